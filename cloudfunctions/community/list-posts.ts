import { communityTalk } from '@xinglin/types/community-talk'
import { fromCursor } from '../kernel/cursor'
import { type Call, operation } from '../kernel/operation'
import type { Filter, Store, Stored } from '../kernel/store'
import { type Member, type Post, boards, postMarks, posts } from './collections'
import { type Feed, type Order, type Place, feedPage } from './feeds'
import { findMember } from './member'
import { ownWaiting } from './own-questions'
import { isBlocked } from './see'
import { postViews } from './view'

interface Input {
  boardId?: string | undefined
  mine: boolean
  kind?: Post['kind'] | undefined
  gatheringId?: string | undefined
  order: 'new' | 'active' | 'unanswered' | 'liked'
  cursor?: string | undefined
}

type Listing = Call<Input, unknown>

const ORDERS: Record<Input['order'], Order> = {
  ...{ new: 'shownAt', active: 'activeAt', unanswered: 'shownAt', liked: 'likes' },
}

const placeFrom = ({ cursor, order }: Input): Place | undefined => {
  const place = fromCursor(cursor)
  if (!place || ORDERS[order] !== 'likes') return place
  return Number.isSafeInteger(Number(place.value)) ? { ...place, value: Number(place.value) } : undefined
}

const ofBoard = ({ kind, order }: Input, boardId: string): Filter<Post> => ({
  ...(order === 'unanswered' ? { lonely: boardId } : { shelf: boardId }),
  ...(kind && { kind }),
})

const allBoardIds = async (store: Store) => (await store.find(boards, {}, { limit: 1000 })).map(({ id }) => id)

const ON_BOARDS = ['post', 'story', 'idea'] as const

/** Which lists together make what was asked for. */
const filtersFor = async ({ input, store }: Listing): Promise<Filter<Post>[]> => {
  const { boardId, gatheringId, kind, order } = input
  if (gatheringId) return [{ gatheringId, shownKind: 'question' }]
  if (boardId) return [ofBoard(input, boardId)]
  if (order === 'unanswered') return (await allBoardIds(store)).map((id) => ofBoard(input, id))
  return (kind ? [kind] : ON_BOARDS).map((shownKind) => ({ shownKind }))
}

const followedIds = async (store: Store, memberId: string) => {
  const order = { field: 'readAt' as const, direction: 'desc' as const }
  const marks = await store.find(postMarks, { memberId, following: { $ne: null } }, { order, limit: 500 })
  return marks.map(({ postId }) => postId)
}

/** The posts that he follows elsewhere than on a board that he follows. */
const followedElsewhere = async ({ input, store }: Listing, member: Member): Promise<Stored<Post>[]> => {
  const found = await store.getMany(posts, await followedIds(store, member.id))
  return found.filter(
    ({ boardId, shownKind, kind }) =>
      shownKind !== null && !member.boardIds.includes(boardId) && (!input.kind || kind === input.kind),
  )
}

/** Those lists whose ids are known, read as one more list. */
const byIds = (found: readonly Post[]): Filter<Post>[] =>
  found.length ? [{ id: { $in: found.map(({ id }) => id) } }] : []

const mineFeed = async (call: Listing, member: Member): Promise<Filter<Post>[]> => {
  const elsewhere = await followedElsewhere(call, member)
  const { order } = call.input
  const others = order === 'unanswered' ? elsewhere.filter(({ lonely }) => lonely !== null) : elsewhere
  return [...member.boardIds.map((id) => ofBoard(call.input, id)), ...byIds(others)]
}

/** A board has few; asked for without an order, so that no store walks through all that is not pinned. */
const PINNED = 20

/** The pinned stand before the first page of a board and nowhere else in that list. */
const hasPinned = ({ boardId, mine, order, gatheringId }: Input) =>
  boardId !== undefined && !mine && !gatheringId && order === 'active'

const pinnedOf = async ({ input, store }: Listing, suits: Feed['suits']) => {
  const { boardId, kind, cursor } = input
  if (!boardId || cursor || !hasPinned(input)) return []
  const found = await store.find(posts, { pinned: true, shelf: boardId, ...(kind && { kind }) }, { limit: PINNED })
  const latestFirst = found.sort((a, b) => (a.activeAt < b.activeAt ? 1 : -1))
  return latestFirst.filter((post) => suits({ ...post, pinned: false }))
}

/** Before the first page: what is pinned to a board, and his own to a gathering that nobody else sees. */
const firstOf = (call: Listing, suits: Feed['suits']): Promise<Post[]> => {
  const { gatheringId, cursor } = call.input
  return gatheringId && !cursor ? ownWaiting(call, gatheringId) : pinnedOf(call, suits)
}

export const listPosts = operation(communityTalk.listPosts, async (call) => {
  const { input, store, caller } = call
  const member = await findMember(call)
  if (input.mine && !member) return { posts: [], nextCursor: null }
  const withoutPinned = hasPinned(input)
  const suits = (post: Post) =>
    !(withoutPinned && post.pinned) && (post.author === caller.accountId || !isBlocked(member, post, post.id))
  const filters = input.mine && member ? await mineFeed(call, member) : await filtersFor(call)
  const feed: Feed = { filters, order: ORDERS[input.order], suits }
  const [first, { page, nextCursor }] = await Promise.all([
    firstOf(call, suits),
    feedPage(store, feed, placeFrom(input)),
  ])
  return { posts: await postViews(call, [...first, ...page]), nextCursor }
})
