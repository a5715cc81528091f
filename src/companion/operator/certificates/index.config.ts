export default definePageConfig({ navigationBarTitleText: '关系证明核验' })
