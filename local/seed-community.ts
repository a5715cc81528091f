import { challenges, participations } from '../cloudfunctions/challenge/collections'
import { type Board, type BoardStaff, boards, comments, members, posts } from '../cloudfunctions/community/collections'
import { type BoardDay, authorships, boardDays } from '../cloudfunctions/community/count-collections'
import { memberIdOf } from '../cloudfunctions/community/keys'
import { setLike } from '../cloudfunctions/community/likes'
import { newMember } from '../cloudfunctions/community/member'
import { syncSearch } from '../cloudfunctions/community/search-index'
import { staffMarkOf } from '../cloudfunctions/community/staff-mark'
import { gatherings, saidWords } from '../cloudfunctions/gathering/collections'
import { openQuestions } from '../cloudfunctions/gathering/questions'
import { digest } from '../cloudfunctions/kernel/ids'
import type { Services } from '../cloudfunctions/kernel/services'
import { type Store, collection } from '../cloudfunctions/kernel/store'
import { articles } from '../cloudfunctions/reading/collections'
import { openWeekly } from '../cloudfunctions/reading/weekly'
import { countIn } from './board-days'
import { demoArticles, demoChallenges, demoGatherings, demoParticipations } from './hospital/circle'
import { drawChart } from './hospital/community/chart'
import { type Cast, type LaidThread, layThread, namedIn } from './hospital/community/entries'
import { familyBoards } from './hospital/community/family'
import { heartBoards } from './hospital/community/heart'
import { metabolismBoards } from './hospital/community/metabolism'
import type { DemoBoard, DemoStaff } from './hospital/community/shape'
import type { DemoPersona } from './hospital/people'

const seeds = collection<{ id: string; size: string }>('seeds')

type Fittings = Pick<Services, 'store' | 'vault' | 'files'>

const demoBoards: readonly DemoBoard[] = [...heartBoards, ...metabolismBoards, ...familyBoards]

/** Those who like things and say nothing. */
const FANS = 60
const GUIDE_DAYS = 60

/** Whom staff trusts by hand, so that the levels can be seen. */
const TRUSTED: Readonly<Record<string, number>> = { 老陈不着急: 3, 雨过天晴: 3, 小满妈妈: 2, 细水长流: 2, 海风: 1 }

const CIRCLE = ['board-diabetes', 'board-hypertension']

const staffOf = async (store: Store, { persona, profession, title }: DemoStaff, people: readonly DemoPersona[]) => {
  const found = people.find(({ id }) => id === persona)
  const accountId = `acc-${persona}`
  if (!found) return { accountId, name: '工作人员', profession, title, doctorId: null }
  const { role, doctorId, name } = found
  const mark = doctorId ? await staffMarkOf(store, { accountId, role, doctorId }) : null
  return { accountId, ...(mark ?? { name, profession, title, doctorId }) }
}

const castOf = async ({ store, vault }: Fittings, people: readonly DemoPersona[], now: string): Promise<Cast> => {
  const listed = new Map(demoBoards.flatMap(({ staff }) => staff).map((one) => [one.persona, one]))
  const staff = new Map<string, BoardStaff>()
  for (const one of listed.values()) staff.set(one.persona, await staffOf(store, one, people))
  return { vault, now, staff }
}

const guideOf = ({ guide, staff }: DemoBoard) => ({
  ...{ ...guide, by: `@${staff[0]?.persona ?? ''}`, daysAgo: GUIDE_DAYS, likes: 8, answers: [] },
})

const fans = (name: string, wanted: number) =>
  Array.from({ length: wanted }, (_, n) => `acc-${digest('demo fan', String((name.length * 7 + n) % FANS))}`)

const layLikes = async ({ store, vault }: Fittings, id: string, wanted: number) => {
  for (const accountId of fans(id, wanted)) await setLike(store, id, memberIdOf(vault, accountId), true)
}

const writeThread = async (
  fittings: Fittings,
  { post, comments: said, authorships: written, likes, chart }: LaidThread,
) => {
  const { store, vault, files } = fittings
  await Promise.all([
    store.insert(posts, post),
    ...said.map((comment) => store.insert(comments, comment)),
    ...written.map((authorship) => store.insert(authorships, authorship)),
    layLikes(fittings, post.id, likes),
    syncSearch(store, vault, post),
    chart ? files.put(chart.fileId, drawChart(chart.values)) : null,
  ])
}

const writeDays = async (store: Store, threads: readonly LaidThread[]) => {
  const days = new Map<string, BoardDay>()
  for (const { post } of threads) countIn(days, post.boardId, post.createdAt)
  for (const day of days.values()) await store.insert(boardDays, day)
}

const writeBoard = async (fittings: Fittings, board: DemoBoard, cast: Cast) => {
  const { store } = fittings
  const { id, name, about, illnesses, rules } = board
  const guide = layThread(board, guideOf(board), cast, true)
  const threads = [guide, ...board.threads.map((thread) => layThread(board, thread, cast))]
  const followers = 20 + ((name.length * 13 + illnesses.length * 5) % 35)
  const staff = board.staff.flatMap(({ persona }) => cast.staff.get(persona) ?? [])
  await Promise.all(threads.map((thread) => writeThread(fittings, thread)))
  await layLikes(fittings, id, followers)
  await writeDays(store, threads)
  const counts = { posts: threads.length, followers, guidePostId: guide.post.id, dueAt: null }
  await store.insert(boards, { id, name, about, illnesses, rules, staff, ...counts })
  return threads
}

/** Blood pressure and sugar first, as the expert hours are about them. */
const inCircle = (all: readonly Board[]) => [...all].sort((a, b) => CIRCLE.indexOf(b.id) - CIRCLE.indexOf(a.id))

/** What is arranged on the boards: expert hours, challenges, articles. */
const seedCircle = async ({ store }: Fittings, named: ReturnType<typeof namedIn>, now: string) => {
  const found = await store.find(boards, {}, { limit: demoBoards.length })
  const inOrder = demoBoards.flatMap(({ id }) => found.find((board) => board.id === id) ?? [])
  const { gatherings: planned, said } = demoGatherings(inCircle(inOrder), now)
  for (const gathering of planned) {
    await store.insert(gatherings, gathering)
    if (gathering.openUntil) await openQuestions(store, gathering)
  }
  for (const word of said) await store.insert(saidWords, word)
  for (const challenge of demoChallenges(inOrder, now)) {
    const parts = demoParticipations(challenge, named)
    for (const part of parts) await store.insert(participations, part)
    await store.insert(challenges, { ...challenge, joined: parts.length })
  }
  for (const article of demoArticles(inOrder, now)) await store.insert(articles, article)
  await openWeekly(store, now)
}

/** Boards with guides, threads, stories and ideas of invented people, once per data folder. */
export const seedCommunity = async (fittings: Fittings, people: readonly DemoPersona[], now: string) => {
  const { store } = fittings
  if (await store.get(seeds, 'community')) return
  const cast = await castOf(fittings, people, now)
  const threads = (await Promise.all(demoBoards.map((board) => writeBoard(fittings, board, cast)))).flat()
  const named = namedIn(threads)
  for (const { id, accountId, name, staff } of named)
    await store.insert(members, {
      ...newMember(id, accountId, name, staff, now),
      lockedLevel: staff ? null : (TRUSTED[name] ?? null),
    })
  await seedCircle(fittings, named, now)
  await store.insert(seeds, { id: 'community', size: String(demoBoards.length) })
}
