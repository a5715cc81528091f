import { SignIn } from '@/patient/sign-in/sign-in'
import { Page } from '@/shared/ui/page'

export default function Index() {
  return (
    <Page title="登录">
      <SignIn />
    </Page>
  )
}
