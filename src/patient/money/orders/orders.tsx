import { useInfiniteQuery } from '@tanstack/react-query'
import { to } from '@/patient/navigation'
import { SignInFace } from '@/patient/sign-in-face'
import { orpc } from '@/shared/api/client'
import { byPages, pageAt } from '@/shared/api/pages'
import { useSession } from '@/shared/session/session'
import { More } from '@/shared/ui/more'
import { QueryView } from '@/shared/ui/query-view'
import { Skeleton } from '@/shared/ui/skeleton'
import { OrderCard } from './order-card'

const EMPTY = {
  icon: 'list',
  title: '还没有订单',
  hint: '线上付过的费用、票据和退款都在这里',
  action: { text: '去挂号', onClick: to.find },
} as const

/** Everything that was paid or can be, newest first. */
export function Orders() {
  const enabled = useSession() !== null
  const query = useInfiniteQuery(
    orpc.billing.listOrders.infiniteOptions({
      input: pageAt,
      ...byPages,
      enabled,
    }),
  )
  if (!enabled) return <SignInFace hint="登录后可以看到订单、票据和退款" />
  return (
    <QueryView
      query={query}
      skeleton={<Skeleton shape="card" count={3} />}
      empty={{ ...EMPTY, when: ({ pages }) => !pages[0]?.orders.length }}
    >
      {({ pages }) => (
        <>
          {pages.flatMap(({ orders }) => orders.map((order) => <OrderCard key={order.id} order={order} />))}
          <More query={query} />
        </>
      )}
    </QueryView>
  )
}
