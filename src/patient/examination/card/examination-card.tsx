import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import type { Appointment } from '@xinglin/types/booking'
import type { ExaminationPlan } from '@xinglin/types/examination'
import { to } from '@/patient/navigation'
import { orpc } from '@/shared/api/client'
import { useSession } from '@/shared/session/session'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { Row } from '@/shared/ui/row'
import { RouteLine } from './route-line'
import './examination-card.scss'

const countOf = ({ items }: ExaminationPlan, ...states: string[]) =>
  items.filter(({ state }) => states.includes(state)).length

/** How far it is: 1 项已确认 · 1 项等医生确认 */
function standing(plan: ExaminationPlan): string {
  const words = [
    [countOf(plan, 'done'), '项已做完'],
    [countOf(plan, 'confirmed'), '项医生已确认'],
    [countOf(plan, 'held'), '项等医生确认'],
    [countOf(plan, 'declined'), '项不用做'],
    [countOf(plan, 'proposed'), '项还可以预留'],
  ] as const
  return words
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${count} ${what}`)
    .join(' · ')
}

const fastingNote = ({ items }: ExaminationPlan) =>
  items.find(({ state, fastingHours }) => fastingHours > 0 && (state === 'held' || state === 'confirmed'))?.note ?? null

const open = ({ appointmentId }: ExaminationPlan) => to.examinations(appointmentId)

/** Nothing is held yet: what there is to gain, and the way to it. */
const Offer = ({ plan }: { plan: ExaminationPlan }) => (
  <Card className="exam-card" title="看医生前，可以先做检查">
    <View className="exam-card__words">
      {plan.items.map(({ name }) => name).join('、')}。先把时间留好，医生确认后就能做，看病时结果已经出来。
    </View>
    <Button kind="secondary" icon="calendar" onClick={() => open(plan)}>
      看看时间和准备
    </Button>
  </Card>
)

const Held = ({ plan }: { plan: ExaminationPlan }) => (
  <Card kind="list" className="exam-card" title="检查和路线">
    <View className="exam-card__route">
      <RouteLine stops={plan.route} />
    </View>
    {fastingNote(plan) ? <View className="exam-card__note">{fastingNote(plan)}</View> : null}
    <Row icon="list" first="准备、改时间" second={standing(plan)} onClick={() => open(plan)} />
  </Card>
)

/** For the pages of an appointment: what can be examined before it, or the way through what is held. */
export function ExaminationCard({ appointment }: { appointment: Pick<Appointment, 'id' | 'status'> }) {
  const { id: appointmentId, status } = appointment
  const enabled = useSession() !== null && status === 'booked'
  const query = useQuery(orpc.examination.getPlan.queryOptions({ input: { appointmentId }, enabled }))
  if (!enabled) return null
  const plan = query.data
  if (!plan) {
    const again = () => void query.refetch()
    return query.isError ? (
      <Card kind="list" className="exam-card">
        <Row icon="refresh" first="就诊前的检查没有加载出来" second="点这里再试一次" onClick={again} plain />
      </Card>
    ) : null
  }
  if (plan.items.some(({ state }) => ['held', 'confirmed', 'done', 'declined'].includes(state)))
    return <Held plan={plan} />
  return plan.open && plan.items.length > 0 ? <Offer plan={plan} /> : null
}
