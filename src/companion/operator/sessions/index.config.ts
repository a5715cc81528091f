export default definePageConfig({ navigationBarTitleText: '出诊管理' })
