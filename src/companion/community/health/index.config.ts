export default definePageConfig({ navigationBarTitleText: '版块情况' })
