import { useRouter } from '@tarojs/taro'
import { back } from '@/patient/navigation'
import { SignInFace } from '@/patient/sign-in-face'
import { useSession } from '@/shared/session/session'
import { Page } from '@/shared/ui/page'
import { CallPage } from '@/shared/video/call-page'

export default function Index() {
  const { consultId = '' } = useRouter<{ consultId: string }>().params
  const signedIn = useSession() !== null
  const onThread = () => back(`/consult/thread/index?consultId=${encodeURIComponent(consultId)}`)
  if (signedIn) return <CallPage consultId={consultId} side="patient" frame={Page} onThread={onThread} />
  return (
    <Page title="视频">
      <SignInFace hint="登录后可以和医生视频" />
    </Page>
  )
}
