import { billing } from '@xinglin/types/billing'
import { operation } from '../kernel/operation'
import { orders } from './collections'
import { orderView } from './order'
import { refundOrder } from './refunds'

/** Within the free time the thing itself is cancelled, which brings the money back; after it a person decides. */
export const askRefund = operation(billing.askRefund, async ({ input, store, now, caller, errors }) => {
  const order = await store.get(orders, input.orderId)
  if (!order) throw errors.NOT_FOUND()
  if (order.status !== 'paid') throw errors.NOT_REFUNDABLE({ data: { status: order.status } })
  if (order.refundableUntil >= now) throw errors.CANCEL_INSTEAD({ data: { subjectId: order.subjectId } })
  const wish = { reason: 'asked' as const, note: input.note, requestedBy: caller.accountId, asks: true }
  return orderView(order, await refundOrder(store, order.id, wish, now))
})
