export default definePageConfig({ navigationBarTitleText: '一起支付' })
