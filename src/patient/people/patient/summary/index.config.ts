export default definePageConfig({ navigationBarTitleText: '给医生看的摘要' })
