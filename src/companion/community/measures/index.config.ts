export default definePageConfig({ navigationBarTitleText: '禁言与申诉' })
