import type { ReactionContext } from '../kernel/events'
import type { Store, Stored } from '../kernel/store'
import { addDays, instantOf } from '../kernel/time'
import { type Board, boards, posts } from './collections'
import { type BoardDay, boardDays } from './count-collections'
import { leaseFrom } from './flags'
import { likersOf } from './likes'

/** A board's numbers are to be made anew. */
export const flagBoard = (store: Store, boardId: string, now: string) =>
  store.updateIf(boards, boardId, { dueAt: { $ne: now } }, { set: { dueAt: now } })

/** Of a day of a board other posts are shown than before. */
export const flagBoardDay = async (store: Store, boardId: string, day: string, now: string): Promise<void> => {
  const id = `${boardId}:${day}`
  if (await store.insert(boardDays, { id, boardId, day, posts: 0, dueAt: now })) return
  await store.updateIf(boardDays, id, { dueAt: { $ne: now } }, { set: { dueAt: now } })
}

const shownOn = async (store: Store, { boardId: shelf, day }: BoardDay): Promise<number> => {
  const shownAt = { $gte: instantOf(day, '00:00'), $lt: instantOf(addDays(day, 1), '00:00') }
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

/** First it is due only later, then it is counted: whatever changes meanwhile makes it due at once, and a crash makes it due then. */
export const countDay = async (day: Stored<BoardDay>, { store, now }: ReactionContext): Promise<unknown> => {
  const begun = await store.updateIf(boardDays, day.id, { version: day.version }, { set: { dueAt: leaseFrom(now) } })
  if (!begun) return null
  const counted = await store.updateIf(
    boardDays,
    day.id,
    { version: begun.version },
    { set: { posts: await shownOn(store, day) } },
  )
  if (!counted) return flagBoardDay(store, day.boardId, day.day, now)
  await flagBoard(store, day.boardId, now)
  return store.updateIf(boardDays, day.id, { version: counted.version }, { set: { dueAt: null } })
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
