import type { Comment as CommentView, Post as PostView } from '@xinglin/types/community'
import {
  type Board,
  type Comment,
  type Entry,
  type Post,
  boards,
  comments,
  posts,
} from '../../cloudfunctions/community/collections'
import { COVENANT } from '../../cloudfunctions/community/covenant'
import { aliasKeyOf, memberIdOf } from '../../cloudfunctions/community/keys'
import { NOTHING_ANNOUNCED } from '../../cloudfunctions/kernel/events'
import type { Store } from '../../cloudfunctions/kernel/store'
import { instant } from '../../cloudfunctions/kernel/time'
import type { Vault } from '../../cloudfunctions/kernel/vault'
import type { TestHospital, Visitor } from './hospital'

export const BOARD = 'board-1'
export const TITLE = '早上血压高'
export const TEXT = '早上起来量血压 150/95，大家都是什么时候量的？'

export const boardOf = (changes: Partial<Board> = {}): Board => ({
  ...{ id: BOARD, name: '高血压之家', about: '一起把血压管好', illnesses: ['高血压'], rules: ['互相体谅'] },
  ...{ guidePostId: null, staff: [], posts: 0, followers: 0, dueAt: null, ...changes },
})

export const openBoard = (store: Store, changes: Partial<Board> = {}) => store.insert(boards, boardOf(changes))

interface By {
  vault: Vault
  accountId: string
  /** Under which name; in `anonymous` the one of his thread. */
  name?: string
  /** Of the thread in which he has no other name. */
  anonymousIn?: string
}

const written = ({ vault, accountId, name = '小明', anonymousIn }: By): Partial<Entry> => ({
  ...{ author: accountId, name: anonymousIn ? '匿名海棠' : name },
  memberId: anonymousIn ? null : memberIdOf(vault, accountId),
  aliasKey: anonymousIn ? aliasKeyOf(vault, anonymousIn, accountId) : null,
})

const entryOf = (id: string, now: string): Entry => ({
  ...{ id, boardId: BOARD, author: 'acc-1', memberId: 'member-1', name: '小明', aliasKey: null, staff: null },
  ...{ text: TEXT, pictures: [], state: 'shown', remarks: [], edition: 1, textVerdict: 'pass', appealed: false },
  ...{ likes: 0, createdAt: now, shownAt: now, editedAt: null, madeBy: '', dueAt: null, recount: false },
  ...{ reindex: false, ...NOTHING_ANNOUNCED },
})

/** A post as it stands in the database, shown unless told otherwise. */
export const postOf = (id: string, now: string, by: By, changes: Partial<Post> = {}): Post => {
  const entry = { ...entryOf(id, now), ...written(by), ...changes }
  const shown = entry.state === 'shown'
  const board = shown ? entry.boardId : null
  return {
    ...{ kind: 'post', title: TITLE, steps: [], gatheringId: null, comments: 0, saves: 0, staffAnswers: 0 },
    ...{ aliases: entry.aliasKey ? [entry.aliasKey] : [], firstAnswerAt: null, firstStaffAt: null, activeAt: now },
    ...{ pinned: false, featured: false, idea: null, shelf: board, lonely: board, waiting: board },
    shownKind: shown ? (changes.kind ?? 'post') : null,
    ...{ ...entry, shownAt: shown ? entry.shownAt : null },
    ...changes,
  }
}

export const layPost = (store: Store, id: string, now: string, by: By, changes: Partial<Post> = {}) =>
  store.insert(posts, postOf(id, now, by, changes))

/** A comment as it stands in the database, shown unless told otherwise. */
export const layComment = (
  store: Store,
  { id, postId }: { id: string; postId: string },
  now: string,
  by: By,
  changes: Partial<Comment> = {},
) => {
  const entry = { ...entryOf(id, now), ...written(by), ...changes }
  const shown = entry.state === 'shown'
  const place = { postId, replyTo: null, byOpener: false, shelf: shown ? postId : null }
  const rank = `${entry.staff ? 0 : 1}:${now}`
  return store.insert(comments, { ...entry, shownAt: shown ? entry.shownAt : null, ...place, rank, ...changes })
}

type Patient = Awaited<ReturnType<TestHospital['patient']>>

/** A patient who has read the rules, under a name of his own. */
export const joined = async (hospital: TestHospital, name: string, nickname = `${name}的号`): Promise<Patient> => {
  const patient = await hospital.patient(name)
  await patient.api.community.join({ name: nickname, rulesVersion: COVENANT.version })
  return patient
}

/** A board and some who have joined. */
export const openCommunity = async <Names extends readonly string[]>(
  hospital: TestHospital,
  ...names: Names
): Promise<{ [N in keyof Names]: Patient }> => {
  await openBoard(hospital.store)
  return Promise.all(names.map((name) => joined(hospital, name))) as Promise<{ [N in keyof Names]: Patient }>
}

export const nowIn = (hospital: Pick<TestHospital, 'now'>) => instant(hospital.now())

interface Wish {
  boardId?: string
  title?: string
  text?: string
  anonymous?: boolean
  kind?: 'post' | 'story' | 'idea'
  uploadIds?: string[]
}

/** Posts, and lets the checks pass it. */
export const postShown = async (hospital: TestHospital, who: Visitor, wish: Wish = {}): Promise<PostView> => {
  const { id } = await who.api.community.post({ boardId: BOARD, title: TITLE, text: TEXT, ...wish })
  await hospital.runJobs()
  return who.api.community.getPost({ postId: id })
}

/** Comments, and lets the checks pass it. */
export const commentShown = async (
  hospital: TestHospital,
  who: Visitor,
  postId: string,
  wish: { text?: string; anonymous?: boolean; replyTo?: string } = {},
): Promise<CommentView> => {
  const said = await who.api.community.comment({ postId, text: '我也是这样', ...wish })
  await hospital.runJobs()
  return said
}

export const wait = (hospital: TestHospital, minutes: number) => {
  hospital.passMinutes(minutes)
  return hospital.runJobs()
}
