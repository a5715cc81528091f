import { View } from '@tarojs/components'
import type { ExaminationPlan, RouteStop } from '@xinglin/types/examination'
import { to } from '@/patient/navigation'
import { SignInFace } from '@/patient/sign-in-face'
import { momentText } from '@/shared/time'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { Page } from '@/shared/ui/page'
import { QueryView } from '@/shared/ui/query-view'
import { Skeleton } from '@/shared/ui/skeleton'
import { ErrorLine } from '@/shared/ui/state-view'
import { RouteLine } from '../card/route-line'
import { ItemCard } from './item-card'
import { type PlanInHand, usePlan } from './use-plan'
import { isTaken } from './words'
import './plan-page.scss'

const isHolding = ({ items }: ExaminationPlan) => items.some(isTaken)

const Route = ({ stops, holding }: { stops: readonly RouteStop[]; holding: boolean }) =>
  stops.length ? (
    <Card kind="now">
      <View className="plan__title">{holding ? '您的路线' : '建议的路线'}</View>
      <RouteLine stops={stops} />
    </Card>
  ) : null

const Rules = ({ rules }: { rules: readonly string[] }) => (
  <Card title="要知道的" className="plan__rules">
    {rules.map((rule) => (
      <View key={rule} className="plan__rule">
        {rule}
      </View>
    ))}
  </Card>
)

function Bar({ plan }: { plan: PlanInHand }) {
  const { fresh, hold, query } = plan
  if (!query.data?.open || fresh.length === 0) return null
  return (
    <>
      <ErrorLine error={hold.error} />
      <Button busy={hold.isPending} onClick={plan.accept}>
        {isHolding(query.data) ? `再预留这 ${fresh.length} 项` : `一键预留 ${fresh.length} 项`}
      </Button>
    </>
  )
}

const EMPTY = { icon: 'check', title: '这次就诊不用提前做检查', hint: '要做什么，由医生看过您再定' } as const

/** What to have examined before a visit: taken in one tap, changed or left out one by one. */
export function PlanPage({ appointmentId }: { appointmentId: string }) {
  const plan = usePlan(appointmentId)
  const { query, enabled, items, fresh, hold } = plan
  const empty = { ...EMPTY, action: { text: '回到预约', onClick: () => to.appointment(appointmentId) } }
  return (
    <Page title="就诊前的检查" bar={query.data?.open && fresh.length ? <Bar plan={plan} /> : null}>
      {enabled ? null : <SignInFace hint="登录后可以看到就诊前的检查" />}
      <QueryView
        query={query}
        skeleton={<Skeleton shape="card" count={3} />}
        empty={{ ...empty, when: (data) => data.items.length === 0 }}
      >
        {(data) => (
          <>
            <View className="plan__lead">
              {momentText(data.visitAt)} 看医生，先做好这些，结果当时就能看。 先留时间，医生确认后才做。
            </View>
            <Route stops={plan.route} holding={isHolding(data)} />
            {items.map((item) => (
              <ItemCard key={item.kind} item={item} plan={plan} />
            ))}
            {fresh.length ? null : <ErrorLine error={hold.error} />}
            <Rules rules={data.rules} />
          </>
        )}
      </QueryView>
    </Page>
  )
}
