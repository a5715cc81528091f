export default definePageConfig({ navigationBarTitleText: '版块设置' })
