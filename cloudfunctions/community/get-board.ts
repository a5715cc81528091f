import { community } from '@xinglin/types/community'
import { operation } from '../kernel/operation'
import { boardView } from './board-view'
import { findMember } from './member'
import { findBoard } from './public'

export const getBoard = operation(community.getBoard, async (call) => {
  const [board, member] = await Promise.all([findBoard(call.store, call.input.boardId), findMember(call)])
  if (!board) throw call.errors.NOT_FOUND()
  return boardView(board, member)
})
