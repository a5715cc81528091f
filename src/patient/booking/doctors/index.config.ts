export default definePageConfig({ navigationBarTitleText: '选医生' })
