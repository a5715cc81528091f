import type { Consult } from '@xinglin/types/consult'
import { to } from '@/patient/navigation'
import { SignInFace } from '@/patient/sign-in-face'
import { setElder, useElder } from '@/shared/elder'
import { useScreenGuard } from '@/shared/hooks/screen-guard'
import { PlanView } from '@/shared/plan/plan-view'
import { useSession } from '@/shared/session/session'
import { askedWords } from '@/shared/talk/asked-words'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { QueryView } from '@/shared/ui/query-view'
import { Row } from '@/shared/ui/row'
import { Skeleton } from '@/shared/ui/skeleton'
import { Empty } from '@/shared/ui/state-view'
import { Watermark } from '@/shared/ui/watermark'
import { useThread } from '../use-thread'

const LargeType = () => {
  const elder = useElder()
  return (
    <Button kind="secondary" icon="large" onClick={() => setElder(!elder)}>
      {elder ? '回到标准字' : '用大字看'}
    </Button>
  )
}

/** What was asked after it, which the plan's words may not know of. */
const Asked = ({ consult }: { consult: Consult }) => {
  const words = askedWords(consult, 'patient')
  if (!words) return null
  return (
    <Card kind="list">
      <Row icon="chat" first={words} second="在问诊里看" onClick={() => to.consult(consult.id)} />
    </Card>
  )
}

/** What the doctor decided with him, on a page of its own. */
export function PlanPage({ consultId }: { consultId: string }) {
  useScreenGuard()
  const signedIn = useSession() !== null
  const query = useThread(consultId)
  const back = { text: '回到问诊', onClick: () => to.consult(consultId) }
  if (!signedIn) return <SignInFace hint="登录后可以看到医生的方案" />
  return (
    <QueryView query={query} skeleton={<Skeleton shape="card" count={3} />}>
      {({ consult, consult: { plan } }) =>
        plan ? (
          <>
            <PlanView plan={plan} />
            <Asked consult={consult} />
            <LargeType />
            <Watermark />
          </>
        ) : (
          <Empty title="医生还没有写方案" hint="写好后会发消息告诉您" action={back} />
        )
      }
    </QueryView>
  )
}
