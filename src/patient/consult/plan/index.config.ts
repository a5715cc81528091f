export default definePageConfig({ navigationBarTitleText: '医生的方案' })
