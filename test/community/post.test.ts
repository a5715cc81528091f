import { openTestHospital, type TestHospital } from '../support/hospital'
import { BOARD, TEXT, commentShown, joined, openCommunity, postShown } from '../support/community'
import { refusal } from '../consult/talk-world'

let hospital: TestHospital
beforeEach(() => {
  hospital = openTestHospital()
})
afterEach(() => hospital.close())

test('whoever has not read the rules is asked to first', async () => {
  await openCommunity(hospital)
  const wang = await hospital.patient('王小明')
  expect(await refusal(wang.api.community.post({ boardId: BOARD, text: TEXT }))).toBe('JOIN_FIRST')
  expect((await wang.api.community.getStanding({})).standing).toBeNull()
})

test('a post is seen by its author at once, and by others once it was checked', async () => {
  const [wang, li] = await openCommunity(hospital, '王小明', '李秀兰')
  const made = await wang!.api.community.post({ boardId: BOARD, title: '血压', text: TEXT })
  expect(made).toMatchObject({ state: 'checking', mine: true, followed: true, help: null })
  expect(await refusal(li!.api.community.getPost({ postId: made.id }))).toBe('POST_GONE')
  expect((await li!.api.community.listPosts({ boardId: BOARD })).posts).toEqual([])
  await hospital.runJobs()
  expect(await li!.api.community.getPost({ postId: made.id })).toMatchObject({ state: 'shown', mine: false })
  expect((await li!.api.community.listPosts({ boardId: BOARD })).posts.map(({ id }) => id)).toEqual([made.id])
  expect((await li!.api.community.getBoard({ boardId: BOARD })).posts).toBe(1)
})

test('an answer is counted, and its author told', async () => {
  const [wang, li] = await openCommunity(hospital, '王小明', '李秀兰')
  const { id: postId } = await postShown(hospital, wang!)
  await commentShown(hospital, li!, postId)
  expect(await wang!.api.community.getPost({ postId })).toMatchObject({ comments: 1, staffAnswers: 0 })
  const told = hospital.delivered.filter(({ kind }) => kind === 'community.commented')
  expect(told.map(({ accountId }) => accountId)).toEqual([wang!.accountId])
  expect(joined).toBeDefined()
})
