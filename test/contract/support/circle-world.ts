import type { Measure } from '@xinglin/types/challenge'
import { articles } from '../../../cloudfunctions/reading/collections'
import { challenges, helpers, participations } from '../../../cloudfunctions/challenge/collections'
import { boards, members } from '../../../cloudfunctions/community/collections'
import { memberIdOf } from '../../../cloudfunctions/community/public'
import { type Gathering, gatherings, saidWords } from '../../../cloudfunctions/gathering/collections'
import type { TestHospital, Visitor } from '../../support/hospital'
import { jpeg } from '../../support/pictures'

export const CIRCLE = {
  ...{ board: 'board-circle', less: 'challenge-less', spare: 'challenge-spare', done: 'challenge-done' },
  ...{ helper: 'member-helper', helperToo: 'member-helper-2', liveToo: 'gathering-live-2' },
  ...{ soon: 'gathering-soon', live: 'gathering-live', picture: 'att-circle' },
  ...{ draft: 'article-draft', shown: 'article-shown' },
} as const

const TRUSTED = { read: 20, answers: 0, liked: 0, days: 9, hidden: 0 }
const FILE = 'file-circle'
const SONG = { name: '宋禾', profession: 'nutritionist' as const, title: '营养师', doctorId: null }
const picture = { id: CIRCLE.picture, fileId: FILE, width: 8, height: 8 }

const gathering = (id: string, hostAccountId: string, more: Partial<Gathering>): Gathering => ({
  ...{
    id,
    kind: 'hour',
    boardId: CIRCLE.board,
    boardName: '高血压之家',
    title: '少盐怎么吃',
    about: '',
    hostAccountId,
  },
  ...{ host: SONG, startsAt: '2026-11-25T01:20:00.000Z', endsAt: '2026-11-25T02:20:00.000Z', begunAt: null },
  ...{ endedAt: null, cancelledAt: null, cancelReason: '', place: '', seats: null, signedUp: 0, guests: [], moves: 0 },
  ...{ openUntil: '2026-11-25T02:20:00.000Z', dueAt: null, ...more },
})

const challenge = (id: string, measure: Measure) => ({
  ...{ id, boardId: CIRCLE.board, title: '21 天少盐', about: '', how: ['用限盐勺'], measure },
  ...{ value: null, second: null, startsOn: '2026-11-24', endsOn: '2026-12-14', days: 21, daysToFinish: 18 },
  ...{ cancelledAt: null, cancelReason: '', plannedBy: 'acc', joined: 0, dueAt: null },
})

const article = (id: string, authorAccountId: string, shownAt: string | null) => ({
  ...{
    id,
    kind: 'video' as const,
    boardIds: [CIRCLE.board],
    boardNames: ['高血压之家'],
    title: '盐藏在哪里',
    summary: '五种盐',
  },
  ...{ blocks: [{ kind: 'picture' as const, picture: { id: picture.id, width: 8, height: 8 }, caption: '' }] },
  ...{ pictures: [picture], videoFileId: FILE, sources: ['膳食指南'], authorAccountId, author: SONG, minutes: 1 },
  ...{ months: [], state: shownAt ? ('published' as const) : ('draft' as const), shownAt, publishedAt: shownAt },
  ...{ reviewedAt: shownAt, rank: `${shownAt ? 0 : 1}:2026-11-24T00:00:00.000Z` },
})

/** One thing of each kind that members do together, in which everybody takes part and which the adviser runs. */
export const openCircle = async (
  { store, services }: TestHospital,
  people: readonly Visitor[],
  host: string,
  now: string,
) => {
  await services.files.put(FILE, { contentType: 'image/jpeg', bytes: jpeg() })
  await store.insert(boards, {
    ...{ id: CIRCLE.board, name: '高血压之家', about: '', illnesses: [], rules: ['不卖药'], guidePostId: null },
    ...{ staff: [{ accountId: host, ...SONG }], posts: 0, followers: 0, dueAt: null },
  })
  for (const id of [CIRCLE.less, CIRCLE.spare]) await store.insert(challenges, challenge(id, 'picture'))
  await store.insert(challenges, challenge(CIRCLE.done, 'done'))
  for (const { accountId } of people) {
    const memberId = memberIdOf(services.vault, accountId)
    await store.updateIf(members, memberId, {}, { set: { deeds: TRUSTED } })
    for (const challengeId of [CIRCLE.less, CIRCLE.done]) {
      await store.insert(participations, {
        ...{ id: `${challengeId}:${memberId}`, challengeId, memberId, accountId, joinedAt: now, partOf: challengeId },
        ...{ ranked: true, rankedIn: challengeId, rank: `998:${now}`, finishedOn: null, dueAt: null },
        checkIns: [{ date: '2026-11-24', value: null, second: null, picture: { id: picture.id, fileId: FILE } }],
      })
    }
  }
  const month = '2026-11'
  for (const memberId of [CIRCLE.helper, CIRCLE.helperToo])
    await store.insert(helpers, { id: `${month}:${memberId}`, month, memberId, commentIds: [], answers: 5 })
  await store.insert(gatherings, gathering(CIRCLE.soon, host, {}))
  for (const id of [CIRCLE.live, CIRCLE.liveToo]) await store.insert(gatherings, gathering(id, host, { begunAt: now }))
  await store.insert(saidWords, {
    ...{ id: `${CIRCLE.live}:1`, gatheringId: CIRCLE.live, seq: 1, at: now, by: '宋禾', text: '大家好', picture },
    ...{ question: null, saidIn: 'said-circle' },
  })
  await store.insert(articles, article(CIRCLE.draft, host, null))
  await store.insert(articles, article(CIRCLE.shown, host, now))
}
