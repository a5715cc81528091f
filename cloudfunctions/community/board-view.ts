import type { Board as BoardView } from '@xinglin/types/community'
import type { Board, Member } from './collections'

export const boardView = (board: Board, member: Pick<Member, 'boardIds'> | null): BoardView => {
  const { id, name, about, illnesses, rules, guidePostId, posts, followers } = board
  const staff = board.staff.map(({ name: who, profession, title, doctorId }) => ({
    ...{ name: who, profession, title, doctorId },
  }))
  const followed = member?.boardIds.includes(id) ?? false
  return { id, name, about, illnesses, rules, guidePostId, staff, posts, followers, followed }
}
