export default definePageConfig({ navigationBarTitleText: '治疗方案' })
