export default definePageConfig({ navigationBarTitleText: '危急情况' })
