import type { EntryState, Remark } from '@xinglin/types/community'
import type { Announcement } from '../kernel/events'
import type { Store } from '../kernel/store'
import type { Comment, Post } from './collections'
import { type FoundEntry, writeEntry } from './entry'
import { entryLeft, entryShown } from './events'

type PostChange = Partial<Omit<Post, 'id' | 'state'>>
type CommentChange = Partial<Omit<Comment, 'id' | 'state'>>

interface Move {
  /** Why, for its author; what stood there stays unless told. */
  remarks?: Remark[]
  /** What else the same write changes. */
  set?: PostChange & CommentChange
  now: string
}

/** What patients ask waits for staff to answer; guides of staff, stories and ideas do not. */
export const awaitsStaff = ({ kind, staff, firstStaffAt }: Pick<Post, 'kind' | 'staff' | 'firstStaffAt'>) =>
  kind === 'post' && !staff && firstStaffAt === null

/** Questions stand at their gathering, not on the board. */
const postPlaces = (post: Post, shown: boolean): PostChange => {
  const board = shown && post.kind !== 'question' ? post.boardId : null
  return {
    shelf: board,
    lonely: post.firstAnswerAt ? null : board,
    waiting: awaitsStaff(post) ? board : null,
    shownKind: shown ? post.kind : null,
  }
}

const commentPlaces = ({ postId, staff }: Comment, shown: boolean, shownAt: string | null): CommentChange => ({
  shelf: shown ? postId : null,
  rank: `${staff ? 0 : 1}:${shownAt ?? ''}`,
})

/** Where it stands so that lists can find it: only while it is shown. */
const placesOf = ({ kind, entry }: FoundEntry, set: Move['set'], shown: boolean, shownAt: string | null) =>
  kind === 'post'
    ? postPlaces({ ...entry, ...(set as PostChange) }, shown)
    : commentPlaces({ ...entry, ...(set as CommentChange) }, shown, shownAt)

const factsOf = ({ kind, entry }: FoundEntry, to: EntryState, now: string): Announcement[] => {
  const { id: entryId, state: from, version } = entry
  const once = `${entryId}:${version}`
  return [
    ...(to === 'shown' && from !== 'shown' ? [entryShown.of(once, now, { entryId, kind })] : []),
    ...(to !== 'shown' && from === 'shown' ? [entryLeft.of(once, now, { entryId, kind })] : []),
  ]
}

/**
 * The one write by which an entry changes its state: the places where lists find it, what is to be counted and searched anew, and what is
 * announced go with it. Null when the entry changed since it was found: find it again and think again. Who decides tells the author.
 */
export const moveEntry = (
  store: Store,
  found: FoundEntry,
  to: EntryState,
  { remarks, set, now }: Move,
): Promise<FoundEntry | null> => {
  const { entry } = found
  const shown = to === 'shown'
  const shownAt = entry.shownAt ?? (shown ? now : null)
  const facts = factsOf(found, to, now)
  const first = found.kind === 'post' && shown && !entry.shownAt ? { activeAt: now } : {}
  return writeEntry(store, found, {
    ...first,
    ...set,
    state: to,
    ...(remarks && { remarks }),
    shownAt,
    ...placesOf(found, set, shown, shownAt),
    ...{ recount: true, reindex: true, dueAt: now },
    ...(facts.length > 0 && { outbox: [...entry.outbox, ...facts], outboxAt: now }),
  })
}
