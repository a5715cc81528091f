export default definePageConfig({ navigationBarTitleText: '我在社区' })
