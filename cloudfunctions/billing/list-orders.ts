import { billing } from '@xinglin/types/billing'
import { patientIdsWithin, underStanding } from '../identity/public'
import { fromCursor, pageOf } from '../kernel/cursor'
import { operation } from '../kernel/operation'
import { type Order, orders } from './collections'
import { orderView } from './order'
import { latestRefunds } from './refunds'
import type { Store } from '../kernel/store'

const PAGE = 20

/** A page of orders as their readers see them. @param nameOf as the reader may see it. */
export const viewsOf = async (store: Store, page: readonly Order[], nameOf?: (name: string) => string) => {
  const ids = page.map(({ id }) => id)
  const found = await latestRefunds(store, ids)
  return page.map((order) => orderView(order, found.get(order.id) ?? null, nameOf?.(order.patientName)))
}

export const listOrders = operation(billing.listOrders, async ({ input, caller, store, now }) => {
  const look = { accountId: caller.accountId, scope: 'payment' as const, operation: 'billing.listOrders', now }
  const patientIds = await patientIdsWithin(store, look)
  const options = {
    order: { field: 'createdAt' as const, direction: 'desc' as const },
    limit: PAGE + 1,
    after: fromCursor(input.cursor),
  }
  const rows = patientIds.length ? await store.find(orders, { patientId: { $in: patientIds } }, options) : []
  const { page, nextCursor } = pageOf(rows, { size: PAGE, by: ({ createdAt }) => createdAt })
  return { orders: await underStanding(store, await viewsOf(store, page)), nextCursor }
})
