export default definePageConfig({ navigationBarTitleText: '医生停诊' })
