import type { Measure } from '@xinglin/types/challenge'
import { uploads } from '../../../cloudfunctions/attachment/collections'
import { articles } from '../../../cloudfunctions/reading/collections'
import { challenges, helpers, participations } from '../../../cloudfunctions/challenge/collections'
import { boards, members } from '../../../cloudfunctions/community/collections'
import { memberIdOf } from '../../../cloudfunctions/community/public'
import { NEVER_AIRED } from '../../../cloudfunctions/gathering/air'
import { type Gathering, films, gatherings, pieces, saidWords } from '../../../cloudfunctions/gathering/collections'
import { placeOf } from '../../../cloudfunctions/gathering/film'
import { addMinutes } from '../../../cloudfunctions/kernel/time'
import { filmStretch } from '../../support/attachments'
import type { TestHospital, Visitor } from '../../support/hospital'
import { jpeg } from '../../support/pictures'

/** Pieces of the host's picture that his browser has brought. */
export const BROUGHT = { first: 'up-piece-1', second: 'up-piece-2' }

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
  ...{ openUntil: '2026-11-25T02:20:00.000Z', dueAt: null, ...NEVER_AIRED, ...more },
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
  ...{
    months: [],
    occasions: [],
    ages: [],
    state: shownAt ? ('published' as const) : ('draft' as const),
    shownAt,
    publishedAt: shownAt,
  },
  ...{ reviewedAt: shownAt, rank: `${shownAt ? 0 : 1}:2026-11-24T00:00:00.000Z` },
})

/** The host of the live one has just gone on the air: the head of his picture and a first piece are there, two more wait. */
const openAir = async (
  { store, services }: Pick<TestHospital, 'store' | 'services'>,
  accountId: string,
  now: string,
) => {
  const of = { gatheringId: CIRCLE.live, run: 1 }
  const dueAt = addMinutes(now, 600)
  const listed = { run: 1, part: 1, seconds: 4, fileId: FILE, headId: FILE, breaks: false }
  const head = { run: 1, fileId: FILE }
  await store.insert(films, { id: CIRCLE.live, head, window: [listed], gone: 0, goneBreaks: 0, longest: 4, dueAt })
  for (const part of [0, 1]) {
    const place = { id: `${CIRCLE.live}:1:${part}`, ...of, part, place: placeOf({ run: 1, part }) }
    await store.insert(pieces, { ...place, seconds: 4 * part, uploadId: `up-piece-taken-${part}`, fileId: FILE })
  }
  const bytes = filmStretch(4)
  for (const id of Object.values(BROUGHT)) {
    await store.insert(uploads, { id, accountId, kind: 'fragment', most: bytes.length, fileId: null, dueAt })
    await services.files.put(id, { contentType: 'application/octet-stream', bytes })
  }
}
const ON_AIR = { run: 1, way: 'pieces', showing: 'pieces', filmed: true } as const

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
  const runs = [{ run: 1, startedIn: 'run-circle', at: now }]
  await store.insert(gatherings, gathering(CIRCLE.live, host, { begunAt: now, runs, ...ON_AIR }))
  await store.insert(gatherings, gathering(CIRCLE.liveToo, host, { begunAt: now }))
  await openAir({ store, services }, host, now)
  await store.insert(saidWords, {
    ...{ id: `${CIRCLE.live}:1`, gatheringId: CIRCLE.live, seq: 1, at: now, by: '宋禾', text: '大家好', picture },
    ...{ question: null, saidIn: 'said-circle' },
  })
  await store.insert(articles, article(CIRCLE.draft, host, null))
  await store.insert(articles, article(CIRCLE.shown, host, now))
}
