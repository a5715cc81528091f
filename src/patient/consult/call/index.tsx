import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { back } from '@/patient/navigation'
import { SignInFace } from '@/patient/sign-in-face'
import { sessionStore, useSession } from '@/shared/session/session'
import { Page } from '@/shared/ui/page'
import { CallPage } from '@/shared/video/call-page'
import { inMiniProgram, keptLent } from './lent'
import { LentCall } from './lent-call'

type Params = Partial<Record<'consultId' | 'code' | 'large', string>>

/** He came from a mini-program that has no video of its own. */
const isLent = ({ consultId = '', code }: Params) =>
  process.env.TARO_ENV === 'h5' &&
  (Boolean(code) || keptLent(consultId) !== null || (inMiniProgram() && !sessionStore.get()))

export default function Index() {
  const { params } = useRouter<Params>()
  const { consultId = '', code, large } = params
  const [lent] = useState(() => isLent(params))
  const signedIn = useSession() !== null
  const onThread = () => back(`/consult/thread/index?consultId=${encodeURIComponent(consultId)}`)
  if (lent) return <LentCall consultId={consultId} code={code} large={large === '1'} />
  if (signedIn) return <CallPage consultId={consultId} side="patient" frame={Page} onThread={onThread} />
  return (
    <Page title="视频">
      <SignInFace hint="登录后可以和医生视频" />
    </Page>
  )
}
