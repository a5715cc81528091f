export default definePageConfig({ navigationBarTitleText: '搜社区' })
