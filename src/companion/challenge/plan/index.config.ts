export default definePageConfig({ navigationBarTitleText: '新的挑战' })
