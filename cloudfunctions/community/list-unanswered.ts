import { communityStaff } from '@xinglin/types/community-staff'
import type { Caller } from '../kernel/caller'
import { fromCursor, pageOf } from '../kernel/cursor'
import { operation } from '../kernel/operation'
import type { Store, Stored } from '../kernel/store'
import { allBoards, answersFor } from './board-staff'
import { type Board, type Post, posts } from './collections'
import { nakedAuthor } from './moderated'

const PAGE = 20
const order = { field: 'shownAt' as const, direction: 'asc' as const }

/** Those he answers for; who answers for none sees them all. */
const boardsFor = (boards: readonly Board[], caller: Caller, boardId: string | undefined) => {
  if (boardId) return boards.filter(({ id }) => id === boardId)
  const own = boards.filter((board) => answersFor(board, caller))
  return own.length ? own : boards
}

const byAge = (a: Post, b: Post) => (a.shownAt ?? '').localeCompare(b.shownAt ?? '') || (a.id < b.id ? -1 : 1)

/** The oldest of several boards, as if they were one list. */
const oldest = async (store: Store, boardIds: readonly string[], cursor: string | undefined) => {
  const options = { order, limit: PAGE + 1, after: fromCursor(cursor) }
  const found = await Promise.all(boardIds.map((waiting) => store.find(posts, { waiting }, options)))
  return pageOf(found.flat().sort(byAge), { size: PAGE, by: ({ shownAt }: Stored<Post>) => shownAt ?? '' })
}

export const listUnanswered = operation(communityStaff.listUnanswered, async ({ input, caller, store, now }) => {
  const boards = boardsFor(await allBoards(store), caller, input.boardId)
  const ids = boards.map(({ id }) => id)
  const { page, nextCursor } = await oldest(store, ids, input.cursor)
  const view = async (post: Post) => ({
    ...{ postId: post.id, boardId: post.boardId, title: post.title, text: post.text, comments: post.comments },
    boardName: boards.find(({ id }) => id === post.boardId)?.name ?? '',
    ...{ author: await nakedAuthor(store, post, now), shownAt: post.shownAt ?? post.createdAt },
  })
  return { posts: await Promise.all(page.map(view)), nextCursor }
})
