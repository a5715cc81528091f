import { linesOf } from '@/companion/operator/form/lines'
import type { Board, Profession } from '@xinglin/types/community'

export interface Picked {
  accountId: string
  name: string
  profession: Profession
  title: string
}

export interface BoardDraft {
  id: string | null
  name: string
  about: string
  /** One a line. */
  illnesses: string
  rules: string
  guidePostId: string | null
  staff: Picked[]
}

export const NEW: BoardDraft = {
  ...{ id: null, name: '', about: '', illnesses: '', guidePostId: null, staff: [] },
  rules: '互相尊重，不嘲笑任何人的病情\n不卖药、不留联系方式\n用药和剂量听医生的，不互相开方',
}

export const draftOf = (board: Board, staff: Picked[]): BoardDraft => {
  const { id, name, about, illnesses, rules, guidePostId } = board
  return { id, name, about, illnesses: illnesses.join('\n'), rules: rules.join('\n'), guidePostId, staff }
}

/** As the server takes it. */
export const inputOf = ({ id, name, about, illnesses, rules, guidePostId, staff }: BoardDraft) => ({
  ...(id ? { id } : {}),
  ...{ name, about, illnesses: linesOf(illnesses), rules: linesOf(rules), guidePostId },
  staff: staff.map(({ accountId, profession, title }) => ({ accountId, profession, title })),
})
