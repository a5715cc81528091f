import { useQuery } from '@tanstack/react-query'
import type { Order } from '@xinglin/types/billing'
import { to } from '@/patient/navigation'
import { SignInFace } from '@/patient/sign-in-face'
import { orpc } from '@/shared/api/client'
import { useSession } from '@/shared/session/session'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { Page } from '@/shared/ui/page'
import { QueryView } from '@/shared/ui/query-view'
import { Row } from '@/shared/ui/row'
import { Skeleton } from '@/shared/ui/skeleton'
import { Tag } from '@/shared/ui/tag'
import { AboutCard } from '../about-card'
import { BillCard, paidBy } from '../bill-card'
import { useWatch } from '../cashier/use-watch'
import { seeSubject } from '../see'
import { isUnpaidOver, statusOf } from '../states'
import { subjectOf } from '../subject'
import { BillButton } from './bill-button'
import { RefundCard } from './refund-card'
import { RefundWays } from './refund-ways'
import { Timeline } from './timeline'

const REFUND_CHECK_MS = 5_000
const WAS_PAID = ['paid', 'refunding', 'refunded']

/** While money is under way, this way or back, the rails are asked. */
const isMoving = ({ status, refund }: Order) =>
  ['paying', 'refunding'].includes(status) || refund?.status === 'processing'

function Detail({ order }: { order: Order }) {
  useWatch(order.id, isMoving(order), REFUND_CHECK_MS)
  const { words, tone } = statusOf(order)
  const { see } = subjectOf(order)
  const wasPaid = WAS_PAID.includes(order.status)
  return (
    <>
      <AboutCard order={order} extra={<Tag tone={tone}>{words}</Tag>} />
      {order.refund ? <RefundCard order={order} refund={order.refund} /> : null}
      <BillCard order={order} own={wasPaid ? paidBy(order) : '还要付'} />
      <Timeline order={order} />
      <Card kind="list">
        <Row icon="ticket" first={see} onClick={() => seeSubject(order)} />
        {wasPaid ? <BillButton order={order} /> : null}
      </Card>
      <RefundWays order={order} />
    </>
  )
}

const isPayable = (order: Order) => ['open', 'paying'].includes(order.status) && !isUnpaidOver(order)

/** One order: its parts, its receipt, where the money is, and how to get it back. */
export function OrderPage({ orderId }: { orderId: string }) {
  const enabled = useSession() !== null
  const query = useQuery(orpc.billing.getOrder.queryOptions({ input: { orderId }, enabled }))
  const bar = query.data && isPayable(query.data) ? <Button onClick={() => to.cashier(orderId)}>去支付</Button> : null
  return (
    <Page title="订单详情" bar={bar}>
      {enabled ? null : <SignInFace hint="登录后可以看到订单" />}
      <QueryView query={query} skeleton={<Skeleton shape="card" count={3} />}>
        {(order) => <Detail order={order} />}
      </QueryView>
    </Page>
  )
}
