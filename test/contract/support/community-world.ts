import { openCase } from '../../../cloudfunctions/community/case'
import {
  type KeptPicture,
  crises,
  measures,
  members,
  questionTimes,
} from '../../../cloudfunctions/community/collections'
import { openCrisis } from '../../../cloudfunctions/community/crisis'
import { findEntry } from '../../../cloudfunctions/community/entry'
import { memberIdOf } from '../../../cloudfunctions/community/keys'
import { measureOwner } from '../../../cloudfunctions/community/measures'
import { newMember } from '../../../cloudfunctions/community/member'
import { BOARD, layComment, layPost, openBoard } from '../../support/community'
import type { TestHospital, Visitor } from '../../support/hospital'

/** Two of each that a command can use up. */
export const COMMUNITY = {
  board: BOARD,
  otherBoard: 'board-2',
  gathering: 'gathering-questions',
  picture: 'picture-1',
  own: ['post-own-1', 'post-own-2'],
  ownComments: ['comment-own-1', 'comment-own-2'],
  foreign: ['post-foreign-1', 'post-foreign-2'],
  comments: ['comment-foreign-1', 'comment-foreign-2'],
  hidden: ['post-hidden-1', 'post-hidden-2'],
  waiting: ['post-waiting-1', 'post-waiting-2'],
  crises: ['post-crisis-1', 'post-crisis-2'],
  taken: ['post-crisis-3', 'post-crisis-4'],
  anonymous: ['post-anonymous-1', 'post-anonymous-2'],
  ideas: ['post-idea-1', 'post-idea-2'],
  blocks: ['block-1', 'block-2'],
  measures: ['measure-1', 'measure-2'],
} as const

const WRITER = 'acc-writer'
const MUTED = 'acc-muted'

const picture: KeptPicture = {
  ...{ id: COMMUNITY.picture, fileId: 'file-brought', listFileId: 'file-list', pageFileId: 'file-page' },
  ...{ width: 800, height: 600, verdict: 'pass', traceId: null },
}

const joinAll = async ({ store, services: { vault } }: TestHospital, accountIds: readonly string[], now: string) => {
  for (const [n, accountId] of accountIds.entries()) {
    const id = memberIdOf(vault, accountId)
    await store.insert(members, newMember(id, accountId, `病友${n}`, null, now))
  }
}

const blockTwo = ({ store, services: { vault } }: TestHospital, accountId: string, at: string) => {
  const blocks = COMMUNITY.blocks.map((id, n) => ({
    ...{ id, memberId: null, postId: `post-gone-${n}`, aliasKey: `alias-${n}`, name: '匿名海棠', at },
  }))
  return store.updateIf(members, memberIdOf(vault, accountId), {}, { set: { blocks } })
}

const measure = async ({ store, services: { vault } }: TestHospital, id: string, at: string) => {
  const owner = measureOwner(vault, MUTED)
  await store.insert(measures, {
    ...{
      id,
      entryId: COMMUNITY.anonymous[0],
      owner,
      accountId: MUTED,
      until: null,
      reason: '屡次卖药',
      by: '同事',
      at,
    },
    ...{ standing: at, lifted: null, appeal: { words: '不是我', at, decided: false } },
  })
}

const answering = (accountId: string) => ({
  ...{ accountId, name: '同事', profession: 'nurse' as const, title: '护士', doctorId: null },
})

interface People {
  owner: Visitor
  operator: Visitor
  all: readonly Visitor[]
}

const layEntries = async ({ store, services: { vault } }: TestHospital, owner: Visitor, now: string, words: string) => {
  const mine = { vault, accountId: owner.accountId }
  const theirs = { vault, accountId: WRITER, name: '老病友' }
  for (const id of COMMUNITY.own) await layPost(store, id, now, mine, { text: words })
  for (const id of COMMUNITY.foreign) await layPost(store, id, now, theirs, { pictures: [picture] })
  for (const id of COMMUNITY.anonymous) await layPost(store, id, now, { ...theirs, anonymousIn: id })
  for (const id of COMMUNITY.ideas) await layPost(store, id, now, theirs, { kind: 'idea' })
  for (const id of COMMUNITY.hidden) await layPost(store, id, now, mine, { state: 'hidden' })
  for (const id of [...COMMUNITY.waiting, ...COMMUNITY.crises, ...COMMUNITY.taken])
    await layPost(store, id, now, theirs, { state: 'review' })
  const [postId] = COMMUNITY.foreign
  for (const id of COMMUNITY.ownComments) await layComment(store, { id, postId }, now, mine, { text: words })
  for (const id of COMMUNITY.comments) await layComment(store, { id, postId }, now, theirs)
}

const callModerators = async ({ store }: TestHospital, operator: Visitor, now: string) => {
  for (const id of COMMUNITY.waiting) {
    const found = await findEntry(store, id)
    if (found) await openCase(store, found, { cause: 'check' }, now)
  }
  for (const id of [...COMMUNITY.crises, ...COMMUNITY.taken]) {
    const found = await findEntry(store, id)
    if (found) await openCrisis(store, found, { kind: 'self-harm', quote: '不想活' }, now)
  }
  const takenBy = { accountId: operator.accountId, name: '同事' }
  for (const id of COMMUNITY.taken)
    await store.updateIf(crises, id, {}, { set: { state: 'taken', rank: `1:${now}`, takenBy } })
}

/** Everybody has joined; somebody who is none of the callers wrote what they read. @param words what must not be seen elsewhere. */
export const openCommunities = async (hospital: TestHospital, people: People, now: string, words: string) => {
  const { store } = hospital
  const staff = people.all.flatMap(({ accountId, role }) => (role === 'patient' ? [] : [answering(accountId)]))
  await openBoard(store, { staff })
  await openBoard(store, { id: COMMUNITY.otherBoard, name: '糖友圈' })
  await store.insert(questionTimes, { id: COMMUNITY.gathering, boardId: BOARD, until: '2026-12-30T00:00:00.000Z' })
  const patients = people.all.filter(({ role }) => role === 'patient').map(({ accountId }) => accountId)
  await joinAll(hospital, [...patients, WRITER, MUTED], now)
  await blockTwo(hospital, people.owner.accountId, now)
  await layEntries(hospital, people.owner, now, words)
  await callModerators(hospital, people.operator, now)
  for (const id of COMMUNITY.measures) await measure(hospital, id, now)
}
