const tab = (name: string, text: string) => ({
  pagePath: `pages/${name}/index`,
  text,
  iconPath: `assets/tab-${name}.png`,
  selectedIconPath: `assets/tab-${name}-on.png`,
})

export default defineAppConfig({
  pages: ['pages/home/index', 'pages/messages/index', 'pages/me/index', 'pages/sign-in/index'],
  subPackages: [
    { root: 'account', name: 'account', pages: ['factor/index'] },
    { root: 'doctor', name: 'doctor', pages: ['clinics/index', 'stopping/index'] },
    { root: 'referral', name: 'referral', pages: ['refer/index', 'made/index'] },
    { root: 'queue', name: 'queue', pages: ['clinic/index'] },
    {
      root: 'consult',
      name: 'consult',
      pages: ['inbox/index', 'thread/index', 'call/index', 'plan/index', 'note/index', 'replies/index', 'practice/index'],
    },
    {
      root: 'operator',
      name: 'operator',
      pages: [
        'sessions/index',
        'visits/index',
        'schedule/index',
        'directory/index',
        'doctor/index',
        'department/index',
        'invite/index',
        'staff/index',
        'duplicates/index',
        'certificates/index',
        'displays/index',
        'examinations/index',
        'calls/index',
        'deliveries/index',
        'templates/index',
        'duties/index',
        'guide/index',
      ],
    },
    { root: 'money', name: 'money', pages: ['orders/index', 'refunds/index', 'reconcile/index'] },
  ],
  window: {
    navigationBarTitleText: '杏林 · 医护端',
    navigationBarBackgroundColor: '#ffffff',
    navigationBarTextStyle: 'black',
    backgroundColor: '#f4f8f6',
    backgroundTextStyle: 'dark',
  },
  tabBar: {
    color: '#5b6b67',
    selectedColor: '#17695a',
    backgroundColor: '#ffffff',
    borderStyle: 'white',
    list: [tab('home', '工作台'), tab('messages', '消息'), tab('me', '我的')],
  },
  sitemapLocation: 'sitemap.json',
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
  // Pages stand still: a transformed page would carry sheets and bars away when it scrolls.
  animation: false,
})
