import { billingStaff } from '@xinglin/types/billing-staff'
import { maskName } from '../identity/public'
import { fromCursor, pageOf } from '../kernel/cursor'
import { operation } from '../kernel/operation'
import { addDays, dayOf } from '../kernel/time'
import { differences, orders, reconciliations, refunds } from './collections'
import { viewsOf } from './list-orders'
import { orderView, refundView } from './order'
import { differenceView, reconciliationView } from './reconcile'

const PAGE = 50
const KEPT_DAYS = 31

export const searchOrders = operation(billingStaff.searchOrders, async ({ input, store, now }) => {
  const { date, status, orderId, cursor } = input
  const filter = {
    ...(orderId ? { id: orderId } : { day: date ?? dayOf(now) }),
    ...(status && { status }),
  }
  const options = {
    order: { field: 'createdAt' as const, direction: 'desc' as const },
    limit: PAGE + 1,
    after: fromCursor(cursor),
  }
  const rows = await store.find(orders, filter, options)
  const { page, nextCursor } = pageOf(rows, { size: PAGE, by: ({ createdAt }) => createdAt })
  return { orders: await viewsOf(store, page, maskName), nextCursor }
})

/** Wishes that wait for a decision, and refunds that a rail gave up. */
export const listRefunds = operation(billingStaff.listRefunds, async ({ input, store }) => {
  const options = {
    order: { field: 'requestedAt' as const, direction: 'asc' as const },
    limit: PAGE + 1,
    after: fromCursor(input.cursor),
  }
  const rows = await store.find(refunds, { status: { $in: ['asked', 'failed'] } }, options)
  const { page, nextCursor } = pageOf(rows, { size: PAGE, by: ({ requestedAt }) => requestedAt })
  const theirs = await store.getMany(
    orders,
    page.map(({ orderId }) => orderId),
  )
  return {
    refunds: page.flatMap((refund) => {
      const order = theirs.find(({ id }) => id === refund.orderId)
      if (!order) return []
      return [{ refund: refundView(order, refund), order: orderView(order, refund, maskName(order.patientName)) }]
    }),
    nextCursor,
  }
})

export const listReconciliations = operation(billingStaff.listReconciliations, async ({ store, now }) => {
  const since = addDays(dayOf(now), -KEPT_DAYS)
  const order = { field: 'date' as const, direction: 'desc' as const }
  const found = await store.find(reconciliations, { date: { $gte: since } }, { order, limit: KEPT_DAYS * 3 })
  return { reconciliations: found.map(reconciliationView) }
})

export const listDifferences = operation(billingStaff.listDifferences, async ({ input, store }) => {
  const { rail, date, cursor } = input
  const filter = { ...(rail && { rail }), ...(date && { date }), ...(!rail && !date && { status: 'open' as const }) }
  const options = {
    order: { field: 'foundAt' as const, direction: 'asc' as const },
    limit: PAGE + 1,
    after: fromCursor(cursor),
  }
  const rows = await store.find(differences, filter, options)
  const { page, nextCursor } = pageOf(rows, { size: PAGE, by: ({ foundAt }) => foundAt })
  return { differences: page.map(differenceView), nextCursor }
})

export const settleDifference = operation(billingStaff.settleDifference, async ({ input, store, caller, errors }) => {
  const set = { status: 'settled' as const, note: input.note, settledBy: caller.accountId }
  const settled = await store.updateIf(differences, input.differenceId, { status: 'open' }, { set })
  if (!settled && !(await store.get(differences, input.differenceId))) throw errors.NOT_FOUND()
  return { done: true as const }
})
