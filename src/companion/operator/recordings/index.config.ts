export default definePageConfig({ navigationBarTitleText: '调阅视频录像' })
