import type { Store } from '../kernel/store'
import { wonAttempt } from './attempt'
import { type Order, orders } from './collections'

/** What was paid for happens at another time, or is another thing of the same price. */
export const moveOrder = (
  store: Store,
  orderId: string,
  to: Partial<Pick<Order, 'subjectId' | 'about' | 'lines' | 'insuranceFacts' | 'refundableUntil'>>,
) => store.updateIf(orders, orderId, {}, { set: to })

/** Whether an order was paid by money alone and nothing of it is on its way back; insurance settles with one doctor. */
export const isPaidInMoney = async (store: Store, orderId: string): Promise<boolean> => {
  const order = await store.get(orders, orderId)
  return order?.status === 'paid' && wonAttempt(order)?.split === null
}
