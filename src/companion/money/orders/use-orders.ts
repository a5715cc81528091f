import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { Order, OrderStatus } from '@xinglin/types/billing'
import { orpc } from '@/shared/api/client'
import { byPages, pageAt } from '@/shared/api/pages'

export interface Wanted {
  date: string
  status: OrderStatus | null
  /** Set: only this one, whatever its day and state. */
  orderId: string | null
}

const inputOf = ({ date, status, orderId }: Wanted) => (orderId ? { orderId } : { date, ...(status ? { status } : {}) })

/** A day's orders, newest first; pages are joined. */
export const useOrders = (wanted: Wanted) =>
  useInfiniteQuery(
    orpc.billing.searchOrders.infiniteOptions({
      input: (cursor: string | undefined) => ({ ...inputOf(wanted), ...pageAt(cursor) }),
      ...byPages,
      select: ({ pages }) => pages.flatMap(({ orders }) => orders),
    }),
  )

/** One order as it stands now; a list that it fell out of meanwhile does not have it any more. */
export function useOrder(known: Order): Order {
  const query = useQuery(orpc.billing.searchOrders.queryOptions({ input: { orderId: known.id } }))
  return query.data?.orders[0] ?? known
}

export const useDayMoney = (date: string) => useQuery(orpc.billing.getDayMoney.queryOptions({ input: { date } }))

export const useTries = (orderId: string) => useQuery(orpc.billing.listTries.queryOptions({ input: { orderId } }))
