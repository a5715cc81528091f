import { useQuery } from '@tanstack/react-query'
import type { Referral } from '@xinglin/types/referral'
import { orpc } from '@/shared/api/client'
import { useSession } from '@/shared/session/session'
import { monthDay } from '@/shared/time'
import { Card } from '@/shared/ui/card'
import { Row } from '@/shared/ui/row'
import { to } from '../navigation'
import { nameOf } from './names'

const FRESH_MS = 60_000

const WaitingRow = ({ referral }: { referral: Referral }) => (
  <Row
    icon="share"
    first={`${referral.patientName}：转诊到${nameOf(referral.to)}`}
    second={`请选时间，最晚 ${monthDay(referral.until)} 就诊`}
    onClick={() => to.referral(referral.id)}
  />
)

/** On the home page: what a doctor arranged and still waits for a time. Nothing when there is none. */
export function WaitingReferrals() {
  const enabled = useSession() !== null
  const { data } = useQuery(orpc.referral.listReferrals.queryOptions({ input: {}, enabled, staleTime: FRESH_MS }))
  const waiting = enabled ? (data?.referrals ?? []).filter(({ state }) => state === 'made') : []
  if (!waiting.length) return null
  return (
    <Card kind="list">
      {waiting.map((each) => (
        <WaitingRow key={each.id} referral={each} />
      ))}
    </Card>
  )
}
