import { TEXT, commentShown, joined, openCommunity, postShown } from '../support/community'
import { dump } from '../contract/support/dump'
import { refusal } from '../consult/talk-world'
import { type TestHospital, openTestHospital } from '../support/hospital'
import { COVENANT } from '../../cloudfunctions/community/covenant'
import { memberIdOf } from '../../cloudfunctions/community/keys'

let hospital: TestHospital
beforeEach(() => {
  hospital = openTestHospital()
})
afterEach(() => hospital.close())

test('whoever leaves takes all his words, likes and names with him', async () => {
  const [wang, li] = await openCommunity(hospital, '王小明', '李秀兰')
  const { id: own } = await postShown(hospital, li, { text: '海棠花开的时候量血压' })
  const { id: postId } = await postShown(hospital, wang)
  const said = await commentShown(hospital, li, postId, { text: '这句话是李秀兰说的' })
  await commentShown(hospital, wang, postId, { text: '谢谢', replyTo: said.id })
  await li.api.community.like({ entryId: postId, on: true })
  await li.api.community.markPost({ postId, saved: true })
  await hospital.runJobs()
  expect(await wang.api.community.getPost({ postId })).toMatchObject({ likes: 1, saves: 1, comments: 2 })
  await li.api.community.leave({ why: 'no-use' })
  await hospital.runJobs()
  expect(await wang.api.community.getPost({ postId })).toMatchObject({ likes: 0, saves: 0, comments: 1 })
  const { comments } = await wang.api.community.listComments({ postId })
  expect(comments.map(({ replyTo }) => replyTo?.name)).toEqual(['已注销'])
  expect(await refusal(wang.api.community.getPost({ postId: own }))).toBe('POST_GONE')
  expect((await wang.api.community.search({ text: '海棠花开' })).posts).toEqual([])
  expect((await li.api.community.getStanding({})).standing).toBeNull()
  const { claims: _, communityMembers, ...rest } = await dump(hospital.store)
  const left = JSON.stringify([rest['communityPosts'], rest['communityComments'], rest['communityAuthorships']])
  for (const trace of ['海棠花开', '这句话是', '李秀兰的号', li.accountId]) expect(left).not.toContain(trace)
  const likes = JSON.stringify([rest['communityLikes'], rest['communityMarks']])
  expect(likes).not.toContain(memberIdOf(hospital.services.vault, li.accountId))
  expect(JSON.stringify(communityMembers)).not.toContain(li.accountId)
})

test('whoever comes back begins anew, with nothing of what was', async () => {
  const [li] = await openCommunity(hospital, '李秀兰')
  await postShown(hospital, li)
  await li.api.community.leave({})
  await joined(hospital, '李秀兰', '新的开始')
  expect((await li.api.community.listMine({})).entries).toEqual([])
  await hospital.runJobs()
  expect((await li.api.community.getStanding({})).standing).toMatchObject({ name: '新的开始', level: 0 })
  const { id } = await postShown(hospital, li, { text: TEXT })
  expect((await li.api.community.listMine({})).entries).toMatchObject([{ post: { id } }])
})

test('nobody may call himself a doctor, and everybody agrees to the rules as they are now', async () => {
  await openCommunity(hospital)
  const wang = await hospital.patient('王小明')
  const { join } = wang.api.community
  expect(await refusal(join({ name: '张医生', rulesVersion: COVENANT.version }))).toBe('CONTENT_REFUSED')
  expect(await refusal(join({ name: '小明同学', rulesVersion: '2020-01' }))).toBe('RULES_CHANGED')
  expect(await join({ name: '小明同学', rulesVersion: COVENANT.version })).toMatchObject({ level: 0, locked: false })
})

test('reading, being liked and answering under one’s name earns trust', async () => {
  const [wang, li] = await openCommunity(hospital, '王小明', '李秀兰')
  const { id: postId } = await postShown(hospital, wang)
  const named = await commentShown(hospital, li, postId)
  await commentShown(hospital, li, postId, { anonymous: true })
  await wang.api.community.like({ entryId: named.id, on: true })
  await li.api.community.like({ entryId: named.id, on: true })
  await li.api.community.getPost({ postId })
  await hospital.runJobs()
  hospital.passMinutes(15)
  await hospital.runJobs()
  const { standing } = await li.api.community.getStanding({})
  const figures = standing?.levels[2]?.needs.map(({ what, have }) => [what, have])
  expect(figures).toEqual([
    ['读过的帖子', 1],
    ['署名回答病友', 1],
    ['署名内容收到的赞', 1],
    ['来过的天数', 1],
    ['90 天内被隐藏不超过 1 条', 1],
  ])
})
