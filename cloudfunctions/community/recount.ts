import type { ReactionContext } from '../kernel/events'
import type { Store } from '../kernel/store'
import { type Comment, type Post, comments, postMarks } from './collections'
import { type FoundEntry, collectionOf, findEntry, writeEntry } from './entry'
import { LOVED, storyLoved } from './events'
import { flagDeeds, flagRecount, leaseFrom } from './flags'
import { likersOf } from './likes'
import { memberIdOf } from './member'
import { awaitsStaff } from './move'

const shownIn = async (store: Store, postId: string) => {
  const order = { field: 'rank' as const, direction: 'asc' as const }
  const found: Comment[] = []
  for (let after: { value: string; id: string } | undefined; ;) {
    const rows = await store.find(comments, { shelf: postId }, { order, limit: 1000, after })
    found.push(...rows)
    const last = rows.at(-1)
    if (rows.length < 1000 || !last) return found
    after = { value: last.rank, id: last.id }
  }
}

const savesOf = async (store: Store, postId: string): Promise<number> => {
  const order = { field: 'savedAt' as const, direction: 'asc' as const }
  let count = 0
  for (let after: { value: string; id: string } | undefined; ;) {
    const rows = await store.find(postMarks, { postId, savedAt: { $gt: '' } }, { order, limit: 1000, after })
    count += rows.length
    const last = rows.at(-1)
    if (rows.length < 1000 || !last) return count
    after = { value: last.savedAt ?? '', id: last.id }
  }
}

const times = (found: readonly Comment[]) => found.flatMap(({ shownAt }) => shownAt ?? []).sort()

type Counts = Pick<Post, 'likes' | 'comments' | 'saves' | 'staffAnswers'>

interface Counted {
  counts: Counts
  /** Where it stands by them. */
  places: Pick<Post, 'firstAnswerAt' | 'firstStaffAt' | 'lonely' | 'waiting' | 'activeAt'>
}

const placesOf = (post: Post, said: readonly Comment[]): Counted['places'] => {
  const [firstAnswerAt = null] = times(said.filter(({ byOpener }) => !byOpener))
  const [firstStaffAt = null] = times(said.filter(({ staff, byOpener }) => staff && !byOpener))
  const last = times(said).at(-1) ?? ''
  const begun = post.shownAt ?? post.createdAt
  return {
    ...{ firstAnswerAt, firstStaffAt },
    lonely: firstAnswerAt ? null : post.shelf,
    waiting: awaitsStaff({ ...post, firstStaffAt }) ? post.shelf : null,
    activeAt: last > begun ? last : begun,
  }
}

const countPost = async (store: Store, post: Post): Promise<Counted> => {
  const [likers, said, saves] = await Promise.all([
    likersOf(store, post.id),
    shownIn(store, post.id),
    savesOf(store, post.id),
  ])
  const staffAnswers = said.filter(({ staff }) => staff).length
  return { counts: { likes: likers.length, comments: said.length, saves, staffAnswers }, places: placesOf(post, said) }
}

/** Where the entry changed while it was counted, the numbers stand as the best known, and are made once more. */
const keepForNow = async (store: Store, entryId: string, counts: Partial<Counts>, now: string) => {
  const set = { ...counts, recount: true, dueAt: now } as { likes: number; recount: boolean; dueAt: string }
  return store.updateIf(collectionOf(entryId), entryId, { state: { $ne: 'deleted' } }, { set })
}

const countsOf = async (store: Store, { kind, entry }: FoundEntry) =>
  kind === 'post'
    ? countPost(store, entry)
    : { counts: { likes: (await likersOf(store, entry.id)).length }, places: {} }

/** A story that has got its likes by now; said once. */
const loved = ({ kind, entry }: FoundEntry, likes: number, now: string) => {
  const isLoved = kind === 'post' && entry.kind === 'story' && entry.memberId && entry.likes < LOVED && likes >= LOVED
  const fact = storyLoved.of(entry.id, now, { postId: entry.id })
  return isLoved ? { outbox: [...entry.outbox, fact], outboxAt: now } : {}
}

/**
 * First it is no longer asked for, then it is counted: whatever changes meanwhile asks for it again, and a crash leaves it due.
 * @param dueAt when it is due next.
 */
export const recount = async (found: FoundEntry, { store, vault, now }: ReactionContext, dueAt: string | null) => {
  const begun = await writeEntry(store, found, { recount: false, dueAt: leaseFrom(now) })
  if (!begun) return
  if (found.entry.author) await flagDeeds(store, memberIdOf(vault, found.entry.author), now)
  const { counts, places } = await countsOf(store, begun)
  const written = await writeEntry(store, begun, {
    ...{ ...counts, ...places, ...loved(begun, counts.likes, now) },
    dueAt,
  })
  if (!written) await keepForNow(store, found.entry.id, counts, now)
}

/** Its post counts a comment that came, went or changed. */
export const tellPost = async ({ postId }: Comment, { store, now }: ReactionContext) => {
  if ((await findEntry(store, postId))?.entry.state !== 'deleted') await flagRecount(store, postId, now)
}
