import { useQuery } from '@tanstack/react-query'
import type { Order } from '@xinglin/types/billing'
import { api, orpc } from '@/shared/api/client'
import { newId } from '@/shared/api/ids'
import { queryClient } from '@/shared/api/query'
import { usePageVisible } from '@/shared/hooks/page-visible'
import { ASK_EVERY_MS } from './face'

/** Puts an answer of the server where every page looks for this order. */
export const keepOrder = (order: Order) =>
  queryClient.setQueryData(orpc.billing.getOrder.queryKey({ input: { orderId: order.id } }), order)

async function check(orderId: string) {
  const order = await api.billing.check({ orderId }, { context: { idempotencyKey: newId() } })
  keepOrder(order)
  return order
}

/** Asks the rails how the order stands, again and again while `on` and the page shows. What a wallet's page said is no proof. */
export function useWatch(orderId: string, on: boolean, everyMs = ASK_EVERY_MS) {
  const visible = usePageVisible()
  const { error, refetch, isFetching } = useQuery({
    queryKey: ['money.check', orderId],
    queryFn: () => check(orderId),
    enabled: on && visible,
    refetchInterval: everyMs,
    staleTime: 0,
    retry: false,
    // Each answer is a fact of its moment; none is shown again later.
    gcTime: 0,
    meta: { once: true },
  })
  return { error, again: () => void refetch(), busy: isFetching }
}
