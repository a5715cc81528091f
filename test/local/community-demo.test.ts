import { checkText } from '../../cloudfunctions/community/checker/check-text'
import { type Comment, type Post, boards, comments, posts } from '../../cloudfunctions/community/collections'
import type { Collection, Entity, Stored } from '../../cloudfunctions/kernel/store'
import { weeklies } from '../../cloudfunctions/reading/collections'
import { demoDoctors } from '../../local/hospital/doctors'
import { demoPersonas } from '../../local/hospital/people'
import { seedCommunity } from '../../local/seed-community'
import { joined, nowIn } from '../support/community'
import { type TestHospital, openTestHospital } from '../support/hospital'

let hospital: TestHospital
beforeAll(async () => {
  hospital = openTestHospital()
  await seedCommunity(hospital.services, demoPersonas(demoDoctors('small')), nowIn(hospital))
}, 20_000)
afterAll(() => hospital.close())

const all = <T extends Entity>(collection: Collection<T>): Promise<Stored<T>[]> =>
  hospital.store.find(collection, {}, { limit: 1000 })

test('every board has rules, a pinned guide and somebody who answers', async () => {
  const found = await all(boards)
  expect(found.length).toBeGreaterThanOrEqual(12)
  for (const board of found) {
    const guide = board.guidePostId ? await hospital.store.get(posts, board.guidePostId) : null
    expect(guide).toMatchObject({ boardId: board.id, pinned: true, state: 'shown' })
    expect(guide?.staff).not.toBeNull()
    expect([board.rules.length > 0, board.staff.length > 0, board.illnesses.length > 0]).toEqual([true, true, true])
  }
})

test('what the demo says would pass the hospital’s own rules', async () => {
  const words = [...(await all(posts)), ...(await all(comments))].map((entry) => ({ entry, text: textOf(entry) }))
  const stopped = words.filter(
    ({ entry, text }) => checkText(text, { staff: entry.staff !== null }).decision === 'refuse',
  )
  expect(stopped.map(({ text }) => text)).toEqual([])
})

const textOf = (entry: Post | Comment) =>
  'title' in entry ? [entry.title, entry.text, ...entry.steps.map(({ text }) => text)].join('\n') : entry.text

const counts = ({ likes, ...entry }: Post) => {
  const { comments: said, saves, staffAnswers, firstAnswerAt, firstStaffAt, lonely, waiting, activeAt } = entry
  return { likes, said, saves, staffAnswers, firstAnswerAt, firstStaffAt, lonely, waiting, activeAt }
}

test('its numbers are those that a recount comes to', async () => {
  const before = { posts: (await all(posts)).map(counts), boards: (await all(boards)).map(({ posts: n }) => n) }
  const now = nowIn(hospital)
  for (const { id } of await all(posts))
    await hospital.store.updateIf(posts, id, {}, { set: { recount: true, reindex: true, dueAt: now } })
  await hospital.runJobs()
  const after = { posts: (await all(posts)).map(counts), boards: (await all(boards)).map(({ posts: n }) => n) }
  expect(after).toEqual(before)
}, 20_000)

test('a visitor finds a board, its guide first, and what was said by a word', async () => {
  const wang = await joined(hospital, '王小明')
  const boardId = 'board-hypertension'
  const { posts: page } = await wang.api.community.listPosts({ boardId })
  expect(page[0]).toMatchObject({ pinned: true, title: '新来的先看：在家怎么量血压' })
  const { posts: found } = await wang.api.community.search({ text: '限盐勺' })
  expect(found.map(({ title }) => title)).toContain('全家一起减盐，第三周的心得')
})

test('an expert hour takes questions, a challenge runs, each article has its author, and the weekly letter its day', async () => {
  const { api } = await joined(hospital, '李小红')
  const { gatherings } = await api.gathering.listGatherings({})
  expect(gatherings.map(({ kind }) => kind).sort()).toEqual(['hour', 'meeting', 'talk'])
  const hour = gatherings.find(({ kind }) => kind === 'hour')
  const [gatheringId, boardId] = [hour?.id ?? '', hour?.boardId ?? '']
  const asked = await api.community.post({ boardId, kind: 'question', gatheringId, text: '外卖怎么点才少盐？' })
  expect(asked.state).not.toBe('refused')
  const { challenges } = await api.challenge.listChallenges({})
  expect(challenges.map(({ state }) => state).sort()).toEqual(['open', 'open', 'planned'])
  const { rows } = await api.challenge.getRanking({ challengeId: 'challenge-salt' })
  expect(rows.map(({ days }) => days)).toEqual([3, 3, 2, 2, 2, 2, 2, 2, 2])
  const { articles } = await api.reading.listArticles({})
  expect(articles.filter(({ author }) => !author.name)).toEqual([])
  expect(await all(weeklies)).toMatchObject([{ after: null }])
})
