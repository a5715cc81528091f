export default definePageConfig({ navigationBarTitleText: '专家时间与活动' })
