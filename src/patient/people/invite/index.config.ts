export default definePageConfig({ navigationBarTitleText: '帮家人办', enableShareAppMessage: true })
