import type { Store } from '../kernel/store'
import { type Slot, standbys } from './collections'
import { giveBack, lapse } from './offers'
import { lapseUnpaid } from './pending'

const isPast = (at: string | null | undefined, now: string) => Boolean(at && at <= now)

const lapseOffer = async (store: Store, slotId: string, holder: string, now: string) => {
  const standby = await store.get(standbys, holder)
  if (standby?.status === 'offered') await lapse(store, standby, now)
  else await giveBack(store, slotId, holder, now)
}

/** Passes on holds whose time is over, without waiting for the timer. True when there were any. */
export const lapseOverdue = async (store: Store, slot: Slot, now: string): Promise<boolean> => {
  const overdue = slot.places.filter(({ until, payBy }) => isPast(until, now) || isPast(payBy, now))
  for (const { holder, until } of overdue) await (until ? lapseOffer : lapseUnpaid)(store, slot.id, holder, now)
  return overdue.length > 0
}
