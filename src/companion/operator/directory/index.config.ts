export default definePageConfig({ navigationBarTitleText: '医生与科室' })
