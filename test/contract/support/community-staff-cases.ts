import type { communityStaff } from '@xinglin/types/community-staff'
import { memberIdOf } from '../../../cloudfunctions/community/keys'
import type { Case } from './case'
import { COMMUNITY } from './community-world'
import type { World } from './world'

type StaffCases = Record<`community.${keyof typeof communityStaff}`, Case>

const nothing: Case = { input: () => ({}) }
const reason = '反复留联系方式'

const either = (field: string, [one, two]: readonly [string, string], rest: object = {}): Case => ({
  input: () => ({ [field]: one, ...rest }),
  other: () => ({ [field]: two, ...rest }),
})

const memberOf = ({ hospital, owner }: World) => memberIdOf(hospital.services.vault, owner.accountId)

const board = {
  ...{ about: '一起把血糖管好', illnesses: ['糖尿病'], rules: ['互相体谅'], guidePostId: null, staff: [] },
}

export const communityStaffCases: StaffCases = {
  'community.listQueue': nothing,
  'community.getCase': { input: () => ({ entryId: COMMUNITY.waiting[0] }) },
  'community.decide': either('entryId', COMMUNITY.waiting, { edition: 1, decision: 'hide', reason }),
  'community.mute': either('entryId', COMMUNITY.foreign, { days: 3, reason }),
  'community.listMeasures': nothing,
  'community.liftMeasure': either('measureId', COMMUNITY.measures, { reason: '误判' }),
  'community.keepMeasure': either('measureId', COMMUNITY.measures, { reason: '情况属实' }),
  'community.revealAuthor': either('entryId', COMMUNITY.anonymous, { reason: '可能有危险，需要联系' }),
  'community.listReveals': nothing,
  'community.listCrises': nothing,
  'community.takeCrisis': either('entryId', COMMUNITY.crises),
  'community.closeCrisis': either('entryId', COMMUNITY.taken, { outcome: '联系上本人，已平安' }),
  'community.arrange': either('postId', COMMUNITY.foreign, { pinned: true }),
  'community.listUnanswered': nothing,
  'community.getBoardHealth': { input: () => ({ days: 7 }) },
  'community.saveBoard': {
    input: () => ({ name: '糖尿病', ...board }),
    other: () => ({ name: '糖友之家', ...board }),
  },
  'community.getBoardSettings': { input: () => ({ boardId: COMMUNITY.board }) },
  'community.lockLevel': {
    input: (world) => ({ memberId: memberOf(world), level: 2, reason: '长期热心' }),
    other: (world) => ({ memberId: memberOf(world), level: 3, reason: '长期热心' }),
  },
  'community.answerIdea': either('postId', COMMUNITY.ideas, { state: 'adopted', words: '下周就办' }),
}
