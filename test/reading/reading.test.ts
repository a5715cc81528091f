import { patients } from '../../cloudfunctions/identity/collections'
import { occasionsFrom } from '../../cloudfunctions/reading/occasions'
import { bring, film, photo } from '../support/attachments'
import { BOARD, type Circle, friend, openCircle } from '../support/circle'

let circle: Circle
beforeEach(async () => {
  circle = await openCircle()
})
afterEach(() => circle.hospital.close())

const SALT = {
  ...{ kind: 'article' as const, boardIds: [BOARD], title: '盐藏在哪里', summary: '五种看不见的盐' },
  blocks: [
    { kind: 'heading' as const, text: '先看钠含量' },
    { kind: 'text' as const, text: '400 毫克钠约等于 1 克盐。' },
  ],
  sources: ['中国居民膳食指南（2022）'],
}

const write = async (wish: object = {}) => (await circle.adviser.api.reading.save({ ...SALT, ...wish })).articleId
const publish = async (wish: object = {}) => {
  const articleId = await write(wish)
  await circle.adviser.api.reading.publish({ articleId })
  return articleId
}
const sentTo = (accountId: string) =>
  circle.hospital.delivered.filter((letter) => letter.accountId === accountId && letter.kind === 'reading.weekly')
const reader = async (name: string) => {
  const one = await friend(circle.hospital, name)
  await one.api.community.followBoard({ boardId: BOARD, on: true })
  await one.api.community.setArticles({ on: true })
  return one
}

test('a draft is seen by its author only, a published article by everybody, a withdrawn one by nobody', async () => {
  const fang = await friend(circle.hospital, '小芳')
  const articleId = await write()
  await expect(fang.api.reading.getArticle({ articleId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(circle.adviser.api.reading.getArticle({ articleId })).resolves.toMatchObject({ publishedAt: null })
  await circle.adviser.api.reading.publish({ articleId })
  expect(await fang.api.reading.getArticle({ articleId })).toMatchObject({
    title: '盐藏在哪里',
    boardNames: ['高血压之家'],
  })
  expect((await fang.api.reading.listArticles({ boardId: BOARD })).articles).toHaveLength(1)
  await circle.adviser.api.reading.withdraw({ articleId })
  await expect(fang.api.reading.getArticle({ articleId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect((await fang.api.reading.listArticles({})).articles).toEqual([])
})

test('pictures stay where they stand when the words around them change', async () => {
  const uploadId = await bring(circle.hospital, circle.adviser, 'picture', photo())
  const articleId = await publish({ blocks: [...SALT.blocks, { kind: 'picture', uploadId, caption: '营养成分表' }] })
  const fang = await friend(circle.hospital, '小芳')
  const { blocks } = await fang.api.reading.getArticle({ articleId })
  const picture = blocks.flatMap((block) => (block.kind === 'picture' ? [block.picture] : []))[0]
  const pictureId = picture?.id ?? ''
  await circle.adviser.api.reading.save({
    ...{ ...SALT, id: articleId, title: '盐都藏在哪里' },
    blocks: [{ kind: 'picture', pictureId, caption: '看这里' }],
  })
  expect(await fang.api.reading.getArticle({ articleId })).toMatchObject({
    title: '盐都藏在哪里',
    blocks: [{ kind: 'picture', picture: { id: pictureId }, caption: '看这里' }],
  })
  await expect(fang.api.reading.openPicture({ articleId, pictureId })).resolves.toHaveProperty('url')
})

test('a short video is a file by its content, and plays for members', async () => {
  await expect(write({ kind: 'video' })).rejects.toMatchObject({ code: 'VIDEO_MISSING' })
  const videoUploadId = await bring(circle.hospital, circle.adviser, 'recording', film(5))
  const articleId = await publish({ kind: 'video', videoUploadId })
  const fang = await friend(circle.hospital, '小芳')
  await expect(fang.api.reading.openVideo({ articleId })).resolves.toHaveProperty('url')
})

test('what would be an advertisement is refused by its words', async () => {
  const blocks = [{ kind: 'text' as const, text: '祖传秘方，包治高血压，无效退款，加微信 salt12345。' }]
  await expect(write({ blocks })).rejects.toMatchObject({ code: 'CONTENT_REFUSED' })
})

test('another colleague’s article is not changed', async () => {
  const articleId = await write()
  const doctor = await circle.hospital.staff('doctor', 'doc1')
  await expect(doctor.api.reading.publish({ articleId })).rejects.toMatchObject({ code: 'NOT_YOURS' })
  await expect(doctor.api.reading.getWritten({ articleId })).rejects.toMatchObject({ code: 'NOT_YOURS' })
})

test('how far it is read is counted for its author, of nobody by name', async () => {
  const articleId = await publish()
  const people = await Promise.all(['小芳', '阿波'].map((name) => friend(circle.hospital, name)))
  for (const { api } of people) await api.reading.reportReading({ articleId, percent: 0 })
  await people[0]?.api.reading.reportReading({ articleId, percent: 50 })
  await people[0]?.call('reading.reportReading', { articleId, percent: 100 }, 'once')
  await people[0]?.call('reading.reportReading', { articleId, percent: 100 }, 'once')
  const { articles } = await circle.adviser.api.reading.listWritten({})
  expect(articles).toMatchObject([{ reach: { opened: 2, quarter: 0, half: 1, most: 0, whole: 1, sent: 0 } }])
})

test('once a week at most, only who asked for it is sent what suits his boards and the season, never the same twice', async () => {
  const winter = await publish({ title: '冬天的血压', months: [12, 1] })
  circle.hospital.passMinutes(1)
  const salt = await publish()
  const [fang, bo] = [await reader('小芳'), await friend(circle.hospital, '阿波')]
  await circle.hospital.runJobs()
  expect(sentTo(fang.accountId)).toEqual([])
  circle.hospital.setNow('2026-11-25T11:31:00.000Z')
  await circle.hospital.runJobs()
  await circle.hospital.runJobs()
  expect(sentTo(fang.accountId)).toMatchObject([{ page: `/reading/article/index?articleId=${salt}` }])
  circle.hospital.setNow('2026-12-02T11:29:00.000Z')
  await circle.hospital.runJobs()
  expect(sentTo(fang.accountId)).toHaveLength(1)
  circle.hospital.setNow('2026-12-02T11:31:00.000Z')
  await circle.hospital.runJobs()
  expect(sentTo(fang.accountId)).toMatchObject([
    { page: `/reading/article/index?articleId=${salt}` },
    { page: `/reading/article/index?articleId=${winter}` },
  ])
  circle.hospital.setNow('2026-12-09T11:31:00.000Z')
  await circle.hospital.runJobs()
  expect(sentTo(fang.accountId)).toHaveLength(2)
  expect(sentTo(bo.accountId)).toEqual([])
})

test('the year’s holidays and solar terms are found by sun and moon', () => {
  expect(occasionsFrom('2026-11-25')).toEqual([])
  expect(occasionsFrom('2026-12-16')).toEqual(['winter-solstice'])
  expect(occasionsFrom('2027-02-03')).toEqual(['spring-begins', 'spring-festival'])
  expect(occasionsFrom('2026-09-23')).toEqual(['mid-autumn'])
  expect(occasionsFrom('2025-07-30')).toEqual([])
  expect(occasionsFrom('2026-09-30')).toEqual(['national-day'])
})

const on = (at: string) => {
  circle.hospital.setNow(at)
  return circle.hospital.runJobs()
}

test('what the week’s weather or a holiday calls for comes first, and only then', async () => {
  const dumplings = await publish({ title: '冬至的饺子', occasions: ['winter-solstice'] })
  const cold = await publish({ title: '寒潮来了', occasions: ['cold'] })
  circle.hospital.passMinutes(1)
  const plain = await publish()
  const fang = await reader('小芳')
  const { operator, adviser } = circle
  await expect(adviser.call('reading.setWeather', { kinds: ['cold'] })).rejects.toThrow()
  await operator.api.reading.setWeather({ kinds: ['cold', 'cold'] })
  expect(await adviser.api.reading.getWeather({})).toEqual({ kinds: ['cold'], until: '2026-12-01' })
  await on('2026-11-25T11:31:00.000Z')
  await on('2026-12-02T11:31:00.000Z')
  await on('2026-12-09T11:31:00.000Z')
  await on('2026-12-16T11:31:00.000Z')
  const pages = [cold, plain, dumplings].map((id) => ({ page: `/reading/article/index?articleId=${id}` }))
  expect(sentTo(fang.accountId)).toMatchObject(pages)
})

test('an article for the old or for children is sent to who keeps somebody of that age', async () => {
  const forElders = await publish({ title: '防跌倒', ages: ['elder'] })
  circle.hospital.passMinutes(1)
  const forChildren = await publish({ title: '孩子的血压', ages: ['child'] })
  circle.hospital.passMinutes(1)
  const forAdults = await publish({ title: '加班的人', ages: ['adult'] })
  const [fang, none] = [await reader('小芳'), await reader('阿波')]
  const age = (accountId: string, birthDate: string) =>
    circle.hospital.store
      .find(patients, { accountId })
      .then(([own]) => own && circle.hospital.store.updateIf(patients, own.id, {}, { set: { birthDate } }))
  await age(fang.accountId, '1950-01-01')
  await age(none.accountId, '1990-01-01')
  await on('2026-11-25T11:31:00.000Z')
  await on('2026-12-02T11:31:00.000Z')
  const page = (id: string) => ({ page: `/reading/article/index?articleId=${id}` })
  expect(sentTo(fang.accountId)).toMatchObject([page(forElders)])
  expect(sentTo(none.accountId)).toMatchObject([page(forAdults)])
  expect(JSON.stringify(circle.hospital.delivered)).not.toContain(forChildren)
})
