import { community } from '@xinglin/types/community'
import { operation } from '../kernel/operation'
import type { Condition, Store } from '../kernel/store'
import { flagBoard } from './board-count'
import { type Member, boards, members } from './collections'
import { setLike } from './likes'
import { memberFor } from './member'

/** Once among the boards of the member, and he once among those who follow the board. */
export const setFollowing = async (store: Store, memberId: string, boardId: string, on: boolean, now: string) => {
  const isNews = { boardIds: on ? { $ne: boardId } : boardId } as unknown as Condition<Member>
  const change = on ? { push: { boardIds: boardId } } : { pull: { boardIds: boardId as never } }
  await store.updateIf(members, memberId, isNews, change)
  await setLike(store, boardId, memberId, on)
  await flagBoard(store, boardId, now)
}

export const followBoard = operation(community.followBoard, async (call) => {
  const { input, store, now, errors } = call
  const member = await memberFor(call)
  if (!(await store.get(boards, input.boardId))) throw errors.NOT_FOUND()
  await setFollowing(store, member.id, input.boardId, input.on, now)
  return { done: true as const }
})
