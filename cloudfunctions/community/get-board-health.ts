import { communityStaff } from '@xinglin/types/community-staff'
import { operation } from '../kernel/operation'
import type { Store } from '../kernel/store'
import { instant, toMs } from '../kernel/time'
import { allBoards } from './board-staff'
import { type Post, posts } from './collections'
import { healthOf } from './health'

const PAGE = 1000
const DAY_MS = 86_400_000

/** All that a board showed since then. */
const shownSince = async (store: Store, shelf: string, from: string): Promise<Post[]> => {
  const found: Post[] = []
  for (let after: { value: string; id: string } | undefined; ;) {
    const order = { field: 'shownAt' as const, direction: 'asc' as const }
    const page = await store.find(posts, { shelf, shownAt: { $gte: from } }, { order, limit: PAGE, after })
    found.push(...page)
    const last = page.length === PAGE ? page.at(-1) : undefined
    if (!last?.shownAt) return found
    after = { value: last.shownAt, id: last.id }
  }
}

export const getBoardHealth = operation(communityStaff.getBoardHealth, async ({ input, store, now }) => {
  const from = instant(toMs(now) - input.days * DAY_MS)
  const boards = await allBoards(store)
  return {
    boards: await Promise.all(boards.map(async (board) => healthOf(board, await shownSince(store, board.id, from)))),
  }
})
