export default definePageConfig({ navigationBarTitleText: '就诊前的检查' })
