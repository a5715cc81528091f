import { StaffPage } from '@/companion/layout/staff-page'
import { back } from '@/companion/navigation'
import { QueryView } from '@/shared/ui/query-view'
import { Skeleton } from '@/shared/ui/skeleton'
import { Empty } from '@/shared/ui/state-view'
import { useConsult } from '../use-consult'
import { isRunning } from '../words'
import { PlanForm } from './plan-form'

const over = { text: '返回', onClick: back }

/** 三段式方案 for one consult, as long as it runs. */
export function PlanPage({ consultId }: { consultId: string }) {
  const query = useConsult(consultId)
  const consult = query.data?.consult
  if (consult && isRunning(consult)) return <PlanForm consult={consult} />
  return (
    <StaffPage title="治疗方案">
      <QueryView query={query} skeleton={<Skeleton shape="card" count={4} />}>
        {() => <Empty icon="list" title="这次问诊已经结束，方案不能再改" action={over} />}
      </QueryView>
    </StaffPage>
  )
}
