import type { Store } from '../kernel/store'
import { orders } from './collections'

/** What was paid for happens at another time. */
export const moveOrder = (store: Store, orderId: string, to: { about: string; refundableUntil: string }) =>
  store.updateIf(orders, orderId, {}, { set: to })
