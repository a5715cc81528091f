/**
 * `tsx bench/consult.ts`: 500 consults under way over HTTP. Messages a second without pause, and, with every doctor's thread open, how long
 * after a patient sends a message his doctor has it. A minute; writes `bench/results/consult.md`. `CONSULTS=20` for a quick look that
 * writes nothing.
 */
import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Server, openWorks } from '../test/support/server'
import { type Talk, openTalks } from './consult-hospital'
import { bareReplies, withBare, withLanes } from './floors'
import { type Lane, signed } from './lane'
import { type Measured, measure, percentile } from './measure'
import { must } from './over-http'

const root = resolve(__dirname, '..')
const USUAL = 500
const CONSULTS = Number(process.env['CONSULTS'] ?? USUAL)
const CALLERS = 64
/** Messages a second while their delivery is timed: each of 500 people writes every ten seconds. */
const RATE = CONSULTS / 10
const TIMED_SECONDS = 20
const WAIT_SECONDS = 20

const count = (value: number) => Math.round(value).toLocaleString('en')
const ms = (value: number) => value.toFixed(value < 10 ? 1 : 0)

const say = async (lane: Lane | undefined, { consultId, patient }: Talk, text: string) => {
  const body = JSON.stringify({ consultId, content: { kind: 'text', text } })
  must(await lane?.post('/api/consult/send', body, signed(patient, randomUUID())))
}

/** Each caller writes into the next consult. */
const saturate = (server: Server, talks: readonly Talk[]): Promise<Measured> =>
  withLanes(server, CALLERS, async (lanes) => {
    let next = 0
    return measure(CALLERS, (lane) => say(lanes[lane], talks[next++ % talks.length] as Talk, '昨天量了三次都偏高'))
  })

interface Thread {
  changed: boolean
  cursor: string
  messages?: { content: { text: string } }[]
}

/** A doctor with a thread open: tells of each message when he has it, until it is over. */
const follow = async (
  lane: Lane | undefined,
  { consultId, doctor }: Talk,
  { heard, isOver }: { heard: (text: string) => void; isOver: () => boolean },
) => {
  for (let since = ''; !isOver();) {
    const input = since ? { consultId, since, wait: WAIT_SECONDS } : { consultId }
    const { body } = must(await lane?.post('/api/consult/getThread', JSON.stringify(input), signed(doctor)))
    const thread = JSON.parse(body.toString()) as Thread
    since = thread.cursor
    for (const { content } of thread.messages ?? []) heard(content.text)
  }
}

interface Delivered {
  p50: number
  p99: number
  max: number
  lost: number
  sent: number
}

/** Patients write at an even rate; how long until each one's doctor has it. */
const timed = (server: Server, talks: readonly Talk[]): Promise<Delivered> =>
  withLanes(server, talks.length + CALLERS, async (lanes) => {
    const sentAt = new Map<string, number>()
    const times: number[] = []
    let over = false
    const heard = (text: string) => {
      const from = sentAt.get(text)
      if (from === undefined) return
      sentAt.delete(text)
      times.push(performance.now() - from)
    }
    const rules = { heard, isOver: () => over }
    const followers = talks.map((talk, n) => follow(lanes[CALLERS + n], talk, rules).catch(() => undefined))
    await pause(2_000)
    const sends: Promise<void>[] = []
    for (let n = 0; n < RATE * TIMED_SECONDS; n += 1) {
      const text = `bench-${n}`
      sentAt.set(text, performance.now())
      sends.push(say(lanes[n % CALLERS], talks[(n * 7) % talks.length] as Talk, text))
      await pause(1000 / RATE)
    }
    await Promise.all(sends)
    await pause(2_000)
    over = true
    for (const lane of lanes.slice(CALLERS)) lane.close()
    void followers
    const sorted = Float64Array.from(times).sort()
    const spread = { p50: percentile(sorted, 0.5), p99: percentile(sorted, 0.99), max: sorted.at(-1) ?? 0 }
    return { ...spread, lost: sentAt.size, sent: sends.length }
  })

const report = (load: string, bare: Measured, sending: Measured, { p50, p99, max, lost, sent }: Delivered) => [
  `# Consults under way, ${new Date().toISOString().slice(0, 16)} UTC`,
  '',
  `- ${cpus().length} cores, Node ${process.version}, load ${load} when it began; server and people share the machine`,
  `- ${count(CONSULTS)} consults under way`,
  '',
  '| what | a second | p50 ms | p99 ms | compared with |',
  '| --- | --- | --- | --- | --- |',
  `| bare Hono reply, ${CALLERS} callers | ${count(bare.perSecond)} | ${ms(bare.p50)} | ${ms(bare.p99)} | |`,
  `| messages, ${CALLERS} callers without pause | ${count(sending.perSecond)} | ${ms(sending.p50)} | ${ms(sending.p99)} | ${(sending.perSecond / bare.perSecond).toFixed(2)} × bare Hono reply |`,
  `| from sending until the doctor has it, ${count(CONSULTS)} threads open | ${count(RATE)} | ${ms(p50)} | ${ms(p99)} | longest ${ms(max)} ms |`,
  '',
  `Of ${count(sent)} messages ${lost} did not arrive.`,
]

const main = async () => {
  mkdirSync(join(root, 'dist'), { recursive: true })
  const folder = mkdtempSync(join(root, 'dist/bench-consult-'))
  const load = loadavg()[0]?.toFixed(1) ?? ''
  const works = await openWorks('local/main.ts')
  try {
    const bare = await withBare(folder, (server) => bareReplies(server, CALLERS))
    const data = works.newFolder()
    const talks = await openTalks(works, data, CONSULTS)
    const server = await works.start(data)
    const delivered = await timed(server, talks)
    const sending = await saturate(server, talks)
    const lines = report(load, bare, sending, delivered)
    process.stdout.write(`${lines.join('\n')}\n`)
    if (CONSULTS === USUAL) writeFileSync(join(root, 'bench/results/consult.md'), `${lines.join('\n')}\n`)
    if (delivered.lost > 0) process.exitCode = 1
  } finally {
    await works.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  process.exit(1)
})
