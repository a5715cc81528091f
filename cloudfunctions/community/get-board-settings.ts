import { communityStaff } from '@xinglin/types/community-staff'
import { operation } from '../kernel/operation'
import { boards } from './collections'

export const getBoardSettings = operation(communityStaff.getBoardSettings, async ({ input, store, errors }) => {
  const board = await store.get(boards, input.boardId)
  if (!board) throw errors.NOT_FOUND()
  const staff = board.staff.map(({ accountId, name, profession, title }) => ({ accountId, name, profession, title }))
  return { staff }
})
