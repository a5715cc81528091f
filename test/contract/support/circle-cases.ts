import type { Case } from './case'
import { BROUGHT, CIRCLE } from './circle-world'
import type { OperationName } from './operations'
import type { CallerName, World } from './world'

type Area = 'challenge' | 'gathering' | 'reading'
type CircleCases = Record<Extract<OperationName, `${Area}.${string}`>, Case>

const nothing: Case = { input: () => ({}) }
const less = { challengeId: CIRCLE.less }
const soon = { gatheringId: CIRCLE.soon }
const live = { gatheringId: CIRCLE.live }
const liveToo = { gatheringId: CIRCLE.liveToo }
const ofRun = { ...live, run: 1 }
const draft = { articleId: CIRCLE.draft }
const shown = { articleId: CIRCLE.shown }
const of = <T extends object>(input: T, other?: object): Case => ({
  input: () => input,
  ...(other && { other: () => ({ ...input, ...other }) }),
})

const challenge = {
  ...{ boardId: CIRCLE.board, title: '每天走路', about: '六千步', how: ['饭后走'], measure: 'done', value: null },
  ...{ second: null, startsOn: '2026-11-26', days: 21, daysToFinish: 15 },
}
const evening = ({ callers }: World) => ({
  ...{
    kind: 'hour',
    boardId: CIRCLE.board,
    title: '晚餐怎么吃',
    about: '营养师答疑',
    hostAccountId: callers.adviser.accountId,
  },
  ...{ startsAt: '2026-11-27T11:00:00.000Z', endsAt: '2026-11-27T12:00:00.000Z' },
})
const article = {
  ...{ kind: 'article', boardIds: [CIRCLE.board], title: '走路的好处', summary: '每天六千步' },
  ...{ blocks: [{ kind: 'text', text: '饭后走一走。' }], sources: ['膳食指南'] },
}
const later = { startsAt: '2026-11-28T11:00:00.000Z', endsAt: '2026-11-28T12:00:00.000Z' }

export const circleCases: CircleCases = {
  'challenge.listChallenges': nothing,
  'challenge.getChallenge': of(less),
  'challenge.join': of({ challengeId: CIRCLE.spare }, { ranked: false }),
  'challenge.quit': of(less, { challengeId: CIRCLE.spare }),
  'challenge.setRanked': of({ ...less, ranked: false }, { ranked: true }),
  'challenge.checkIn': of({ challengeId: CIRCLE.done }, { value: 3 }),
  'challenge.openPicture': of({ ...less, pictureId: CIRCLE.picture }),
  'challenge.getRanking': of(less),
  'challenge.plan': of(challenge, { title: '每天早睡' }),
  'challenge.cancel': of({ ...less, reason: '改期' }, { challengeId: CIRCLE.spare }),
  'challenge.listHonours': nothing,
  'challenge.vote': of({ memberId: CIRCLE.helper }, { memberId: CIRCLE.helperToo }),
  'challenge.listPlanned': nothing,
  'gathering.listGatherings': nothing,
  'gathering.getGathering': of(soon),
  'gathering.follow': of(live),
  'gathering.listSaid': of({ ...live, beforeSeq: 9 }),
  'gathering.openPicture': of({ ...live, pictureId: `1.${CIRCLE.picture}` }),
  'gathering.signUp': of({ ...soon, on: true }, { on: false }),
  'gathering.plan': { input: evening, other: (world) => ({ ...evening(world), repeats: 2 }) },
  'gathering.move': of({ ...soon, ...later }, { endsAt: '2026-11-28T12:30:00.000Z' }),
  'gathering.cancel': of({ ...soon, reason: '改期' }, { reason: '老师请假' }),
  'gathering.begin': of(soon, live),
  'gathering.say': of({ ...live, text: '大家好' }, { text: '我们开始' }),
  'gathering.end': of(live, liveToo),
  'gathering.listSeats': of(soon),
  'gathering.goOnAir': of({ ...live, way: 'pieces' }, liveToo),
  'gathering.addPiece': of(
    { ...ofRun, part: 2, seconds: 4, uploadId: BROUGHT.first },
    { part: 3, uploadId: BROUGHT.second },
  ),
  'gathering.goOffAir': of(ofRun, liveToo),
  'gathering.watch': of(live),
  'reading.listArticles': nothing,
  'reading.getArticle': of(shown),
  'reading.openPicture': of({ ...shown, pictureId: CIRCLE.picture }),
  'reading.openVideo': of(shown),
  'reading.reportReading': of({ ...shown, percent: 0 }, { percent: 50 }),
  'reading.save': of(article, { title: '走路有学问' }),
  'reading.publish': of(draft, shown),
  'reading.withdraw': of(shown, draft),
  'reading.listWritten': nothing,
  'reading.getWritten': of(draft),
  'reading.getWeather': nothing,
  'reading.setWeather': of({ kinds: ['cold' as const] }, { kinds: [] }),
}

const anothers: Partial<Record<CallerName, string>> = { 'the doctor': 'NOT_YOURS', 'another doctor': 'NOT_YOURS' }

/** What the adviser runs or wrote is not run or changed by doctors. */
export const circleConcernsAnother = Object.fromEntries(
  ['gathering.move', 'gathering.cancel', 'gathering.begin', 'gathering.say', 'gathering.end']
    .concat(['gathering.goOnAir', 'gathering.goOffAir'])
    .concat(['reading.publish', 'reading.withdraw', 'reading.getWritten'])
    .map((name): [string, typeof anothers] => [name, anothers])
    .concat([['gathering.addPiece', { ...anothers, operator: 'UPLOAD_MISSING' }]]),
)

export const circleHints = {
  challengeId: [CIRCLE.less, CIRCLE.spare, CIRCLE.done],
  gatheringId: ['gathering-questions', CIRCLE.soon, CIRCLE.live, CIRCLE.liveToo],
  articleId: [CIRCLE.draft, CIRCLE.shown],
  memberId: [CIRCLE.helper, CIRCLE.helperToo],
}
