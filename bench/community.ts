/**
 * `npx tsx bench/community.ts`: boards, posting, a crowd that likes, search and moderation over HTTP, beside a server that only answers.
 * Some ten minutes; writes `bench/results/community.md`. `BENCH_POSTS=5000` searches in so many instead of 200,000, for a quick look that
 * writes nothing.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Server, type Works, openWorks } from '../test/support/server'
import { AGAIN, decideAll, likeStorms, postWithoutPause, postedUntilShown, readQueue } from './community-crowd'
import { type Community, type Plan, layCommunity, postId } from './community-hospital'
import { cursorAfter, questionsFor, readPages, searches } from './community-reading'
import { bareReplies, withBare } from './floors'
import type { Measured } from './measure'
import { Report, type Row } from './report'

const root = resolve(__dirname, '..')
const USUAL = 200_000
const MANY = Number(process.env['BENCH_POSTS'] ?? USUAL)
const FEW = 2_000
const ON_ONE_BOARD = Math.min(10_000, MANY)
const CALLERS = 16
const SEARCHERS = 4
const CROWD = 1_000
const CASES = 1_000
const DEEP_PAGES = 100
/** Likes of a post of the board. */
const LIKED = 6
const MOST_PREPARING_MS = 240_000

const ms = (value: number) => value.toFixed(value < 10 ? 1 : 0)
const count = (value: number) => Math.round(value).toLocaleString('en')

interface Laid {
  server: Server
  community: Community
  seconds: number
}

const lay = async (works: Works, plan: Plan): Promise<Laid> => {
  const folder = works.newFolder()
  const from = performance.now()
  const community = await layCommunity(folder, plan)
  const seconds = (performance.now() - from) / 1000
  return { server: await works.start(folder), community, seconds }
}

const readBoard = async (report: Report, { server, community }: Laid, bare: Row) => {
  const deep = await cursorAfter(server, community, DEEP_PAGES)
  const page = (what: string, input: object) =>
    report.row(what, CALLERS, readPages(server, community, CALLERS, input), bare)
  await page(`first page of ${count(ON_ONE_BOARD)} posts, lately active first`, { order: 'active' })
  await page('the same, newest first', { order: 'new' })
  await page('the same, best liked first', { order: 'liked' })
  await page(`newest first, page ${DEEP_PAGES + 1}`, { order: 'new', cursor: deep })
}

const moderate = async (report: Report, { server, community }: Laid, bare: Row) => {
  const { length } = community.operators
  await report.row(`queue looked at, ${count(CASES)} cases wait`, length, readQueue(server, community), bare)
  await report.row(`decisions on ${count(CASES)} cases`, length, decideAll(server, community), bare)
}

/** By how they were laid, every seventh has no like. */
const unlikedBefore = (n: number) => n - (n % (LIKED + 1))

const likeAll = async (report: Report, { server, community }: Laid, bare: Row) => {
  const ids = [1, 2, 3].map((n) => postId(unlikedBefore(ON_ONE_BOARD - n * 50)))
  const { measured, shownMs } = await likeStorms(server, community, CROWD, ids)
  await report.row(`likes, ${count(CROWD)} people at once on one post`, CROWD, Promise.resolve(measured), bare)
  return `Likes: after the last answer it took at most ${ms(shownMs)} ms until the number shown was exactly right; ${AGAIN} who liked it again changed nothing.`
}

const write = async (report: Report, { server, community }: Laid, bare: Row) => {
  const paced = await postedUntilShown(server, community)
  const { measured, count: posted, drainedMs } = await postWithoutPause(server, community, CALLERS)
  await report.row('posts without pause', CALLERS, Promise.resolve(measured), bare)
  return [
    `Ten posts a second, ${count(paced.sent)} in all: from sending until a reader of the board has it p50 ${ms(paced.p50)} ms, p99 ${ms(paced.p99)} ms, longest ${ms(paced.max)} ms.`,
    `After ${count(posted)} posts without pause the last was shown ${(drainedMs / 1000).toFixed(1)} s after it was answered.`,
  ]
}

const board = async (report: Report, works: Works, bare: Row) => {
  const laid = await lay(works, { posts: ON_ONE_BOARD, boards: 1, liked: LIKED, cases: CASES })
  await readBoard(report, laid, bare)
  await moderate(report, laid, bare)
  const liked = await likeAll(report, laid, bare)
  const written = await write(report, laid, bare)
  await laid.server.stop('SIGTERM')
  for (const line of ['', liked, ...written]) report.after(line)
}

/** Of each question. */
const searchIn = async (works: Works, posts: number) => {
  const laid = await lay(works, { posts, boards: 12, liked: 0, cases: 0 })
  const found: Measured[] = []
  for (const question of questionsFor(posts))
    found.push(await searches(laid.server, laid.community, SEARCHERS, question))
  await laid.server.stop('SIGTERM')
  return { found, seconds: laid.seconds }
}

const search = async (report: Report, works: Works) => {
  const few = await searchIn(works, FEW)
  const many = await searchIn(works, MANY)
  const cells = ({ p50, p99, perSecond }: Measured) => [count(perSecond), ms(p50), ms(p99)]
  const rows = questionsFor(MANY).map(({ what }, n) => {
    const [before, after] = [few.found[n] as Measured, many.found[n] as Measured]
    return [what, ...cells(before), ...cells(after), `${(after.p99 / before.p99).toFixed(1)} ×`]
  })
  const head = [FEW, MANY].flatMap((posts) => [`${count(posts)}: replies/s`, 'p50 ms', 'p99 ms'])
  report.table([`search, ${SEARCHERS} callers`, ...head, 'growth of p99'], rows)
  report.after('')
  report.after(
    `${count(MANY)} posts were written into the database in ${many.seconds.toFixed(0)} s; 300 of them were found to stand in search exactly as the hospital itself puts them.`,
  )
  if (many.seconds * 1000 > MOST_PREPARING_MS) throw new Error('the preparation took too long')
}

const main = async () => {
  mkdirSync(join(root, 'dist'), { recursive: true })
  const folder = mkdtempSync(join(root, 'dist/bench-community-'))
  const report = new Report(root)
  const works = await openWorks('local/main.ts')
  try {
    const bare = await report.row(
      'bare Hono reply',
      CALLERS,
      withBare(folder, (server) => bareReplies(server, CALLERS)),
    )
    await board(report, works, bare)
    await search(report, works)
    if (MANY === USUAL) report.save('community')
  } finally {
    await works.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  process.exit(1)
})
