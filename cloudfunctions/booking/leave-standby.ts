import { booking } from '@xinglin/types/booking'
import { operation } from '../kernel/operation'
import type { Store } from '../kernel/store'
import { standbys } from './collections'
import { giveBack } from './offers'

/** Ends an entry and passes on the place that was held for it. Leaving twice is no error. */
export const leave = async (store: Store, id: string, now: string) => {
  const active = { status: { $in: ['waiting', 'offered'] } }
  await store.updateIf(standbys, id, active, { set: { status: 'left', dueAt: null } })
  const standby = await store.get(standbys, id)
  if (standby?.status === 'left' && standby.offer) await giveBack(store, standby.offer.slotId, id, now)
}

export const leaveStandby = operation(booking.leaveStandby, async ({ input, store, now }) => {
  await leave(store, input.standbyId, now)
  return { done: true as const }
})
