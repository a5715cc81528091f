import type { Caller } from '../kernel/caller'
import { Refusal } from '../kernel/refusal'
import type { Store, Stored } from '../kernel/store'
import { type Gathering, gatherings } from './collections'
import { mayRun } from './rules'

/** The gathering, for whoever runs it. Refuses with NOT_FOUND or NOT_YOURS. */
export const runBy = async (store: Store, gatheringId: string, caller: Caller): Promise<Stored<Gathering>> => {
  const found = await store.get(gatherings, gatheringId)
  if (!found) throw new Refusal('NOT_FOUND')
  if (!mayRun(found, caller)) throw new Refusal('NOT_YOURS')
  return found
}
