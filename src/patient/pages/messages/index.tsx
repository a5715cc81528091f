import { Messages } from '@/patient/messages/messages'
import { TABS } from '@/patient/navigation'
import { SignInFace } from '@/patient/sign-in-face'
import { useSession } from '@/shared/session/session'
import { Page } from '@/shared/ui/page'

export default function Index() {
  const signedIn = useSession() !== null
  return (
    <Page title="消息" tabs={{ all: TABS, current: '/pages/messages/index' }}>
      {signedIn ? <Messages /> : <SignInFace hint="预约、候补和停诊的消息，登录后在这里看" />}
    </Page>
  )
}
