import type { Store } from '../kernel/store'
import { standbys } from './collections'

const READ = 1000

/** How many wait for each of these sessions. */
export const waitingIn = async (store: Store, sessionIds: readonly string[]): Promise<Map<string, number>> => {
  const counts = new Map<string, number>()
  const filter = { sessionId: { $in: sessionIds }, status: 'waiting' }
  for (let after: { value: number; id: string } | undefined; sessionIds.length;) {
    const found = await store.find(standbys, filter, { order: { field: 'seq', direction: 'asc' }, limit: READ, after })
    for (const { sessionId } of found) counts.set(sessionId, (counts.get(sessionId) ?? 0) + 1)
    const last = found.length === READ ? found.at(-1) : undefined
    if (!last) break
    after = { value: last.seq, id: last.id }
  }
  return counts
}
