import type { Store } from '../kernel/store'
import { addMinutes } from '../kernel/time'
import { members } from './collections'
import { collectionOf } from './entry'

/** An entry's counts are to be made anew, soon; once is enough until they are. */
export const flagRecount = (store: Store, entryId: string, now: string) =>
  store.updateIf(collectionOf(entryId), entryId, { recount: false }, { set: { recount: true, dueAt: now } })

/** Whatever is being counted is due again after this, should it be cut off. */
const LEASE_MINUTES = 1
export const leaseFrom = (now: string) => addMinutes(now, LEASE_MINUTES)

/** Deeds may be some minutes old: what earns trust comes in crowds. */
const DEEDS_MINUTES = 10

/** While they are being counted, the count learns by the member's version that it is no longer right. */
export const flagDeeds = async (store: Store, memberId: string, now: string) => {
  const later = { set: { dueAt: addMinutes(now, DEEDS_MINUTES) } }
  const flagged = await store.updateIf(members, memberId, { dueAt: null, leftAt: null }, later)
  const counting = { leftAt: null, dueAt: { $gt: now, $lte: leaseFrom(now) } }
  return flagged ?? store.updateIf(members, memberId, counting, { set: {} })
}
