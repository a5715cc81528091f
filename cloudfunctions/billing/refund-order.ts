import { billingStaff } from '@xinglin/types/billing-staff'
import { maskName } from '../identity/public'
import { operation } from '../kernel/operation'
import { orders } from './collections'
import { orderView } from './order'
import { refundOrder } from './refunds'

/** The hospital gives money back without being asked. */
export const refundByStaff = operation(billingStaff.refundOrder, async ({ input, store, now, caller, errors }) => {
  const order = await store.get(orders, input.orderId)
  if (!order) throw errors.NOT_FOUND()
  const wish = { reason: 'goodwill' as const, note: input.note, requestedBy: caller.accountId, asks: false }
  const refund = await refundOrder(store, order.id, wish, now)
  if (!refund) throw errors.NOT_REFUNDABLE({ data: { status: order.status } })
  return orderView((await store.get(orders, order.id)) ?? order, refund, maskName(order.patientName))
})
