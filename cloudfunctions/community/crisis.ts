import type { Store } from '../kernel/store'
import { openCase } from './case'
import type { CrisisFound } from './checker/check-text'
import { type Crisis, crises } from './collections'
import type { FoundEntry } from './entry'

/** `0:` open, `1:` taken, `2:` closed, then when it came: the order of the list. */
export const rankOfCrisis = (state: Crisis['state'], at: string) =>
  `${String(['open', 'taken', 'closed'].indexOf(state))}:${at}`

const begun = ({ kind, entry }: FoundEntry, found: CrisisFound, now: string): Crisis => ({
  ...{
    id: entry.id,
    entryKind: kind,
    boardId: entry.boardId,
    author: entry.author,
    kind: found.kind,
    quote: found.quote,
    at: now,
  },
  ...{ state: 'open', rank: rankOfCrisis('open', now), takenBy: null, outcome: '', closedAt: null, dueAt: now },
})

/** One that was closed opens again by words that came after. */
const reopen = (store: Store, found: FoundEntry, words: CrisisFound, now: string) => {
  const { id, ...set } = begun(found, words, now)
  return store.updateIf(crises, id, { state: 'closed', closedAt: { $lt: now } }, { set })
}

/** Somebody may be in danger: operators hear of it at once, and the entry waits for one of them. May be called again. */
export const openCrisis = async (store: Store, found: FoundEntry, words: CrisisFound, now: string): Promise<void> => {
  const isNew = await store.insert(crises, begun(found, words, now))
  if (!isNew) await reopen(store, found, words, now)
  await openCase(store, found, { cause: 'crisis' }, now)
}
