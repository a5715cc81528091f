/**
 * `tsx bench/board.ts`: 10,000 patients who watch their queue boards in 50 clinics, by asking again and again and by waiting for an
 * answer, beside what the web server alone could do. Two minutes; writes `bench/results/board.md`. `CLINICS=10` for a quick look.
 */
import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Server, openWorks } from '../test/support/server'
import { type Clinic, type Morning, openMorning } from './board-hospital'
import { type Paced, type Phone, askAll, awaitChange, phonesOf, pollAll, settle } from './board-watching'
import { bareReplies, withBare, withLanes } from './floors'
import type { Lane } from './lane'
import { type Measured, measure, percentile } from './measure'

const root = resolve(__dirname, '..')
const CLINICS = Number(process.env['CLINICS'] ?? 50)
const EACH = 200
const EVERY_MS = 5_000
const ROUNDS = 3
const CALLERS = 64
const LANES = 256
const MOVES = 20
/** Of many clinics at once. */
const FEW_MOVES = 6
const WAITING_CLINICS = Math.min(10, CLINICS)
/** Until everybody who asked is surely waiting. */
const ARRIVED_MS = 500

const count = (value: number) => Math.round(value).toLocaleString('en')
const ms = (value: number) => value.toFixed(value < 10 ? 1 : 0)

/** Each caller asks for the next patient's board. */
const saturate = (server: Server, phones: readonly Phone[]): Promise<Measured> =>
  withLanes(server, CALLERS, async (lanes) => {
    let next = 0
    return measure(CALLERS, (lane) => phones[next++ % phones.length]?.ask(lanes[lane]))
  })

/** What a process has used so far, all its threads together, as Linux counts it (hundredths of a second). */
const cpuMs = ({ pid }: Server) => {
  const [, , user = 0, system = 0] =
    / [RSD] (\S+ ){10}(\d+) (\d+) /.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.map(Number) ?? []
  return (user + system) * 10
}

interface Spread {
  p50: number
  p99: number
  max: number
}

const spreadOf = (times: readonly number[]): Spread => {
  const sorted = Float64Array.from(times).sort()
  return { p50: percentile(sorted, 0.5), p99: percentile(sorted, 0.99), max: sorted.at(-1) ?? 0 }
}

/** What a doctor does in turn, each of which all who wait can see. */
const MOVE = ['callNext', 'finish'] as const

const move = async (server: Server, desk: string, { sessionId }: Clinic, turn: number) => {
  const { status, body } = await server.call(`queue.${MOVE[turn % MOVE.length]}`, { sessionId }, desk, randomUUID())
  if (status !== 200) throw new Error(JSON.stringify(body))
}

/** A phone and the line that is its own. */
interface Held {
  phone: Phone
  lane: Lane | undefined
}

const settleAll = (held: readonly Held[]) => Promise.all(held.map(({ phone, lane }) => settle(phone, lane)))

/** Waits again and again, and does not mind the end. */
const stayOn = async ({ phone, lane }: Held): Promise<never> => {
  for (;;) await phone.ask(lane, 20)
}

/** Everybody of the first clinics waits, and the very first of them move. How long until each of theirs is told. */
const movesSeen = async (
  server: Server,
  { clinics, desk }: Morning,
  { waiting, moving, moves = MOVES }: { waiting: number; moving: number; moves?: number },
) => {
  const phones = phonesOf(clinics.slice(0, waiting)).flat()
  return withLanes(server, phones.length, async (lanes) => {
    const held = phones.map((phone, n) => ({ phone, lane: lanes[n] }))
    const own = held.slice(0, moving * EACH)
    const others = held.slice(moving * EACH)
    await settleAll(held)
    for (const each of others) void stayOn(each)
    const times: number[] = []
    for (let turn = 0; turn < moves; turn += 1) {
      let movedAt = 0
      await settleAll(own)
      const told = own.map(({ phone, lane }) => awaitChange(phone, lane, () => movedAt))
      await pause(ARRIVED_MS)
      movedAt = performance.now()
      await Promise.all(clinics.slice(0, moving).map((clinic) => move(server, desk, clinic, turn)))
      times.push(...(await Promise.all(told)))
    }
    return spreadOf(times)
  })
}

/** Two hundred answers at once of a server that only answers. */
const bareAtOnce = (server: Server) =>
  withLanes(server, EACH, async (lanes) => {
    const times: number[] = []
    for (let turn = 0; turn < MOVES; turn += 1) {
      const from = performance.now()
      const one = async (lane: Lane) => {
        await lane.post('/api/bare', '{"a":1}')
        times.push(performance.now() - from)
      }
      await Promise.all(lanes.map(one))
    }
    return spreadOf(times)
  })

interface Found {
  load: string
  bare: Measured
  atOnce: Spread
  asking: Measured
  /** Of the server, for one answer. Milliseconds. */
  cpuEach: number
  paced: Paced
  one: Spread
  among: Spread
  all: Spread
}

const report = ({ load, bare, atOnce, asking, cpuEach, paced, one, among, all }: Found) => {
  const share = (asking.perSecond / bare.perSecond).toFixed(2)
  const seen = (what: string, spread: Spread, against: string) =>
    `| ${what} | ${ms(spread.p50)} | ${ms(spread.p99)} | ${ms(spread.max)} | ${against} |`
  const times = (spread: Spread) => `${(spread.p99 / atOnce.p99).toFixed(1)} × the bare replies`
  return [
    `# Queue boards watched, ${new Date().toISOString().slice(0, 16)} UTC`,
    '',
    `- ${cpus().length} cores, Node ${process.version}, load ${load} when it began; server and watchers share the machine`,
    `- ${count(CLINICS * EACH)} patients with a board each, ${EACH} in each of ${CLINICS} clinics, three in four checked in`,
    '',
    '| asking | replies/s | p50 ms | p99 ms | compared with |',
    '| --- | --- | --- | --- | --- |',
    `| bare Hono reply, ${CALLERS} callers | ${count(bare.perSecond)} | ${ms(bare.p50)} | ${ms(bare.p99)} | |`,
    `| boards, ${CALLERS} callers without pause | ${count(asking.perSecond)} | ${ms(asking.p50)} | ${ms(asking.p99)} | ${share} × bare Hono reply |`,
    `| boards, everybody every ${EVERY_MS / 1000} s | ${count(paced.perSecond)} | ${ms(paced.p50)} | ${ms(paced.p99)} | longest ${ms(paced.max)} ms |`,
    '',
    `Of ${count(paced.asked)} answers ${paced.unchangedPercent.toFixed(1)} % were "nothing changed": ${paced.unchangedBytes} bytes; a whole board: ${count(paced.changedBytes)}. An answer takes ${cpuEach.toFixed(2)} ms of the server’s CPU, all threads together.`,
    '',
    `| ms from a doctor’s move until each watcher has it, ${MOVES} moves, ${FEW_MOVES} of all at once | p50 | p99 | max | compared with |`,
    '| --- | --- | --- | --- | --- |',
    seen(`bare Hono replies, ${EACH} at once`, atOnce, ''),
    seen(`${EACH} of a clinic wait`, one, times(one)),
    seen(`the same while ${count(WAITING_CLINICS * EACH)} wait in all`, among, times(among)),
    seen(`${WAITING_CLINICS} clinics move at once: ${count(WAITING_CLINICS * EACH)} are told`, all, times(all)),
  ]
}

const main = async () => {
  mkdirSync(join(root, 'dist'), { recursive: true })
  const folder = mkdtempSync(join(root, 'dist/bench-board-'))
  const load = loadavg()[0]?.toFixed(1) ?? ''
  const works = await openWorks('local/main.ts')
  try {
    const [bare, atOnce] = await withBare(folder, async (server) => [
      await bareReplies(server, CALLERS),
      await bareAtOnce(server),
    ])
    const data = works.newFolder()
    const morning = await openMorning(works, data, CLINICS, EACH)
    const server = await works.start(data)
    const phones = phonesOf(morning.clinics).flat()
    await withLanes(server, CALLERS, (lanes) => askAll(phones, lanes))
    const asking = await saturate(server, phones)
    const cpuEach = await withLanes(server, CALLERS, async (lanes) => {
      const before = cpuMs(server)
      for (let round = 0; round < ROUNDS; round += 1) await askAll(phones, lanes)
      return (cpuMs(server) - before) / (phones.length * ROUNDS)
    })
    const paced = await withLanes(server, LANES, (lanes) => pollAll(phones, lanes, EVERY_MS, ROUNDS))
    const one = await movesSeen(server, morning, { waiting: 1, moving: 1 })
    const among = await movesSeen(server, morning, { waiting: WAITING_CLINICS, moving: 1 })
    const all = await movesSeen(server, morning, {
      ...{ waiting: WAITING_CLINICS, moving: WAITING_CLINICS, moves: FEW_MOVES },
    })
    const lines = report({ load, bare, atOnce, asking, cpuEach, paced, one, among, all })
    process.stdout.write(`${lines.join('\n')}\n`)
    mkdirSync(join(root, 'bench/results'), { recursive: true })
    writeFileSync(join(root, 'bench/results/board.md'), `${lines.join('\n')}\n`)
    if (paced.unchangedBytes > 200 || one.max > 1_000) process.exitCode = 1
  } finally {
    await works.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  process.exit(1)
})
