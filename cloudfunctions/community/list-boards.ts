import { community } from '@xinglin/types/community'
import { operation } from '../kernel/operation'
import { boardView } from './board-view'
import { findMember } from './member'
import { allBoards } from './public'

export const listBoards = operation(community.listBoards, async (call) => {
  const [boards, member] = await Promise.all([allBoards(call.store), findMember(call)])
  const views = boards.map((board) => boardView(board, member))
  return { boards: views.sort((a, b) => Number(b.followed) - Number(a.followed) || b.posts - a.posts) }
})
