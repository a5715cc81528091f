import type { Store } from '../kernel/store'
import { type SaidWord, saidWords } from './collections'

const PAGE = 100

/** Up to a hundred things said before one, the oldest first. */
export const saidBefore = async (store: Store, gatheringId: string, beforeSeq = Number.MAX_SAFE_INTEGER) => {
  const order = { field: 'seq' as const, direction: 'desc' as const }
  const found = await store.find(saidWords, { gatheringId, seq: { $lt: beforeSeq } }, { order, limit: PAGE })
  return found.reverse()
}

/** Puts a thing said behind the last; the insert under its number decides between two devices. */
export const sayNext = async (store: Store, word: Omit<SaidWord, 'id' | 'seq'>): Promise<SaidWord> => {
  const order = { field: 'seq' as const, direction: 'desc' as const }
  const recent = await store.find(saidWords, { gatheringId: word.gatheringId }, { order, limit: PAGE })
  const own = recent.find(({ saidIn }) => saidIn === word.saidIn)
  if (own) return own
  const seq = (recent[0]?.seq ?? 0) + 1
  const next = { ...word, id: `${word.gatheringId}:${seq}`, seq }
  return (await store.insert(saidWords, next)) ? next : sayNext(store, word)
}
