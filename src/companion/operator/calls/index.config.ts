export default definePageConfig({ navigationBarTitleText: '电话任务' })
