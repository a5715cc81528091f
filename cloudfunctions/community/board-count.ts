import type { ReactionContext } from '../kernel/events'
import type { Condition, Store, Stored } from '../kernel/store'
import { addMinutes, clockOf, dayOf, instantOf } from '../kernel/time'
import { type Board, boards, posts } from './collections'
import { type BoardDay, boardDays } from './count-collections'
import { leaseFrom } from './flags'
import { likersOf } from './likes'

/** A board's numbers are to be made anew. */
export const flagBoard = (store: Store, boardId: string, now: string) =>
  store.updateIf(boards, boardId, { dueAt: { $ne: now } }, { set: { dueAt: now } })

/** In a minute of a board other posts are shown than before. */
export const flagBoardMinute = async (store: Store, boardId: string, shownAt: string, now: string): Promise<void> => {
  const [day, minute] = [dayOf(shownAt), clockOf(shownAt)]
  const id = `${boardId}:${day}`
  const fresh = { posts: 0, minutes: {}, stale: [minute], dueAt: now }
  if (await store.insert(boardDays, { id, boardId, day, ...fresh })) return
  const isNews = { stale: { $ne: minute } } as unknown as Condition<BoardDay>
  const flagged = await store.updateIf(boardDays, id, isNews, { push: { stale: minute }, set: { dueAt: now } })
  if (!flagged) await store.updateIf(boardDays, id, {}, { set: { dueAt: now } })
}

const shownIn = async (store: Store, { boardId: shelf, day }: BoardDay, minute: string): Promise<number> => {
  const from = instantOf(day, minute)
  const shownAt = { $gte: from, $lt: addMinutes(from, 1) }
  const order = { field: 'shownAt' as const, direction: 'asc' as const }
  let count = 0
  for (let after: { value: string; id: string } | undefined; ;) {
    const rows = await store.find(posts, { shelf, shownAt }, { order, limit: 1000, after })
    count += rows.length
    const last = rows.at(-1)
    if (rows.length < 1000 || !last) return count
    after = { value: last.shownAt ?? '', id: last.id }
  }
}

/** Only what changed is counted: a day's other posts are not looked at. */
const counted = async (store: Store, day: BoardDay) => {
  const anew = await Promise.all(day.stale.map(async (minute) => [minute, await shownIn(store, day, minute)] as const))
  const all = Object.entries({ ...day.minutes, ...Object.fromEntries(anew) }).filter(([, count]) => count > 0)
  return { minutes: Object.fromEntries(all), posts: all.reduce((sum, [, count]) => sum + count, 0) }
}

/** First it is due only later, then it is counted: whatever changes meanwhile makes it due at once, and a crash makes it due then. */
export const countDay = async (day: Stored<BoardDay>, { store, now }: ReactionContext): Promise<unknown> => {
  const begun = await store.updateIf(boardDays, day.id, { version: day.version }, { set: { dueAt: leaseFrom(now) } })
  if (!begun) return null
  const set = await counted(store, begun)
  const written = await store.updateIf(boardDays, day.id, { version: begun.version }, { set })
  if (!written) return store.updateIf(boardDays, day.id, {}, { set: { dueAt: now } })
  await flagBoard(store, day.boardId, now)
  return store.updateIf(boardDays, day.id, { version: written.version }, { set: { stale: [], dueAt: null } })
}

const postsOf = async (store: Store, boardId: string): Promise<number> => {
  let sum = 0
  for (let after: { value: string; id: string } | undefined; ;) {
    const rows = await store.find(boardDays, { boardId }, { limit: 1000, after })
    sum += rows.reduce((all, { posts: count }) => all + count, 0)
    const last = rows.at(-1)
    if (rows.length < 1000 || !last) return sum
    after = { value: last.id, id: last.id }
  }
}

export const countBoard = async (board: Stored<Board>, { store, now }: ReactionContext): Promise<unknown> => {
  const begun = await store.updateIf(boards, board.id, { version: board.version }, { set: { dueAt: leaseFrom(now) } })
  if (!begun) return null
  const [count, followers] = await Promise.all([postsOf(store, board.id), likersOf(store, board.id)])
  const set = { posts: count, followers: followers.length, dueAt: null }
  const written = await store.updateIf(boards, board.id, { version: begun.version }, { set })
  return written ?? flagBoard(store, board.id, now)
}
