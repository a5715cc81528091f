import { useQuery } from '@tanstack/react-query'
import { SignInFace } from '@/patient/sign-in-face'
import { to } from '@/patient/navigation'
import { orpc } from '@/shared/api/client'
import { SUBSCRIBES_ON } from '@/shared/platform/subscribe'
import { useSession } from '@/shared/session/session'
import { Card } from '@/shared/ui/card'
import { QueryView } from '@/shared/ui/query-view'
import { Row } from '@/shared/ui/row'
import { AllowMore } from './allow-more'
import { BySms } from './by-sms'
import { LeftOver } from './left-over'
import { OnTheWeb } from './on-the-web'

const Inbox = () => (
  <Card kind="list">
    <Row icon="message" first="“消息”里一条不少" second="下面只管手机上另外弹出来的那一份" onClick={to.messages} />
  </Card>
)

/** Which messages can still reach this phone, leave for more of them, and what comes by SMS. */
export function Reminders() {
  const signedIn = useSession() !== null
  const input = SUBSCRIBES_ON ? { platform: SUBSCRIBES_ON } : {}
  const query = useQuery(orpc.notify.listReach.queryOptions({ input, enabled: signedIn }))
  if (!signedIn) return <SignInFace hint="登录后可以看还能收到哪些提醒" />
  return (
    <QueryView query={query}>
      {({ reach, smsTo }) => (
        <>
          <Inbox />
          {SUBSCRIBES_ON ? <LeftOver reach={reach} /> : <OnTheWeb />}
          {SUBSCRIBES_ON ? <AllowMore platform={SUBSCRIBES_ON} /> : null}
          <BySms reach={reach} smsTo={smsTo} />
        </>
      )}
    </QueryView>
  )
}
