import type { Store } from '../kernel/store'
import { addMinutes } from '../kernel/time'
import { members } from './collections'
import { collectionOf } from './entry'

/** An entry's counts are to be made anew, soon; once is enough until they are. */
export const flagRecount = (store: Store, entryId: string, now: string) =>
  store.updateIf(collectionOf(entryId), entryId, { recount: false }, { set: { recount: true, dueAt: now } })

/** Deeds may be some minutes old: what earns trust comes in crowds. */
const DEEDS_MINUTES = 10

export const flagDeeds = (store: Store, memberId: string, now: string) =>
  store.updateIf(members, memberId, { dueAt: null, leftAt: null }, { set: { dueAt: addMinutes(now, DEEDS_MINUTES) } })
