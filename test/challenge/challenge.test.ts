import { participations } from '../../cloudfunctions/challenge/collections'
import { bring, photo } from '../support/attachments'
import { type Circle, BOARD, friend, openCircle } from '../support/circle'

const LESS_SALT = {
  ...{
    boardId: BOARD,
    title: '21 天少盐',
    about: '每天不超过 5 克盐',
    how: ['做菜用限盐勺'],
    measure: 'done' as const,
  },
  ...{ value: null, second: null, startsOn: '2026-11-25', days: 21, daysToFinish: 18 },
}
const PRESSURE = {
  ...{ boardId: BOARD, title: '晨起量血压', about: '连续三周', how: ['起床后一小时内'], measure: 'value' as const },
  ...{
    value: { name: '高压', unit: 'mmHg', low: 60, high: 260 },
    second: { name: '低压', unit: 'mmHg', low: 30, high: 160 },
  },
  ...{ startsOn: '2026-11-25', days: 3, daysToFinish: 2 },
}

let circle: Circle
beforeEach(async () => {
  circle = await openCircle()
})
afterEach(() => circle.hospital.close())

const nextDay = () => circle.hospital.passMinutes(24 * 60)
const plan = async (wish: object = LESS_SALT) =>
  (await circle.adviser.api.challenge.plan({ ...LESS_SALT, ...wish })).challengeId

test('a day counts once however often it is said, and the days in a row go on over night', async () => {
  const challengeId = await plan()
  const fang = await friend(circle.hospital, '小芳')
  await expect(fang.api.challenge.checkIn({ challengeId })).rejects.toMatchObject({ code: 'NOT_IN' })
  await fang.api.challenge.join({ challengeId })
  await fang.api.challenge.checkIn({ challengeId })
  const again = await fang.api.challenge.checkIn({ challengeId })
  expect(again.mine).toMatchObject({ streak: 1, today: true, days: [{ date: '2026-11-25' }] })
  nextDay()
  expect((await fang.api.challenge.getChallenge({ challengeId })).mine).toMatchObject({ streak: 1, today: false })
  await fang.api.challenge.checkIn({ challengeId })
  nextDay()
  nextDay()
  await fang.api.challenge.checkIn({ challengeId })
  const { mine } = await fang.api.challenge.getChallenge({ challengeId })
  expect(mine).toMatchObject({ streak: 1, longest: 2 })
  expect(mine?.days).toHaveLength(3)
})

test('two phones on the same day make one day of it', async () => {
  const challengeId = await plan(PRESSURE)
  const fang = await friend(circle.hospital, '小芳')
  await fang.api.challenge.join({ challengeId })
  const said = [132, 128].map((value) => fang.api.challenge.checkIn({ challengeId, value, second: 80 }))
  await Promise.all(said)
  const { mine } = await fang.api.challenge.getChallenge({ challengeId })
  expect(mine?.days).toHaveLength(1)
})

test('a slip of the finger is named beside its field, and nothing is counted', async () => {
  const challengeId = await plan(PRESSURE)
  const fang = await friend(circle.hospital, '小芳')
  await fang.api.challenge.join({ challengeId })
  await expect(fang.api.challenge.checkIn({ challengeId, value: 132 })).rejects.toMatchObject({
    code: 'VALUE_MISSING',
    data: { field: 'second' },
  })
  await expect(fang.api.challenge.checkIn({ challengeId, value: 1320, second: 80 })).rejects.toMatchObject({
    code: 'VALUE_UNLIKELY',
    data: { field: 'value', low: 60, high: 260 },
  })
  expect((await fang.api.challenge.getChallenge({ challengeId })).mine?.days).toEqual([])
})

test('the picture of a day is opened by nobody else', async () => {
  const challengeId = await plan({ measure: 'picture' })
  const [fang, bo] = [await friend(circle.hospital, '小芳'), await friend(circle.hospital, '阿波')]
  await Promise.all([fang, bo].map((one) => one.api.challenge.join({ challengeId })))
  await expect(fang.api.challenge.checkIn({ challengeId })).rejects.toMatchObject({ code: 'PICTURE_MISSING' })
  const uploadId = await bring(circle.hospital, fang, 'picture', photo())
  const { mine } = await fang.api.challenge.checkIn({ challengeId, uploadId })
  const pictureId = mine?.days[0]?.pictureId ?? ''
  await expect(fang.api.challenge.openPicture({ challengeId, pictureId })).resolves.toHaveProperty('url')
  await expect(bo.api.challenge.openPicture({ challengeId, pictureId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('the ranking goes by days, then by who was first, and who hides is not in it', async () => {
  const challengeId = await plan()
  const [fang, bo, chun] = await Promise.all(['小芳', '阿波', '春生'].map((name) => friend(circle.hospital, name)))
  for (const one of [fang, bo, chun]) await one?.api.challenge.join({ challengeId })
  await bo?.api.challenge.checkIn({ challengeId })
  circle.hospital.passMinutes(5)
  await fang?.api.challenge.checkIn({ challengeId })
  await chun?.api.challenge.checkIn({ challengeId })
  await chun?.api.challenge.setRanked({ challengeId, ranked: false })
  nextDay()
  await fang?.api.challenge.checkIn({ challengeId })
  const { rows, mine } = (await bo?.api.challenge.getRanking({ challengeId })) ?? {}
  expect(rows).toEqual([
    { place: 1, name: '小芳', days: 2, mine: false },
    { place: 2, name: '阿波', days: 1, mine: true },
  ])
  expect(mine).toEqual({ place: 2, days: 1 })
  expect((await chun?.api.challenge.getRanking({ challengeId }))?.mine).toBeNull()
  await circle.hospital.runJobs()
  expect(await fang?.api.challenge.getChallenge({ challengeId })).toMatchObject({ joined: 3 })
  await chun?.api.challenge.quit({ challengeId })
  await circle.hospital.runJobs()
  expect(await fang?.api.challenge.getChallenge({ challengeId })).toMatchObject({ joined: 2 })
})

test('whoever makes two challenges whole is honoured once and told', async () => {
  const ids = [
    await plan(PRESSURE),
    await plan({ ...PRESSURE, title: '晚间量血压' }),
    await plan({ days: 3, daysToFinish: 1 }),
  ]
  const fang = await friend(circle.hospital, '小芳')
  for (const challengeId of ids) await fang.api.challenge.join({ challengeId })
  for (let day = 0; day < 2; day += 1) {
    for (const challengeId of ids) await fang.api.challenge.checkIn({ challengeId, value: 130, second: 80 })
    nextDay()
  }
  await circle.hospital.runJobs()
  const kinds = circle.hospital.delivered
    .filter(({ accountId }) => accountId === fang.accountId)
    .map(({ kind }) => kind)
  expect(kinds.filter((kind) => kind === 'challenge.honoured')).toHaveLength(1)
  expect(kinds.filter((kind) => kind === 'challenge.finished')).toHaveLength(3)
  const { honours } = await fang.api.challenge.listHonours({})
  expect(honours.find(({ honour }) => honour === 'healthy')).toMatchObject({
    holders: [{ name: '小芳' }],
    mine: '2026-11-27',
  })
})

test('a challenge that is called off says why to those in it and takes no day any more', async () => {
  const challengeId = await plan()
  const fang = await friend(circle.hospital, '小芳')
  await fang.api.challenge.join({ challengeId })
  await circle.operator.api.challenge.cancel({ challengeId, reason: '社区维护' })
  await circle.hospital.runJobs()
  expect(circle.hospital.delivered).toMatchObject([
    { kind: 'challenge.cancelled', body: '“21 天少盐”取消了：社区维护' },
  ])
  await expect(fang.api.challenge.checkIn({ challengeId })).rejects.toMatchObject({ code: 'NOT_OPEN' })
})

test('who leaves the communities leaves no day behind', async () => {
  const challengeId = await plan()
  const fang = await friend(circle.hospital, '小芳')
  await fang.api.challenge.join({ challengeId })
  await fang.api.challenge.checkIn({ challengeId })
  await fang.api.community.leave({})
  await circle.hospital.runJobs()
  expect(await circle.hospital.store.find(participations, {})).toEqual([])
})
