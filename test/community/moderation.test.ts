import { cases } from '../../cloudfunctions/community/collections'
import { REVIEWED_WORD } from '../support/pretend-content-check'
import { type Moderation, openModeration } from './moderation-stage'
import type { Visitor } from '../support/hospital'

let stage: Moderation
let author: Visitor
let reader: Visitor

beforeAll(async () => {
  stage = await openModeration()
  author = await stage.member('王小明', '晨跑的老王', true)
  reader = await stage.member('赵大海', '大海', true)
})
afterAll(() => stage.hospital.close())

const queue = async () => (await stage.operator.api.community.listQueue({})).cases
const caseOf = (entryId: string) => stage.operator.api.community.getCase({ entryId })
const decideAs = (
  who: Visitor,
  one: { entryId: string; edition: number },
  decision: 'approve' | 'change' | 'hide',
  reason = '',
) => who.api.community.decide({ entryId: one.entryId, edition: one.edition, decision, reason })
const decide = async (entryId: string, decision: 'approve' | 'change' | 'hide', reason = '') =>
  decideAs(stage.operator, await caseOf(entryId), decision, reason)
const isShown = async (postId: string) =>
  (await reader.api.community.listPosts({ boardId: stage.boardId, order: 'new' })).posts.some(({ id }) => id === postId)

describe('what the checks are unsure of', () => {
  test('waits for a person, with the reason, and nobody else sees it until he passed it', async () => {
    const postId = await stage.post(author, `早上量血压前要不要先吃药 ${REVIEWED_WORD}`)
    expect(await stage.stateOf(postId)).toBe('review')
    expect(await isShown(postId)).toBe(false)
    expect((await queue()).find(({ entryId }) => entryId === postId)).toMatchObject({ causes: ['check'], risk: 40 })
    await decide(postId, 'approve')
    await stage.hospital.runJobs()
    expect(await isShown(postId)).toBe(true)
    expect((await queue()).map(({ entryId }) => entryId)).not.toContain(postId)
    expect(stage.lettersTo(author, 'community.decided').at(-1)).toMatchObject({ title: '您写的内容已展示' })
  })

  test('a change is asked for with a reason that the author reads, and what he changed comes back to a person', async () => {
    const postId = await stage.post(author, `我家有一份食谱 ${REVIEWED_WORD}`)
    await expect(decide(postId, 'change')).rejects.toMatchObject({ code: 'REASON_MISSING' })
    await decide(postId, 'change', '请去掉联系方式')
    await stage.hospital.runJobs()
    expect(await author.api.community.getPost({ postId })).toMatchObject({
      state: 'change',
      remarks: [{ quote: '', say: '请去掉联系方式' }],
    })
    await author.api.community.editPost({ postId, text: '我家有一份清淡食谱' })
    await stage.hospital.runJobs()
    expect((await queue()).map(({ entryId }) => entryId)).toContain(postId)
    await decide(postId, 'approve')
  })

  test('words that changed since they were looked at are not decided on unseen', async () => {
    const postId = await stage.post(author, `血压计怎么选 ${REVIEWED_WORD}`)
    const looked = await caseOf(postId)
    await author.api.community.editPost({ postId, text: `血压计哪里买 ${REVIEWED_WORD}` })
    await expect(decideAs(stage.operator, looked, 'approve')).rejects.toMatchObject({ code: 'WORDS_CHANGED' })
    expect(await stage.stateOf(postId)).not.toBe('shown')
    await decide(postId, 'hide', '广告')
  })

  test('the same decision under the same key is one decision and one letter', async () => {
    const postId = await stage.post(author, `晚上睡不好 ${REVIEWED_WORD}`)
    const { edition } = await caseOf(postId)
    const wish = { entryId: postId, edition, decision: 'hide', reason: '与版块无关' }
    const before = stage.lettersTo(author, 'community.decided').length
    await stage.operator.call('community.decide', wish, 'same-key')
    await stage.operator.call('community.decide', wish, 'same-key')
    await stage.hospital.runJobs()
    expect((await caseOf(postId)).past).toHaveLength(1)
    expect(stage.lettersTo(author, 'community.decided')).toHaveLength(before + 1)
  })

  test('two moderators who decide at the same time leave one state, and both are in the book', async () => {
    const postId = await stage.post(author, `走路算不算运动 ${REVIEWED_WORD}`)
    const one = await caseOf(postId)
    await Promise.all([decideAs(stage.operator, one, 'approve'), decideAs(stage.colleague, one, 'hide', '与版块无关')])
    const after = await caseOf(postId)
    expect(['shown', 'hidden']).toContain(after.state)
    expect(after.past.map(({ decision }) => decision).sort()).toEqual(['approve', 'hide'])
    expect((await queue()).map(({ entryId }) => entryId)).not.toContain(postId)
  })

  test('a post that its author deleted leaves the queue', async () => {
    const postId = await stage.post(author, `写错了 ${REVIEWED_WORD}`)
    await author.api.community.deleteEntry({ entryId: postId })
    await stage.hospital.runJobs()
    expect((await queue()).map(({ entryId }) => entryId)).not.toContain(postId)
    expect(await stage.hospital.store.get(cases, postId)).toMatchObject({ rank: null })
    await expect(caseOf(postId)).rejects.toMatchObject({ code: 'ENTRY_GONE' })
  })
})

describe('reports', () => {
  const report = (who: Visitor, entryId: string, reason: 'selling' | 'danger' | 'other' = 'selling') =>
    who.api.community.report({ entryId, reason, words: '' })

  test('one member alone, however trusted, hides nothing', async () => {
    const postId = await stage.post(author, '我每天早晚各量一次血压')
    for (let time = 0; time < 8; time++) await report(reader, postId, 'danger')
    expect(await stage.stateOf(postId)).toBe('shown')
    expect(await caseOf(postId)).toMatchObject({ causes: ['report'], reports: [{ reason: 'danger', count: 1 }] })
    await decide(postId, 'approve')
  })

  test('enough people hide it until somebody looked; after that the old reports count no more', async () => {
    const postId = await stage.post(author, '有人要买我用不完的药吗')
    const people = await Promise.all(
      ['钱一', '孙二', '李三', '周四', '吴五', '郑六'].map((name, at) => stage.member(name, `路人${at}`)),
    )
    for (const one of people) await report(one, postId)
    expect(await stage.stateOf(postId)).toBe('review')
    expect(await isShown(postId)).toBe(false)
    await decide(postId, 'approve')
    await stage.hospital.runJobs()
    expect(await isShown(postId)).toBe(true)
    await report(reader, postId)
    expect(await stage.stateOf(postId)).toBe('shown')
    expect(await caseOf(postId)).toMatchObject({ reports: [{ reason: 'selling', count: 1 }] })
    await decide(postId, 'approve')
  })

  test('a colleague from the hospital needs nobody beside him', async () => {
    const postId = await stage.post(author, '这个偏方吃三天就好')
    await report(stage.nurse, postId)
    expect(await stage.stateOf(postId)).toBe('review')
    await decide(postId, 'hide', '说法没有依据，可能误导人')
  })

  test('whatever staff wrote stays, and waits in the queue', async () => {
    const written = await stage.nurse.api.community.post({ boardId: stage.boardId, text: '量血压前先坐五分钟' })
    await stage.hospital.runJobs()
    await report(stage.operator, written.id, 'other')
    expect(await stage.stateOf(written.id)).toBe('shown')
    expect((await queue()).map(({ entryId }) => entryId)).toContain(written.id)
    await decide(written.id, 'approve')
  })

  test('the riskiest stands first, then what waits longest', async () => {
    const [mild, selling, danger] = [
      await stage.post(author, '今天天气不错'),
      await stage.post(author, '家里新买了血压计'),
      await stage.post(reader, '饭后散步半小时'),
    ]
    await report(reader, mild, 'other')
    await report(reader, selling, 'selling')
    await report(author, danger, 'danger')
    stage.hospital.passMinutes(30)
    const order = (await queue()).map(({ entryId }) => entryId)
    expect(order).toEqual([danger, selling, mild])
    for (const id of order) await decide(id, 'approve')
  })
})

describe('appeals', () => {
  test('the author asks once for another look, and it is given back', async () => {
    const postId = await stage.post(reader, `大家好 ${REVIEWED_WORD}`)
    await decide(postId, 'hide', '广告')
    await reader.api.community.appeal({ entryId: postId, words: '我没有打广告' })
    expect(await caseOf(postId)).toMatchObject({ causes: ['appeal'], appeal: { words: '我没有打广告' } })
    await expect(reader.api.community.appeal({ entryId: postId, words: '再说一次' })).rejects.toMatchObject({
      code: 'NOTHING_TO_APPEAL',
    })
    await decide(postId, 'approve')
    await stage.hospital.runJobs()
    expect(await stage.stateOf(postId)).toBe('shown')
    expect(stage.lettersTo(reader, 'community.decided').at(-1)).toMatchObject({ title: '申诉有了结果' })
  })

  test('a decision that stays is told as well', async () => {
    const postId = await stage.post(reader, `又来了 ${REVIEWED_WORD}`)
    await decide(postId, 'hide', '广告')
    await reader.api.community.appeal({ entryId: postId, words: '请再看看' })
    await decide(postId, 'hide', '仍是广告')
    expect(stage.lettersTo(reader, 'community.decided').at(-1)?.body).toBe('原因：仍是广告。决定保持不变。')
    expect((await queue()).map(({ entryId }) => entryId)).not.toContain(postId)
  })

  test('nobody appeals for somebody else, nor against nothing', async () => {
    const postId = await stage.post(reader, '今天走了八千步')
    await expect(author.api.community.appeal({ entryId: postId, words: '冤枉' })).rejects.toMatchObject({
      code: 'POST_GONE',
    })
    await expect(reader.api.community.appeal({ entryId: postId, words: '冤枉' })).rejects.toMatchObject({
      code: 'NOTHING_TO_APPEAL',
    })
    await expect(reader.api.community.appeal({ words: '冤枉' })).rejects.toMatchObject({ code: 'NOTHING_TO_APPEAL' })
  })
})
