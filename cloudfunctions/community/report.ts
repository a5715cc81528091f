import { communityTalk } from '@xinglin/types/community-talk'
import { operation } from '../kernel/operation'
import type { Store } from '../kernel/store'
import { openCase } from './case'
import type { Case, Member } from './collections'
import { type FoundEntry, findEntry } from './entry'
import { memberFor } from './member'
import { moveEntry } from './move'
import { levelOf, weightOf } from './trust'

/** So much weight of reports hides an entry until a moderator has looked: more than the most trusted patient has alone. */
const HIDE_AT = 6

/** A colleague's is enough. */
const weightOfReport = (member: Member, now: string) => (member.staff ? HIDE_AT : weightOf(levelOf(member, now)))

const weighEnough = (reports: Case['reports']) =>
  reports.reduce((sum, { seen, weight }) => sum + (seen ? 0 : weight), 0) >= HIDE_AT

/** Staff answer for the hospital: what they wrote waits in the queue, but stays. */
const hide = async (store: Store, entryId: string, now: string): Promise<void> => {
  for (;;) {
    const found: FoundEntry | null = await findEntry(store, entryId)
    if (found?.entry.state !== 'shown' || found.entry.staff) return
    if (await moveEntry(store, found, 'review', { now })) return
  }
}

/** Also what others' reports hid a moment ago. */
const canBeReported = ({ entry: { state, shownAt } }: FoundEntry) =>
  state === 'shown' || (state === 'review' && shownAt !== null)

export const report = operation(communityTalk.report, async (call) => {
  const { input, store, now, errors } = call
  const member = await memberFor(call)
  const found = await findEntry(store, input.entryId)
  if (!found || !canBeReported(found)) throw errors.POST_GONE()
  const mine = { by: member.id, reason: input.reason, words: input.words, weight: weightOfReport(member, now) }
  const opened = await openCase(store, found, { cause: 'report', report: mine }, now)
  if (opened && weighEnough(opened.reports)) await hide(store, input.entryId, now)
  return { done: true as const }
})
