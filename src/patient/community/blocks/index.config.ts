export default definePageConfig({ navigationBarTitleText: '屏蔽管理' })
