import { measures, reveals } from '../../cloudfunctions/community/collections'
import type { Visitor } from '../support/hospital'
import { type Moderation, openModeration } from './moderation-stage'

let stage: Moderation
let author: Visitor

beforeAll(async () => {
  stage = await openModeration()
  author = await stage.member('王小明', '晨跑的老王', true)
})
afterAll(() => stage.hospital.close())

/** What they were let in with has run out. */
const signInAgain = async () => {
  author = await stage.afresh(author)
  stage.operator = await stage.afresh(stage.operator)
  stage.nurse = await stage.afresh(stage.nurse)
}

const mute = (entryId: string, days: number, reason = '反复留联系方式') =>
  stage.operator.api.community.mute({ entryId, days, reason })
const listed = async () => (await stage.operator.api.community.listMeasures({})).measures
const write = () => author.api.community.post({ boardId: stage.boardId, text: '今天血压很好' })

describe('muting', () => {
  test('an anonymous author is muted by his entry, and stays unknown beside his own name', async () => {
    const hidden = await stage.post(author, '不想让人知道是我', { anonymous: true })
    const named = await stage.post(author, '这是我的真名帖子')
    await mute(hidden, 3)
    stage.hospital.passMinutes(1)
    await mute(named, 1)
    const [second, first] = await listed()
    expect(first?.author).toMatchObject({ kind: 'anonymous' })
    expect(second?.author).toMatchObject({ kind: 'member', name: '晨跑的老王' })
    const memberId = second?.author.kind === 'member' ? second.author.memberId : ''
    expect(JSON.stringify(first)).not.toContain(memberId)
    await expect(write()).rejects.toMatchObject({ code: 'MUTED', data: { reason: '反复留联系方式' } })
  })

  test('he appeals once, it is heard and kept; lifting the one leaves the other', async () => {
    await author.api.community.appeal({ words: '我不是故意的' })
    await expect(author.api.community.appeal({ words: '真的' })).rejects.toMatchObject({ code: 'NOTHING_TO_APPEAL' })
    const appealed = (await listed()).filter(({ appeal }) => appeal)
    expect(appealed).toHaveLength(1)
    const measureId = appealed[0]?.measureId ?? ''
    await stage.operator.api.community.keepMeasure({ measureId, reason: '情况属实' })
    expect((await listed()).filter(({ appeal }) => appeal)).toHaveLength(0)
    expect(stage.lettersTo(author, 'community.measured').at(-1)).toMatchObject({ title: '申诉有了结果' })
    await stage.operator.api.community.liftMeasure({ measureId, reason: '误判' })
    expect(await listed()).toHaveLength(1)
    await expect(write()).rejects.toMatchObject({ code: 'MUTED' })
    stage.hospital.passMinutes(3 * 24 * 60)
    await signInAgain()
    expect(await listed()).toHaveLength(0)
    await expect(write()).resolves.toMatchObject({ mine: true })
  })

  test('shut out for good means until it is given back', async () => {
    await stage.hospital.runJobs()
    const postId = await stage.post(author, '最后一帖')
    await mute(postId, 0)
    stage.hospital.passMinutes(400 * 24 * 60)
    await signInAgain()
    await expect(write()).rejects.toMatchObject({
      code: 'MUTED',
      data: { until: null },
    })
  })

  test('colleagues of the hospital are not muted', async () => {
    const { id } = await stage.nurse.api.community.post({ boardId: stage.boardId, text: '量血压前先坐五分钟' })
    await expect(mute(id, 1)).rejects.toMatchObject({ code: 'STAFF_MEMBER' })
  })

  test('nothing at rest says in clear whom a measure is about', async () => {
    const [one] = await stage.hospital.store.find(measures, {})
    expect(one?.owner).not.toContain(author.accountId)
    expect(measures.sealed).toEqual(expect.arrayContaining(['accountId', 'reason', 'appeal']))
  })
})

describe('opening who wrote it', () => {
  test('is written down with the reason before it is answered', async () => {
    const somebody = await stage.member('赵大海', '大海')
    const postId = await stage.post(somebody, '我不想说我是谁', { anonymous: true })
    const wish = { entryId: postId, reason: '可能有危险，需要联系本人' }
    expect(await stage.operator.api.community.revealAuthor(wish)).toMatchObject({
      name: '赵大海',
      phone: expect.stringMatching(/^1\d{10}$/) as string,
    })
    const { reveals: log } = await stage.operator.api.community.listReveals({})
    expect(log[0]).toMatchObject({ entryId: postId, by: '周以诚', reason: wish.reason })
    expect(stage.hospital.logLines.join('\n')).not.toContain('赵大海')
  })

  test('happens not at all when it cannot be written down', async () => {
    const { store } = stage.hospital
    const [known] = await store.find(reveals, {})
    const entryId = known?.entryId ?? ''
    const insert = store.insert.bind(store)
    const full = jest
      .spyOn(store, 'insert')
      .mockImplementation((collection, document) =>
        collection.name === reveals.name ? Promise.reject(new Error('full')) : insert(collection, document),
      )
    await expect(
      stage.operator.api.community.revealAuthor({ entryId, reason: '可能有危险，需要联系' }),
    ).rejects.toMatchObject({ code: 'INTERNAL' })
    full.mockRestore()
  })

  test('wants a reason of some words', async () => {
    await expect(
      stage.operator.api.community.revealAuthor({ entryId: 'post-x', reason: '看看' }),
    ).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  })
})
