import { useQuery } from '@tanstack/react-query'
import type { Order } from '@xinglin/types/billing'
import { SignInFace } from '@/patient/sign-in-face'
import { orpc } from '@/shared/api/client'
import { useSession } from '@/shared/session/session'
import { Page } from '@/shared/ui/page'
import { QueryView } from '@/shared/ui/query-view'
import { Skeleton } from '@/shared/ui/skeleton'
import { Confirming } from './confirming'
import { Form } from './form'
import { Leaving, type Together } from './leaving'
import { Over } from './over'
import { PayBar } from './pay-bar'
import { Returned } from './returned'
import { useCashier } from './use-cashier'

function Cashier({ order, since, ids }: Together & { order: Order; since: number }) {
  const cashier = useCashier(order, since)
  switch (cashier.face) {
    case 'paid':
      return <Leaving order={order} ids={ids} />
    case 'returned':
      return <Returned order={order} />
    case 'over':
      return <Over order={order} />
    case 'confirming':
      return <Confirming cashier={cashier} />
    case 'form':
      return (
        <Page title="收银台" bar={<PayBar cashier={cashier} />}>
          <Form cashier={cashier} />
        </Page>
      )
  }
}

/** Step 3: what it costs, who pays how much, and one button; then it is confirmed by itself. */
export function CashierPage({ orderId, ids }: Together & { orderId: string }) {
  const enabled = useSession() !== null
  const query = useQuery(orpc.billing.getOrder.queryOptions({ input: { orderId }, enabled }))
  if (query.data) return <Cashier order={query.data} since={query.dataUpdatedAt} ids={ids} />
  return (
    <Page title="收银台">
      {enabled ? null : <SignInFace hint="登录后接着付款，号还给您留着" />}
      <QueryView query={query} skeleton={<Skeleton shape="card" count={3} />}>
        {() => null}
      </QueryView>
    </Page>
  )
}
