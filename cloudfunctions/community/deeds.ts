import type { ReactionContext } from '../kernel/events'
import type { Store, Stored } from '../kernel/store'
import { addMinutes } from '../kernel/time'
import { type Deeds, type Member, cases, members, postMarks } from './collections'
import { authorships } from './count-collections'
import { type FoundEntry, findEntries } from './entry'
import { flagDeeds, leaseFrom } from './flags'
import { likedBy } from './likes'
import { ownerKeyOf } from './member'
import { HIDDEN_DAYS, MOST } from './trust'

const readBy = async (store: Store, memberId: string) =>
  (await store.find(postMarks, { memberId }, { limit: MOST.read })).length

const writtenLately = async (store: Store, owner: string): Promise<FoundEntry[]> => {
  const order = { field: 'day' as const, direction: 'desc' as const }
  const rows = await store.find(authorships, { owner }, { order, limit: MOST.entries })
  const found = await findEntries(
    store,
    rows.map(({ entry }) => entry.id),
  )
  return [...found.values()]
}

/** What he wrote under his name: from what is anonymous nothing follows that others see. */
const shownByName = (written: readonly FoundEntry[]) =>
  written.filter(({ entry }) => entry.state === 'shown' && entry.memberId !== null)

const isAnswer = (one: FoundEntry) => one.kind === 'comment' && !one.entry.byOpener

/** From many, and from one entry not too many; his own do not count. */
const likedFor = async (store: Store, memberId: string, shown: readonly FoundEntry[]) => {
  const own = await likedBy(
    store,
    memberId,
    shown.map(({ entry }) => entry.id),
  )
  const ofOne = ({ entry: { id, likes } }: FoundEntry) => Math.min(MOST.likedOfOne, likes - (own.has(id) ? 1 : 0))
  return shown.reduce((sum, one) => sum + Math.max(0, ofOne(one)), 0)
}

const hiddenSince = async (store: Store, written: readonly FoundEntry[], since: string) => {
  const hidden = written.filter(({ entry }) => entry.state === 'hidden').map(({ entry }) => entry.id)
  const found = await store.getMany(cases, hidden)
  return found.filter(({ past }) => past.some(({ decision, at }) => decision === 'hide' && at >= since)).length
}

const count = async ({ id, accountId, deeds }: Member, { store, vault, now }: ReactionContext): Promise<Deeds> => {
  const written = await writtenLately(store, ownerKeyOf(vault, accountId))
  const shown = shownByName(written)
  const since = addMinutes(now, -HIDDEN_DAYS * 24 * 60)
  const [read, liked, hidden] = await Promise.all([
    readBy(store, id),
    likedFor(store, id, shown),
    hiddenSince(store, written, since),
  ])
  return { read, answers: Math.min(MOST.answers, shown.filter(isAnswer).length), liked, days: deeds.days, hidden }
}

/** Counts anew what earns trust; whatever comes meanwhile makes it due again. */
export const countDeeds = async (member: Stored<Member>, context: ReactionContext): Promise<unknown> => {
  const { store, now } = context
  const begun = await store.updateIf(
    members,
    member.id,
    { version: member.version },
    { set: { dueAt: leaseFrom(now) } },
  )
  if (!begun) return null
  const deeds = await count(begun, context)
  const written = await store.updateIf(members, begun.id, { version: begun.version }, { set: { deeds, dueAt: null } })
  return written ?? flagDeeds(store, begun.id, now)
}
