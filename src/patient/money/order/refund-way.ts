import type { Order } from '@xinglin/types/billing'
import { ownRefund } from '../states'

/** `cancel`: the appointment is cancelled and all comes back. `ask`: a person decides. Null: nothing to get back, or asked already. */
export function refundWay(
  order: Pick<Order, 'status' | 'refund' | 'refundableUntil'>,
  now: number,
): 'cancel' | 'ask' | null {
  if (order.status !== 'paid') return null
  if (Date.parse(order.refundableUntil) >= now) return 'cancel'
  return ownRefund(order) ? null : 'ask'
}
