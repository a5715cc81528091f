import type { Store } from '../kernel/store'
import { type Slot, slots } from './collections'

/** So few that even clinics around the clock fit a query with all their quarters. */
const AT_ONCE = 10

/** The quarters of each of these sessions, in time. */
export const quartersIn = async (store: Store, sessionIds: readonly string[]): Promise<Map<string, Slot[]>> => {
  const portions = Array.from({ length: Math.ceil(sessionIds.length / AT_ONCE) }, (_, i) =>
    sessionIds.slice(i * AT_ONCE, (i + 1) * AT_ONCE),
  )
  const found = await Promise.all(
    portions.map((portion) => store.find(slots, { sessionId: { $in: portion } }, { limit: 1000 })),
  )
  const quarters = new Map<string, Slot[]>(sessionIds.map((id) => [id, []]))
  for (const slot of found.flat()) quarters.get(slot.sessionId)?.push(slot)
  for (const own of quarters.values()) own.sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
  return quarters
}
