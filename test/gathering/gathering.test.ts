import { bring, photo } from '../support/attachments'
import { BOARD, type Circle, HOST, friend, openCircle } from '../support/circle'
import { whole } from '../support/live'

let circle: Circle
beforeEach(async () => {
  circle = await openCircle()
})
afterEach(() => circle.hospital.close())

const HOUR = {
  ...{ kind: 'hour' as const, boardId: BOARD, title: '少盐怎么吃', about: '营养师答疑', hostAccountId: HOST },
  ...{ startsAt: '2026-11-26T11:00:00.000Z', endsAt: '2026-11-26T12:00:00.000Z' },
}
const MEETING = { ...HOUR, kind: 'meeting' as const, place: '门诊楼 5 楼会议室', seats: 2 }

const plan = async (wish: object = {}) =>
  (await circle.operator.api.gathering.plan({ ...HOUR, ...wish })).gatheringIds[0] as string
/** The day comes, and the host signs in anew. */
const comes = async (at: string) => {
  circle.hospital.setNow(at)
  circle.adviser = await circle.hospital.staff('adviser')
}
const lettersOf = (accountId: string) =>
  circle.hospital.delivered.filter((letter) => letter.accountId === accountId).map(({ kind }) => kind)

test('a question is put beforehand, others vote for it, the host answers it live, and the replay keeps both', async () => {
  const gatheringId = await plan()
  const [fang, bo] = [await friend(circle.hospital, '小芳'), await friend(circle.hospital, '阿波')]
  const wish = { boardId: BOARD, kind: 'question' as const, gatheringId, anonymous: true }
  const first = await fang.api.community.post({ ...wish, title: '外卖', text: '常吃外卖怎么少盐' })
  const second = await bo.api.community.post({ ...wish, title: '酱油', text: '薄盐酱油有用吗' })
  await circle.hospital.runJobs()
  await fang.api.community.like({ entryId: second.id, on: true })
  await circle.hospital.runJobs()
  const { posts } = await bo.api.community.listPosts({ gatheringId, order: 'liked' })
  expect(posts.map(({ title, likes }) => [title, likes])).toEqual([
    ['酱油', 1],
    ['外卖', 0],
  ])
  await expect(circle.adviser.api.gathering.begin({ gatheringId })).rejects.toMatchObject({ code: 'TOO_EARLY' })
  await comes('2026-11-26T10:45:00.000Z')
  await circle.adviser.api.gathering.begin({ gatheringId })
  await circle.adviser.api.gathering.say({ gatheringId, text: '大家晚上好' })
  const uploadId = await bring(circle.hospital, circle.adviser, 'picture', photo())
  await circle.adviser.api.gathering.say({ gatheringId, text: '看钠含量', questionId: second.id, uploadId })
  const live = whole(await fang.api.gathering.follow({ gatheringId }))
  expect(live.gathering).toMatchObject({ state: 'live', mayRun: false })
  expect(live.said.map(({ seq, text, question }) => [seq, text, question?.postId])).toEqual([
    [1, '大家晚上好', undefined],
    [2, '看钠含量', second.id],
  ])
  const pictureId = live.said[1]?.picture?.id ?? ''
  await expect(fang.api.gathering.openPicture({ gatheringId, pictureId })).resolves.toHaveProperty('url')
  await circle.adviser.api.gathering.end({ gatheringId })
  await expect(fang.api.community.post({ ...wish, title: '迟了', text: '还能问一个问题吗' })).rejects.toMatchObject({
    code: 'QUESTIONS_CLOSED',
  })
  await circle.adviser.api.gathering.say({ gatheringId, text: '点外卖请备注少盐', questionId: first.id })
  const { gatherings } = await fang.api.gathering.listGatherings({ when: 'past' })
  expect(gatherings).toMatchObject([{ id: gatheringId, state: 'ended' }])
  expect(whole(await bo.api.gathering.follow({ gatheringId })).said).toHaveLength(3)
})

test('two devices of the host speak at once: both are heard, in one order, and a repeated word is one word', async () => {
  const gatheringId = await plan()
  await comes('2026-11-26T11:00:00.000Z')
  await circle.adviser.api.gathering.begin({ gatheringId })
  const say = (text: string, key: string) => circle.adviser.call('gathering.say', { gatheringId, text }, key)
  await Promise.all([say('第一', 'k1'), say('第二', 'k2'), say('第一', 'k1')])
  const { said } = whole(await circle.adviser.api.gathering.follow({ gatheringId }))
  expect(said.map(({ seq }) => seq)).toEqual([1, 2])
  expect(said.map(({ text }) => text).sort()).toEqual(['第一', '第二'])
})

test('a meeting has as many guests as seats, and a seat given back is free again', async () => {
  const gatheringId = await plan(MEETING)
  const people = await Promise.all(['小芳', '阿波', '春生'].map((name) => friend(circle.hospital, name)))
  const outcomes = await Promise.allSettled(people.map((one) => one.api.gathering.signUp({ gatheringId, on: true })))
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
  const lost = outcomes.findIndex(({ status }) => status === 'rejected')
  expect(outcomes[lost]).toMatchObject({ reason: { code: 'FULL' } })
  const seated = people.filter((_, i) => i !== lost)
  await seated[0]?.api.gathering.signUp({ gatheringId, on: true })
  await seated[0]?.api.gathering.signUp({ gatheringId, on: false })
  await seated[0]?.api.gathering.signUp({ gatheringId, on: false })
  await people[lost]?.api.gathering.signUp({ gatheringId, on: true })
  const { seats } = await circle.adviser.api.gathering.listSeats({ gatheringId })
  expect(seats).toHaveLength(2)
  expect(await people[lost]?.api.gathering.getGathering({ gatheringId })).toMatchObject({ signedUp: 2, mine: true })
})

test('guests hear once of a new time, once before it begins and once when it is called off', async () => {
  const [moved, cancelled] = [await plan(MEETING), await plan()]
  const fang = await friend(circle.hospital, '小芳')
  for (const gatheringId of [moved, cancelled]) await fang.api.gathering.signUp({ gatheringId, on: true })
  const later = { startsAt: '2026-11-27T11:00:00.000Z', endsAt: '2026-11-27T12:00:00.000Z' }
  await circle.adviser.api.gathering.move({ gatheringId: moved, ...later })
  await circle.adviser.api.gathering.cancel({ gatheringId: cancelled, reason: '老师生病' })
  await circle.hospital.runJobs()
  expect(lettersOf(fang.accountId).sort()).toEqual(['gathering.cancelled', 'gathering.moved'])
  circle.hospital.setNow('2026-11-26T10:31:00.000Z')
  await circle.hospital.runJobs()
  expect(lettersOf(fang.accountId)).toHaveLength(2)
  circle.hospital.setNow('2026-11-27T10:31:00.000Z')
  await circle.hospital.runJobs()
  await circle.hospital.runJobs()
  expect(lettersOf(fang.accountId).filter((kind) => kind === 'gathering.soon')).toHaveLength(1)
})

test('what its host forgot to end ends by itself', async () => {
  const gatheringId = await plan()
  await comes('2026-11-26T11:00:00.000Z')
  await circle.adviser.api.gathering.begin({ gatheringId })
  await circle.hospital.runJobs()
  circle.hospital.setNow('2026-11-26T14:01:00.000Z')
  await circle.hospital.runJobs()
  expect(await circle.adviser.api.gathering.getGathering({ gatheringId })).toMatchObject({ state: 'ended' })
})

test('only its host and operators run it', async () => {
  const gatheringId = await plan()
  const doctor = await circle.hospital.staff('doctor', 'doc1')
  await expect(doctor.api.gathering.cancel({ gatheringId, reason: '不办了' })).rejects.toMatchObject({
    code: 'NOT_YOURS',
  })
  await expect(plan({ hostAccountId: 'acc-nobody' })).rejects.toMatchObject({ code: 'HOST_UNKNOWN' })
  await expect(plan({ startsAt: '2026-11-20T11:00:00.000Z' })).rejects.toMatchObject({ code: 'TIME_WRONG' })
})

test('one a week for some weeks is planned in one go', async () => {
  const { gatheringIds } = await circle.operator.api.gathering.plan({ ...HOUR, repeats: 3 })
  const { gatherings } = await circle.operator.api.gathering.listGatherings({})
  expect(gatherings.map(({ id }) => id)).toEqual(gatheringIds)
  expect(gatherings.map(({ startsAt }) => startsAt.slice(0, 10))).toEqual(['2026-11-26', '2026-12-03', '2026-12-10'])
})
