import { questionTimes } from '../../cloudfunctions/community/collections'
import { BOARD, openCommunity } from '../support/community'
import { type TestHospital, type Visitor, openTestHospital } from '../support/hospital'
import { REFUSED_WORD, REVIEWED_WORD, pretendContentCheck } from '../support/pretend-content-check'

const gatheringId = 'gathering-1'
const { contentCheck, mood } = pretendContentCheck()
let hospital: TestHospital
beforeEach(async () => {
  mood.state = 'well'
  hospital = openTestHospital({ contentCheck })
  const until = '2026-12-31T00:00:00.000Z'
  await hospital.store.insert(questionTimes, { id: gatheringId, boardId: BOARD, until })
})
afterEach(() => hospital.close())

const ask = async ({ api }: Visitor, text: string) => {
  const wish = { boardId: BOARD, kind: 'question' as const, gatheringId, anonymous: true, text }
  const { id } = await api.community.post(wish)
  await hospital.runJobs()
  return id
}
const questionsOf = async ({ api }: Visitor) => {
  const { posts } = await api.community.listPosts({ gatheringId, order: 'liked' })
  return posts.map(({ text, state, mine }) => `${text} ${state}${mine ? ' mine' : ''}`)
}

test('who asked a gathering sees his questions there while they wait or were refused, and nobody else does', async () => {
  const [wang, li] = await openCommunity(hospital, '王小明', '李秀兰')
  await ask(li, '早上几点量血压')
  await ask(wang, `盐怎么少 ${REFUSED_WORD}`)
  hospital.passMinutes(1)
  await ask(wang, `酱油行吗 ${REVIEWED_WORD}`)
  await wang.api.community.post({ boardId: BOARD, text: `别处的 ${REVIEWED_WORD}` })
  await hospital.runJobs()
  const shown = '早上几点量血压 shown'
  const own = [`酱油行吗 ${REVIEWED_WORD} review mine`, `盐怎么少 ${REFUSED_WORD} refused mine`]
  expect(await questionsOf(wang)).toEqual([...own, shown])
  expect(await questionsOf(li)).toEqual([`${shown} mine`])
  expect(await questionsOf(await hospital.staff('adviser'))).toEqual([shown])
  expect(await questionsOf(await hospital.staff('operator'))).toEqual([shown])
})

test('once it is shown, or its author took it back, it does not stand there twice', async () => {
  const [wang] = await openCommunity(hospital, '王小明')
  mood.state = 'out'
  const first = await ask(wang, '盐怎么少')
  const second = await ask(wang, '酱油行吗')
  expect((await questionsOf(wang)).map((line) => line.split(' ')[1])).toEqual(['checking', 'checking'])
  mood.state = 'well'
  hospital.passMinutes(30)
  await hospital.runJobs()
  await wang.api.community.deleteEntry({ entryId: second })
  await hospital.runJobs()
  const { posts } = await wang.api.community.listPosts({ gatheringId, order: 'liked' })
  expect(posts.map(({ id, state }) => [id, state])).toEqual([[first, 'shown']])
})
