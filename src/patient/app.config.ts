const tab = (name: string, text: string) => ({
  pagePath: `pages/${name}/index`,
  text,
  iconPath: `assets/tab-${name}.png`,
  selectedIconPath: `assets/tab-${name}-on.png`,
})

/** 微信同声传译 turns speech into words. The hospital adds it in WeChat's console first: without that the app would not open. */
const speechPlugin = process.env.XINGLIN_WECHAT_SPEECH
  ? { plugins: { WechatSI: { version: '0.3.6', provider: 'wx069ba97219f66d99' } } }
  : {}

export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/find/index',
    'pages/messages/index',
    'pages/me/index',
    'pages/sign-in/index',
    'pages/about/index',
  ],
  subPackages: [
    {
      root: 'people',
      name: 'people',
      pages: [
        'patients/index',
        'add/index',
        'patient/index',
        'patient/summary/index',
        'grants/index',
        'grant/index',
        'invite/index',
        'accept/index',
        'duplicates/index',
        'certificates/index',
        'reminders/index',
      ],
    },
    {
      root: 'booking',
      name: 'booking',
      pages: [
        'doctor/index',
        'doctors/index',
        'confirm/index',
        'done/index',
        'appointments/index',
        'appointment/index',
        'standbys/index',
        'stopped/index',
        'search/index',
        'favourites/index',
      ],
    },
    { root: 'referral', name: 'referral', pages: ['referral/index'] },
    { root: 'examination', name: 'examination', pages: ['plan/index'] },
    { root: 'guide', name: 'guide', pages: ['start/index'], ...speechPlugin },
    {
      root: 'consult',
      name: 'consult',
      pages: [
        'start/index',
        'open/index',
        'thread/index',
        'call/index',
        'plan/index',
        'list/index',
        'looks/index',
        'recordings/index',
      ],
    },
    { root: 'gathering', name: 'gathering', pages: ['home/index', 'gathering/index', 'ask/index'] },
    {
      root: 'challenge',
      name: 'challenge',
      pages: ['home/index', 'challenge/index', 'ranking/index', 'honours/index'],
    },
    { root: 'reading', name: 'reading', pages: ['home/index', 'article/index'] },
    {
      root: 'community',
      name: 'community',
      pages: [
        'home/index',
        'boards/index',
        'board/index',
        'post/index',
        'compose/index',
        'join/index',
        'me/index',
        'mine/index',
        'blocks/index',
        'search/index',
      ],
    },
    { root: 'queue', name: 'queue', pages: ['board/index', 'check-in/index'] },
    {
      root: 'money',
      name: 'money',
      pages: ['checkout/index', 'cashier/index', 'together/index', 'orders/index', 'order/index', 'coupons/index'],
    },
  ],
  preloadRule: {
    'pages/home/index': { network: 'all', packages: ['booking', 'queue'] },
    'booking/confirm/index': { network: 'all', packages: ['money'] },
  },
  window: {
    navigationBarTitleText: '杏林',
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
    list: [tab('home', '首页'), tab('find', '挂号'), tab('messages', '消息'), tab('me', '我的')],
  },
  sitemapLocation: 'sitemap.json',
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
  // To check in by location; and the insurance centre wants to know where its insured pays.
  requiredPrivateInfos: ['getLocation'],
  permission: { 'scope.userLocation': { desc: '到院报到时确认您在医院附近；用医保付款时提供给医保中心' } },
  // Pages stand still: a transformed page would carry sheets and bars away when it scrolls.
  animation: false,
})
