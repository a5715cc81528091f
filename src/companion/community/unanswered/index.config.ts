export default definePageConfig({ navigationBarTitleText: '待回答的提问' })
