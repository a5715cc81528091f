import { to } from '@/patient/navigation'
import { SignInFace } from '@/patient/sign-in-face'
import { useSession } from '@/shared/session/session'
import { ThreadView } from '@/shared/talk/thread-view'
import { Page } from '@/shared/ui/page'
import { Foot } from './foot'
import { Head } from './head'

/** The talk: the clock on top, then what was said, then the box or what comes after the end. */
export function ThreadPage({ consultId }: { consultId: string }) {
  const signedIn = useSession() !== null
  return (
    <Page title="问诊" ownCall>
      {signedIn ? (
        <ThreadView
          consultId={consultId}
          side="patient"
          onOpenPlan={() => to.consultPlan(consultId)}
          head={(consult) => <Head consult={consult} />}
          foot={(consult) => <Foot consult={consult} />}
        />
      ) : (
        <SignInFace hint="登录后可以和医生说话" />
      )}
    </Page>
  )
}
