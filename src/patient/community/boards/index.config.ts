export default definePageConfig({ navigationBarTitleText: '找版块' })
