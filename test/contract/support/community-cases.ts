import type { community } from '@xinglin/types/community'
import type { communityTalk } from '@xinglin/types/community-talk'
import { COVENANT } from '../../../cloudfunctions/community/covenant'
import type { Case } from './case'
import { COMMUNITY } from './community-world'

type CommunityCases = Record<`community.${keyof typeof community | keyof typeof communityTalk}`, Case>

const nothing: Case = { input: () => ({}) }
const [own, ownToo] = COMMUNITY.own
const [foreign, foreignToo] = COMMUNITY.foreign
const [ownComment] = COMMUNITY.ownComments
const { board: boardId } = COMMUNITY

/** A command that takes one of two. */
const either = (field: string, [one, two]: readonly [string, string], rest: object = {}): Case => ({
  input: () => ({ [field]: one, ...rest }),
  other: () => ({ [field]: two, ...rest }),
})

const words = { title: '降压药几点吃', text: '大家一般早上几点吃降压药？' }
const otherWords = { ...words, text: '晚上吃可以吗？' }
const name = (nickname: string) => () => ({ name: nickname, rulesVersion: COVENANT.version })

export const communityCases: CommunityCases = {
  'community.listBoards': nothing,
  'community.getBoard': { input: () => ({ boardId }) },
  'community.followBoard': either('boardId', [boardId, COMMUNITY.otherBoard], { on: true }),
  'community.getStanding': nothing,
  'community.join': { input: name('海边的风'), other: name('山里的云') },
  'community.setArticles': { input: () => ({ on: true }), other: () => ({ on: false }) },
  'community.leave': { input: () => ({}), other: () => ({ why: 'privacy' }) },
  'community.listPosts': { input: () => ({ boardId }) },
  'community.search': { input: () => ({ text: '血压' }) },
  'community.getPost': { input: () => ({ postId: foreign }) },
  'community.listComments': { input: () => ({ postId: foreign }) },
  'community.post': { input: () => ({ boardId, ...words }), other: () => ({ boardId, ...otherWords }) },
  'community.editPost': {
    input: () => ({ postId: own, ...words }),
    other: () => ({ postId: own, ...otherWords }),
  },
  'community.comment': {
    input: () => ({ postId: foreign, text: '我一般早上七点吃' }),
    other: () => ({ postId: foreign, text: '我一般早上八点吃' }),
  },
  'community.editComment': {
    input: () => ({ commentId: ownComment, text: '我一般早上七点吃' }),
    other: () => ({ commentId: ownComment, text: '我一般早上八点吃' }),
  },
  'community.deleteEntry': either('entryId', [own, ownToo]),
  'community.like': either('entryId', [foreign, foreignToo], { on: true }),
  'community.markPost': either('postId', [foreign, foreignToo], { saved: true }),
  'community.report': either('entryId', [foreign, foreignToo], { reason: 'selling' }),
  'community.block': either('entryId', [foreign, COMMUNITY.anonymous[0]]),
  'community.listBlocks': nothing,
  'community.unblock': either('blockId', COMMUNITY.blocks),
  'community.listMine': nothing,
  'community.listSaved': nothing,
  'community.openPicture': { input: () => ({ entryId: foreign, pictureId: COMMUNITY.picture }) },
  'community.appeal': either('entryId', COMMUNITY.hidden, { words: '我说的是自己的经历' }),
}

/** What only its author may do. */
export const AUTHORS_ONLY = ['community.editPost', 'community.editComment', 'community.deleteEntry'] as const

const entries = [
  ...[...COMMUNITY.own, ...COMMUNITY.ownComments, ...COMMUNITY.foreign, ...COMMUNITY.comments, ...COMMUNITY.hidden],
  ...[...COMMUNITY.waiting, ...COMMUNITY.crises, ...COMMUNITY.taken, ...COMMUNITY.anonymous, ...COMMUNITY.ideas],
]

export const communityHints = {
  boardId: [boardId, COMMUNITY.otherBoard],
  entryId: entries,
  postId: entries.filter((id) => id.startsWith('post-')),
  commentId: [...COMMUNITY.ownComments, ...COMMUNITY.comments],
  replyTo: COMMUNITY.comments,
  gatheringId: [COMMUNITY.gathering],
  blockId: COMMUNITY.blocks,
  measureId: COMMUNITY.measures,
  pictureId: [COMMUNITY.picture],
  rulesVersion: [COVENANT.version],
}
