import { useRouter } from '@tarojs/taro'
import { SignInFace } from '@/patient/sign-in-face'
import { useSession } from '@/shared/session/session'
import { Page } from '@/shared/ui/page'
import { OwnRecordings } from '@/shared/video/recordings/own-recordings'

export default function Index() {
  const { consultId = '' } = useRouter<{ consultId: string }>().params
  const signedIn = useSession() !== null
  return (
    <Page title="视频录像">
      {signedIn ? <OwnRecordings consultId={consultId} /> : <SignInFace hint="登录后可以看视频录像" />}
    </Page>
  )
}
