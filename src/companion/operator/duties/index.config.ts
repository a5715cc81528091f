export default definePageConfig({ navigationBarTitleText: '急诊值班' })
