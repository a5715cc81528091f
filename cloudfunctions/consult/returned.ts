import type { Store } from '../kernel/store'
import { consults } from './collections'
import { givenBack } from './ending'
import { moveAndSay } from './say'
import { UNDER_WAY } from './state'

/** The money of a consult whose clock ran out is back. Safe to repeat. */
export const settleReturned = async (store: Store, orderId: string) => {
  for (const { id } of await store.find(consults, { orderId })) {
    await store.updateIf(consults, id, { state: 'expired' }, { set: { state: 'refunded' } })
  }
}

/** A person of the hospital gives the money back: what still runs ends. Safe to repeat. */
export const settleGranted = (store: Store, consultId: string, now: string) =>
  moveAndSay(
    store,
    { consultId, key: `${consultId}:granted`, text: () => '医院同意退款，问诊结束' },
    (consult) => (UNDER_WAY.includes(consult.state) ? givenBack(consult, 'cancelled', now) : null),
    now,
  )
