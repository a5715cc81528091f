export default definePageConfig({ navigationBarTitleText: '大屏与签到码' })
