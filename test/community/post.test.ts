import { BOARD, TEXT, commentShown, layPost, nowIn, openCommunity, postShown, wait } from '../support/community'
import { type TestHospital, openTestHospital } from '../support/hospital'
import { REFUSED_WORD, REVIEWED_WORD, pretendContentCheck } from '../support/pretend-content-check'
import { refusal } from '../consult/talk-world'
import { type BoardDay, boardDays } from '../../cloudfunctions/community/count-collections'

let hospital: TestHospital
const { contentCheck, mood } = pretendContentCheck()
beforeEach(() => {
  mood.state = 'well'
  hospital = openTestHospital({ contentCheck })
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
  const made = await wang.api.community.post({ boardId: BOARD, title: '血压', text: TEXT })
  expect(made).toMatchObject({ state: 'checking', mine: true, followed: true, help: null })
  expect(await refusal(li.api.community.getPost({ postId: made.id }))).toBe('POST_GONE')
  expect((await li.api.community.listPosts({ boardId: BOARD })).posts).toEqual([])
  await hospital.runJobs()
  expect(await li.api.community.getPost({ postId: made.id })).toMatchObject({ state: 'shown', mine: false })
  expect((await li.api.community.listPosts({ boardId: BOARD })).posts.map(({ id }) => id)).toEqual([made.id])
  expect((await li.api.community.getBoard({ boardId: BOARD })).posts).toBe(1)
  expect(await hospital.store.find(boardDays, { dueAt: null })).toHaveLength(1)
})

test('a board’s number is counted minute by minute: the day’s other posts are not looked at', async () => {
  const [wang, li] = await openCommunity(hospital, '王小明', '李秀兰')
  const { id } = await postShown(hospital, wang)
  const day = async () => (await hospital.store.find(boardDays, {}))[0] as BoardDay
  const [minute = ''] = Object.keys((await day()).minutes)
  const laid = { minutes: { [minute]: 1, '00:01': 40 }, posts: 41 }
  await hospital.store.updateIf(boardDays, (await day()).id, {}, { set: laid })
  await postShown(hospital, li)
  hospital.passMinutes(2)
  await postShown(hospital, li)
  expect(await day()).toMatchObject({ posts: 43, minutes: { '00:01': 40, [minute]: 2 }, stale: [], dueAt: null })
  await wang.api.community.deleteEntry({ entryId: id })
  await hospital.runJobs()
  expect(await day()).toMatchObject({ posts: 42, minutes: { [minute]: 1 } })
  expect((await li.api.community.getBoard({ boardId: BOARD })).posts).toBe(42)
})

test('an answer is counted and its opener told once, until he has read', async () => {
  const [wang, li] = await openCommunity(hospital, '王小明', '李秀兰')
  const { id: postId } = await postShown(hospital, wang)
  await commentShown(hospital, li, postId)
  await commentShown(hospital, li, postId)
  expect(await wang.api.community.getPost({ postId })).toMatchObject({ comments: 2, staffAnswers: 0 })
  const told = hospital.delivered.filter(({ kind }) => kind === 'community.commented')
  expect(told.map(({ accountId }) => accountId)).toEqual([wang.accountId])
})

test('a nutritionist’s answer stands first, under her own name, and the post waits no longer', async () => {
  const [wang, li] = await openCommunity(hospital, '王小明', '李秀兰')
  const { id: postId } = await postShown(hospital, wang)
  await commentShown(hospital, li, postId)
  const song = await hospital.staff('adviser')
  const staffSaid = await commentShown(hospital, song, postId, { text: '早餐前量，坐五分钟。' })
  const { comments } = await wang.api.community.listComments({ postId })
  expect(comments.map(({ id }) => id)[0]).toBe(staffSaid.id)
  expect(comments[0]?.author).toMatchObject({ kind: 'staff' })
  expect(hospital.delivered.map(({ kind }) => kind)).toContain('community.answered')
  const unanswered = await li.api.community.listPosts({ boardId: BOARD, order: 'unanswered' })
  expect(unanswered.posts).toEqual([])
  expect(await refusal(song.api.community.comment({ postId, text: '不署名', anonymous: true }))).toBe('FORBIDDEN')
})

test('what the platform refuses stays with its author, who is told why', async () => {
  const [wang, li] = await openCommunity(hospital, '王小明', '李秀兰')
  const { id: postId, state, remarks } = await postShown(hospital, wang, { text: `这是${REFUSED_WORD}` })
  expect({ state, reasons: remarks.length }).toEqual({ state: 'refused', reasons: 1 })
  expect(hospital.delivered.filter(({ kind }) => kind === 'community.decided')).toHaveLength(1)
  expect(await refusal(li.api.community.getPost({ postId }))).toBe('POST_GONE')
})

test('what the platform is unsure of waits for a moderator', async () => {
  const [wang] = await openCommunity(hospital, '王小明')
  const { id: entryId, state } = await postShown(hospital, wang, { text: `这是${REVIEWED_WORD}` })
  expect(state).toBe('review')
  const operator = await hospital.staff('operator')
  const { cases } = await operator.api.community.listQueue({})
  expect(cases.map((each) => each.entryId)).toEqual([entryId])
})

test('an outage holds, never passes, and after ten minutes a person is asked', async () => {
  const [wang] = await openCommunity(hospital, '王小明')
  mood.state = 'out'
  const { id: postId, state } = await postShown(hospital, wang)
  expect(state).toBe('checking')
  const operator = await hospital.staff('operator')
  expect((await operator.api.community.listQueue({})).waiting).toBe(0)
  for (let minute = 0; minute < 12; minute += 1) await wait(hospital, 1)
  expect((await operator.api.community.listQueue({})).cases[0]?.causes).toEqual(['outage'])
  mood.state = 'well'
  await wait(hospital, 30)
  expect((await wang.api.community.getPost({ postId })).state).toBe('shown')
  expect((await operator.api.community.listQueue({})).waiting).toBe(0)
})

test('a newcomer writes three posts a day and no web address', async () => {
  const [wang] = await openCommunity(hospital, '王小明')
  for (const n of [1, 2, 3]) await wang.api.community.post({ boardId: BOARD, text: `第${n}个问题` })
  const fourth = wang.api.community.post({ boardId: BOARD, text: '第四个问题' })
  await expect(fourth).rejects.toMatchObject({ code: 'LEVEL_LIMIT', data: { what: 'posts', most: 3, level: 0 } })
  await wait(hospital, 24 * 60)
  const together = await Promise.all(
    Array.from({ length: 6 }, (_, n) => refusal(wang.api.community.post({ boardId: BOARD, text: `明天的问题${n}` }))),
  )
  expect(together.filter((code) => code === 'OK').length).toBeLessThanOrEqual(3)
})

test('words can be changed for a quarter of an hour, and are checked again', async () => {
  const [wang, li] = await openCommunity(hospital, '王小明', '李秀兰')
  const { id: postId } = await postShown(hospital, wang)
  const changed = await wang.api.community.editPost({ postId, title: '改过', text: '改过的话' })
  expect(changed).toMatchObject({ state: 'checking', text: '改过的话' })
  expect(await refusal(li.api.community.getPost({ postId }))).toBe('POST_GONE')
  await hospital.runJobs()
  expect((await li.api.community.getPost({ postId })).text).toBe('改过的话')
  expect(await refusal(li.api.community.editPost({ postId, title: '', text: '别人的话' }))).toBe('FORBIDDEN')
  await wait(hospital, 16)
  expect(await refusal(wang.api.community.editPost({ postId, title: '', text: '太晚了' }))).toBe('TOO_LATE_TO_EDIT')
})

test('a deleted post takes its comments, its words and its place in the search with it', async () => {
  const [wang, li] = await openCommunity(hospital, '王小明', '李秀兰')
  const { id: postId } = await postShown(hospital, wang, { text: '海棠花开的时候量血压' })
  const { id: commentId } = await commentShown(hospital, li, postId)
  await wang.api.community.deleteEntry({ entryId: postId })
  expect((await li.api.community.search({ text: '海棠花开' })).posts).toEqual([])
  await hospital.runJobs()
  expect(await refusal(wang.api.community.getPost({ postId }))).toBe('POST_GONE')
  expect((await li.api.community.listMine({})).entries).toEqual([])
  expect((await li.api.community.getBoard({ boardId: BOARD })).posts).toBe(0)
  expect(await refusal(li.api.community.like({ entryId: commentId, on: true }))).toBe('POST_GONE')
  expect(await refusal(wang.api.community.deleteEntry({ entryId: postId }))).toBe('OK')
})

test('a blocked member is not seen by who blocked him, whose anonymous words are', async () => {
  const [wang, li] = await openCommunity(hospital, '王小明', '李秀兰')
  const named = await postShown(hospital, wang)
  const hiddenName = await postShown(hospital, wang, { anonymous: true, text: '不想署名的问题' })
  await li.api.community.block({ entryId: named.id })
  expect((await li.api.community.listPosts({ boardId: BOARD })).posts.map(({ id }) => id)).toEqual([hiddenName.id])
  expect(await refusal(li.api.community.getPost({ postId: named.id }))).toBe('POST_GONE')
  const { blocks } = await li.api.community.listBlocks({})
  expect(blocks.map(({ name }) => name)).toEqual(['王小明的号'])
  await li.api.community.unblock({ blockId: blocks[0]?.id ?? '' })
  expect(await refusal(li.api.community.getPost({ postId: named.id }))).toBe('OK')
})

test('pages follow each other without a gap, whatever comes on top meanwhile', async () => {
  const [wang] = await openCommunity(hospital, '王小明')
  const { store, services } = hospital
  const by = { vault: services.vault, accountId: 'acc-writer' }
  const at = (n: number) => new Date(hospital.now() - n * 60_000).toISOString()
  for (let n = 0; n < 45; n += 1) await layPost(store, `post-${100 + n}`, at(n), by)
  const first = await wang.api.community.listPosts({ boardId: BOARD, order: 'new' })
  hospital.passMinutes(1)
  await layPost(store, 'post-new', nowIn(hospital), by)
  const second = await wang.api.community.listPosts({ boardId: BOARD, order: 'new', cursor: first.nextCursor ?? '' })
  const third = await wang.api.community.listPosts({ boardId: BOARD, order: 'new', cursor: second.nextCursor ?? '' })
  const ids = [first, second, third].flatMap(({ posts }) => posts.map(({ id }) => id))
  expect(ids).toEqual(Array.from({ length: 45 }, (_, n) => `post-${100 + n}`))
  expect(third.nextCursor).toBeNull()
})
