import { Narrow } from '@/companion/layout/narrow'
import { StaffPage } from '@/companion/layout/staff-page'
import { HOME } from '@/companion/navigation'
import { SignIn } from '@/companion/sign-in/sign-in'
import { finishSignIn } from '@/shared/session/sign-in'

export default function Index() {
  return (
    <StaffPage title="登录">
      <Narrow>
        <SignIn onSignedIn={(session) => finishSignIn(session, HOME)} />
      </Narrow>
    </StaffPage>
  )
}
