export default definePageConfig({ navigationBarTitleText: '编辑版块' })
