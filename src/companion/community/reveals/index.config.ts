export default definePageConfig({ navigationBarTitleText: '身份查看记录' })
