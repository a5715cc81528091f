export default definePageConfig({ navigationBarTitleText: '门诊队列' })
