import type { Visitor } from '../support/hospital'
import { type Moderation, openModeration } from './moderation-stage'

let stage: Moderation
let author: Visitor

beforeAll(async () => {
  stage = await openModeration()
  author = await stage.member('王小明', '晨跑的老王', true)
})
afterAll(() => stage.hospital.close())

const board = {
  ...{ about: '糖友的家', illnesses: ['2 型糖尿病'], rules: ['互相尊重'], guidePostId: null },
  staff: [] as { accountId: string; profession: 'nurse'; title: string }[],
}
const save = (changes: object) => stage.operator.api.community.saveBoard({ name: '糖尿病', ...board, ...changes })

describe('boards', () => {
  test('are made and changed with the colleagues who answer there', async () => {
    const { boardId: id } = await save({})
    await save({ id, staff: [{ accountId: stage.nurse.accountId, profession: 'nurse', title: '内分泌护士' }] })
    expect((await stage.operator.api.community.getBoardSettings({ boardId: id })).staff).toEqual([
      { accountId: stage.nurse.accountId, name: '许静', profession: 'nurse', title: '内分泌护士' },
    ])
    expect((await author.api.community.getBoard({ boardId: id })).staff).toMatchObject([{ name: '许静' }])
  })

  test('take no stranger for staff, and no post of elsewhere for a guide', async () => {
    const staff = [{ accountId: author.accountId, profession: 'nurse', title: '护士' }]
    await expect(save({ staff })).rejects.toMatchObject({ code: 'STAFF_UNKNOWN' })
    const elsewhere = await stage.post(author, '高血压版块的帖子')
    await expect(save({ guidePostId: elsewhere })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('are arranged by their own staff, and by operators anywhere', async () => {
    const postId = await stage.post(author, '量血压的正确姿势')
    const { boardId } = await save({ name: '儿童哮喘' })
    await stage.nurse.api.community.arrange({ postId, pinned: true })
    expect(await author.api.community.getPost({ postId })).toMatchObject({ pinned: true, state: 'shown' })
    stage.hospital.passMinutes(1)
    const later = await stage.post(author, '袖带怎么绑')
    await stage.post(author, '今天风大')
    await stage.nurse.api.community.arrange({ postId: later, pinned: true })
    const { posts: listed } = await author.api.community.listPosts({ boardId: stage.boardId, order: 'active' })
    expect(listed.slice(0, 2).map(({ id }) => id)).toEqual([later, postId])
    await expect(stage.nurse.api.community.arrange({ postId, boardId })).rejects.toMatchObject({
      code: 'NOT_YOUR_BOARD',
    })
    await author.api.community.comment({ postId, text: '学到了' })
    await stage.hospital.runJobs()
    const countOf = async (id: string) => (await author.api.community.getBoard({ boardId: id })).posts
    const before = await countOf(stage.boardId)
    await stage.operator.api.community.arrange({ postId, boardId })
    await stage.hospital.runJobs()
    expect([await countOf(stage.boardId), await countOf(boardId)]).toEqual([before - 1, 1])
    const { posts } = await author.api.community.listPosts({ boardId, order: 'new' })
    expect(posts.map(({ id }) => id)).toEqual([postId])
    expect((await author.api.community.listComments({ postId })).comments).toHaveLength(1)
  })
})

describe('questions', () => {
  test('wait for staff by age, until one of them answers', async () => {
    const first = await stage.post(author, '盐能吃多少')
    stage.hospital.passMinutes(10)
    const second = await stage.post(author, '能喝咖啡吗')
    const waiting = async () =>
      (await stage.nurse.api.community.listUnanswered({ boardId: stage.boardId })).posts.map(({ postId }) => postId)
    const before = await waiting()
    expect(before.indexOf(first)).toBeLessThan(before.indexOf(second))
    await stage.nurse.api.community.comment({ postId: first, text: '每天不超过五克' })
    await stage.hospital.runJobs()
    expect(await waiting()).not.toContain(first)
    expect(await waiting()).toContain(second)
  })

  test('show how a board fares: how many, how soon, how often by staff', async () => {
    const { boardId } = await save({ name: '产后妈妈' })
    const ask = async (text: string) => {
      const { id } = await author.api.community.post({ boardId, text })
      await stage.hospital.runJobs()
      return id
    }
    const [one] = [await ask('宝宝夜里老醒'), await ask('腰疼怎么办')]
    stage.hospital.passMinutes(30)
    await stage.nurse.api.community.comment({ postId: one, text: '先看看是不是饿了' })
    await stage.hospital.runJobs()
    const { boards } = await stage.nurse.api.community.getBoardHealth({ days: 7 })
    expect(boards.find((each) => each.boardId === boardId)).toEqual({
      ...{ boardId, boardName: '产后妈妈', posts: 2, comments: 1, answers: 1 },
      ...{ firstAnswerMinutes: 30, staffPercent: 50, unanswered: 1 },
    })
  })
})

test('an idea is answered, and its author and whoever follows it hear of it', async () => {
  const idea = await stage.post(author, '候诊区多放几把轮椅', { kind: 'idea' })
  const fan = await stage.member('赵大海', '大海')
  await fan.api.community.markPost({ postId: idea, followed: true })
  await stage.operator.api.community.answerIdea({ postId: idea, state: 'adopted', words: '下周加五把' })
  await stage.hospital.runJobs()
  expect(await fan.api.community.getPost({ postId: idea })).toMatchObject({
    idea: { state: 'adopted', words: '下周加五把' },
  })
  expect(stage.lettersTo(author, 'community.answered').at(-1)?.title).toBe('您的金点子被采纳了')
  expect(stage.lettersTo(fan, 'community.answered')).toHaveLength(1)
})

test('a level set by hand holds, is told with its reason, and can be given back', async () => {
  const { posts } = await author.api.community.listPosts({ boardId: stage.boardId, order: 'new' })
  const memberId = posts.flatMap((post) => (post.author.kind === 'member' ? [post.author.memberId] : []))[0] ?? ''
  await stage.operator.api.community.lockLevel({ memberId, level: 3, reason: '长期热心助人' })
  expect((await author.api.community.getStanding({})).standing).toMatchObject({ level: 3, locked: true })
  await stage.operator.api.community.lockLevel({ memberId, level: null, reason: '按贡献计算' })
  expect((await author.api.community.getStanding({})).standing).toMatchObject({ level: 0, locked: false })
  expect(stage.lettersTo(author, 'community.measured').at(-1)?.body).toContain('按贡献计算')
})
