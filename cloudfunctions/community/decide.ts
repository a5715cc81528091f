import type { EntryState, Remark } from '@xinglin/types/community'
import { type Decision, communityStaff } from '@xinglin/types/community-staff'
import { operation } from '../kernel/operation'
import type { Store } from '../kernel/store'
import { settleCase } from './case'
import { cases } from './collections'
import { type FoundEntry, findEntry } from './entry'
import { nameOf } from './moderator'
import { moveEntry } from './move'
import { tellDecided } from './staff-letters'

const STATES: Record<Decision, EntryState> = { approve: 'shown', change: 'change', hide: 'hidden' }

interface Deciding {
  to: EntryState
  edition: number
  remarks: Remark[]
  now: string
}

type Moved = { found: FoundEntry; as: 'moved' | 'it stands' } | 'gone' | 'changed'

/** One write on the entry decides; its author's letter follows from it. */
const move = async (store: Store, entryId: string, { to, edition, remarks, now }: Deciding): Promise<Moved> => {
  for (;;) {
    const found = await findEntry(store, entryId)
    if (!found || found.entry.state === 'deleted') return 'gone'
    if (found.entry.edition !== edition) return 'changed'
    if (found.entry.state === to) return { found, as: 'it stands' }
    const moved = await moveEntry(store, found, to, { remarks, now })
    if (moved) return { found: moved, as: 'moved' }
  }
}

/** It ran before, and was done, or a colleague decided otherwise since then: his word stands. */
const isOver = async (store: Store, entryId: string, key: string, now: string) => {
  const past = (await store.get(cases, entryId))?.past ?? []
  return past.some((one) => one.key === key || one.at > now)
}

const remarksOf = (decision: Decision, reason: string): Remark[] =>
  decision === 'approve' ? [] : [{ quote: '', say: reason }]

export const decide = operation(communityStaff.decide, async ({ input, caller, store, now, errors, key, repeated }) => {
  const { entryId, decision, edition, reason } = input
  if (decision !== 'approve' && !reason) throw errors.REASON_MISSING({ data: { field: 'reason' } })
  if (repeated && (await isOver(store, entryId, key, now))) return { done: true as const }
  const deciding = { to: STATES[decision], edition, remarks: remarksOf(decision, reason), now }
  const moved = await move(store, entryId, deciding)
  if (moved === 'gone') throw errors.ENTRY_GONE()
  if (moved === 'changed') throw errors.WORDS_CHANGED()
  const by = await nameOf(store, caller)
  const before = await store.get(cases, entryId)
  const appealed = Boolean(before?.appeal)
  if (moved.as === 'moved' || appealed || repeated)
    await tellDecided({ store, now }, moved.found, { decision, reason, appealed, key })
  await settleCase(store, moved.found, { decision, reason, by, accountId: caller.accountId, at: now, key })
  return { done: true as const }
})
