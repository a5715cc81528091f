/** A crowd that likes, people who post, operators who decide. */
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Server } from '../test/support/server'
import type { Community } from './community-hospital'
import { type Page, ask, inTurn } from './community-reading'
import { wordsOf } from './community-words'
import { withLanes } from './floors'
import type { Lane } from './lane'
import { type Measured, RUNS, measure, percentile, runOf, summary } from './measure'

const LOOK_MS = 50
/** Who likes it a second time. */
export const AGAIN = 200
/** By then the jobs have counted whatever there was. */
const COUNTED_MS = 2_000
const PATIENCE_MS = 300_000

/** Looks again and again until it is so. Milliseconds from `from`. */
const until = async (from: number, isSo: () => Promise<boolean>) => {
  while (!(await isSo())) {
    if (performance.now() - from > PATIENCE_MS) throw new Error('what was waited for did not come')
    await pause(LOOK_MS)
  }
  return performance.now() - from
}

const postIn = async (lane: Lane | undefined, postId: string, token = '') =>
  JSON.parse(await ask(lane, 'getPost', { postId }, token)) as { state: string; likes: number }

/** Everybody likes one post at once, each over a connection of his own; those who like it twice count once. */
const storm = async (server: Server, crowd: readonly string[], postId: string) =>
  withLanes(server, crowd.length, async (lanes) => {
    const before = (await postIn(lanes[0], postId, crowd[0])).likes
    const times: number[] = []
    const from = performance.now()
    const like = async (lane: Lane | undefined, n: number) => {
      await ask(lane, 'like', { entryId: postId, on: true }, crowd[n], randomUUID())
      times.push(performance.now() - from)
    }
    await Promise.all(lanes.map((lane, n) => like(lane, n)))
    const seconds = (performance.now() - from) / 1000
    const right = async () => (await postIn(lanes[0], postId, crowd[0])).likes === before + crowd.length
    const shownMs = await until(performance.now(), right)
    await Promise.all(lanes.slice(0, AGAIN).map((lane, n) => like(lane, n)))
    await pause(COUNTED_MS)
    if (!(await right())) throw new Error('who likes twice counts twice')
    return { run: runOf(times.slice(0, crowd.length), seconds), shownMs }
  })

export interface Stormed {
  measured: Measured
  /** From the last answer until everybody reads the right number, the longest of the runs. */
  shownMs: number
}

/** @param postIds one for each run, which nobody likes yet. */
export const likeStorms = async (
  server: Server,
  { people }: Community,
  size: number,
  postIds: readonly string[],
): Promise<Stormed> => {
  const stormed = []
  for (const postId of postIds.slice(0, RUNS)) stormed.push(await storm(server, people.slice(0, size), postId))
  return { measured: summary(stormed.map(({ run }) => run)), shownMs: Math.max(...stormed.map((one) => one.shownMs)) }
}

const wishOf = (boardId: string, n: number) => {
  const { title, text } = wordsOf(n)
  return { boardId, title, text }
}

/** The id of the new post. */
const post = async (lane: Lane | undefined, wish: object, token: string) =>
  (JSON.parse(await ask(lane, 'post', wish, token, randomUUID())) as { id: string }).id

const PACED = { perSecond: 10, seconds: 20 }
/** Each over a connection of its own. */
const POSTS = PACED.perSecond * PACED.seconds

/** Begins one after the other, whether or not those before are answered. */
const evenly = async (times: number, everyMs: number, begin: (n: number) => Promise<void>) => {
  const begun: Promise<void>[] = []
  for (let n = 0; n < times; n += 1) {
    begun.push(begin(n))
    await pause(everyMs)
  }
  return begun
}

export interface Shown {
  sent: number
  p50: number
  p99: number
  max: number
}

/** Somebody who looks at a board: when he first saw each post. */
class Onlooker {
  readonly seen = new Map<string, number>()

  constructor(
    private readonly lane: Lane | undefined,
    private readonly boardId: string,
    private readonly token: string,
  ) {}

  /** As many pages as have nothing but news; at first, one. */
  async look() {
    for (let cursor: string | undefined; ;) {
      const isFirst = this.seen.size === 0
      const input = { boardId: this.boardId, order: 'new', cursor }
      const { posts, nextCursor } = JSON.parse(await ask(this.lane, 'listPosts', input, this.token)) as Page
      const news = posts.filter(({ id }) => !this.seen.has(id))
      for (const { id } of news) this.seen.set(id, performance.now())
      if (isFirst || news.length < posts.length || !nextCursor) return
      cursor = nextCursor
    }
  }
}

/** People post at an even rate while somebody looks at the board: how long until he has each. */
export const postedUntilShown = (server: Server, { boardId, people }: Community): Promise<Shown> =>
  withLanes(server, 1 + POSTS, async ([reader, ...lanes]) => {
    const onlooker = new Onlooker(reader, boardId, people.at(-1) ?? '')
    await onlooker.look()
    const sent = new Map<string, number>()
    let left = POSTS
    const isOver = async () => {
      await onlooker.look()
      return left === 0 && [...sent.keys()].every((id) => onlooker.seen.has(id))
    }
    const looking = until(performance.now(), isOver)
    const send = async (n: number) => {
      const from = performance.now()
      sent.set(await post(lanes[n], wishOf(boardId, n), people[n % people.length] ?? ''), from)
      left -= 1
    }
    const posts = await evenly(POSTS, 1000 / PACED.perSecond, send)
    await Promise.all([...posts, looking])
    const sorted = Float64Array.from([...sent].map(([id, from]) => (onlooker.seen.get(id) ?? 0) - from)).sort()
    const [p50, p99] = [percentile(sorted, 0.5), percentile(sorted, 0.99)]
    return { sent: sent.size, p50, p99, max: sorted.at(-1) ?? 0 }
  })

export interface Posted {
  measured: Measured
  count: number
  /** From the last answer until the last of them is shown. */
  drainedMs: number
}

/** Each caller is the next of the people, and posts without pause. */
export const postWithoutPause = (server: Server, { boardId, people }: Community, callers: number): Promise<Posted> =>
  withLanes(server, callers, async (lanes) => {
    let n = 0
    let last = { id: '', token: '' }
    const measured = await measure(callers, async (lane) => {
      const token = people[n % people.length] ?? ''
      const id = await post(lanes[lane], wishOf(boardId, n++), token)
      last = { id, token }
    })
    const isShown = async () => (await postIn(lanes[0], last.id, last.token)).state === 'shown'
    return { measured, count: n, drainedMs: await until(performance.now(), isShown) }
  })

/** Every fifth is hidden. */
const decisionOn = (entryId: string, n: number) => ({
  ...{ entryId, edition: 1, decision: n % 5 ? 'approve' : 'hide' },
  reason: n % 5 ? '' : '用药剂量请问医生',
})

/** Operators take the waiting cases one after the other, until none is left. */
export const decideAll = (server: Server, { operators, caseIds }: Community): Promise<Measured> =>
  withLanes(server, operators.length, async (lanes) => {
    const times: number[] = []
    const started = performance.now()
    let next = 0
    const operator = async (lane: Lane, token: string) => {
      for (let n = next++; n < caseIds.length; n = next++) {
        const from = performance.now()
        await ask(lane, 'decide', decisionOn(caseIds[n] ?? '', n), token, randomUUID())
        times.push(performance.now() - from)
      }
    }
    await Promise.all(lanes.map((lane, n) => operator(lane, operators[n] ?? '')))
    const measured = summary([runOf(times, (performance.now() - started) / 1000)])
    const left = JSON.parse(await ask(lanes[0], 'listQueue', {}, operators[0])) as { waiting: number }
    if (left.waiting) throw new Error(`${left.waiting} cases still wait`)
    return measured
  })

/** Operators look at the queue while all of it waits. */
export const readQueue = (server: Server, { operators }: Community): Promise<Measured> => {
  const nextOperator = inTurn(operators)
  return withLanes(server, operators.length, (lanes) =>
    measure(operators.length, (lane) => ask(lanes[lane], 'listQueue', {}, nextOperator())),
  )
}
