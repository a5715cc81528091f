export default definePageConfig({ navigationBarTitleText: '病历' })
