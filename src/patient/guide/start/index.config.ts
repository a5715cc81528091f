export default definePageConfig({ navigationBarTitleText: '看哪个科' })
