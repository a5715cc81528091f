import { communityStaff } from '@xinglin/types/community-staff'
import { operation } from '../kernel/operation'
import type { Store } from '../kernel/store'
import { answersFor } from './board-staff'
import { flagBoardMinute } from './board-count'
import { type Post, boards, comments } from './collections'
import { type FoundEntry, findEntry } from './entry'
import { moveEntry } from './move'

type Places = Partial<Pick<Post, 'pinned' | 'featured' | 'boardId'>>

/** As it stands, elsewhere or more visible: one write, from whatever it is by then. Null when it is gone. */
const place = async (store: Store, postId: string, set: Places, now: string) => {
  for (;;) {
    const found: FoundEntry | null = await findEntry(store, postId)
    if (found?.kind !== 'post' || found.entry.state === 'deleted') return null
    if (await moveEntry(store, found, found.entry.state, { set, now })) return found.entry
  }
}

/** What is said in it goes along; may run again. */
const takeAlong = async (store: Store, postId: string, boardId: string) => {
  for (let after: { value: string; id: string } | undefined; ;) {
    const order = { field: 'createdAt' as const, direction: 'asc' as const }
    const found = await store.find(comments, { postId }, { order, limit: 200, after })
    for (const one of found) await store.updateIf(comments, one.id, { boardId: { $ne: boardId } }, { set: { boardId } })
    const last = found.length === 200 ? found.at(-1) : undefined
    if (!last) return
    after = { value: last.createdAt, id: last.id }
  }
}

/** Where it was before is not known any more when this runs again: that minute of every board is counted. */
const countEverywhere = async (store: Store, { shownAt }: Pick<Post, 'shownAt'>, now: string) => {
  if (!shownAt) return
  for (const { id } of await store.find(boards, {}, { limit: 1000 })) await flagBoardMinute(store, id, shownAt, now)
}

export const arrange = operation(
  communityStaff.arrange,
  async ({ input: { postId, pinned, featured, boardId }, caller, store, now, errors }) => {
    const found = await findEntry(store, postId)
    if (found?.kind !== 'post' || found.entry.state === 'deleted') throw errors.ENTRY_GONE()
    const from = found.entry.boardId
    for (const id of new Set([from, boardId ?? from])) {
      const board = await store.get(boards, id)
      if (!board) throw errors.NOT_FOUND()
      if (!answersFor(board, caller)) throw errors.NOT_YOUR_BOARD()
    }
    const set: Places = {
      ...(pinned !== undefined && { pinned }),
      ...(featured !== undefined && { featured }),
      ...(boardId && { boardId }),
    }
    const placed = await place(store, postId, set, now)
    if (!placed) throw errors.ENTRY_GONE()
    if (boardId) await takeAlong(store, postId, boardId)
    if (boardId) await countEverywhere(store, placed, now)
    return { done: true as const }
  },
)
