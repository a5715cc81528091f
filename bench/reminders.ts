/**
 * `tsx bench/reminders.ts`: reminders that are all due in the same minute, worked off by the jobs against a WeChat that answers after
 * 20 ms and is as strict as the sandbox. The jobs are killed twice in the middle. `REMINDERS=10000` for a quick look.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { cpus, loadavg } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { SqliteStore } from '../cloudfunctions/adapters/store/sqlite'
import { MessageBooks, type Taken } from '../local/sandbox/messages/books'
import { Outages } from '../local/sandbox/messages/outages'
import { wechatMessages } from '../local/sandbox/messages/wechat'
import { buildLocal } from '../scripts/build-local'
import { EIGHT, TEMPLATE, WECHAT } from './reminders-setting'

const root = resolve(__dirname, '..')
const COUNT = Number(process.env['REMINDERS'] ?? 100_000)
const ANSWERS_AFTER_MS = 20
/** The jobs are killed when so much of all is out. */
const KILLS = [0.3, 0.6]
/** Longer than a sender is believed to be alive. */
const LATER_MS = 5 * 60_000

/** Counts who got how many; everyone gave one leave. */
class Counting extends MessageBooks {
  readonly got = new Map<string, number>()
  total = 0
  private readonly used = new Set<string>()

  override useLeave(_rail: string, to: string) {
    const first = !this.used.has(to)
    this.used.add(to)
    return Promise.resolve(first)
  }

  override take({ to }: Omit<Taken, 'id' | 'at'>) {
    this.total += 1
    this.got.set(to, (this.got.get(to) ?? 0) + 1)
    return Promise.resolve(String(this.total))
  }
}

const openRail = async () => {
  const books = new Counting(new SqliteStore(':memory:'), () => EIGHT)
  const asked = new Map<string, number>()
  const templates = { [TEMPLATE.visit.id]: Object.values(TEMPLATE.visit.fields) }
  const wechat = wechatMessages(books, { ...WECHAT, templates }, new Outages())
  const app = new Hono()
  app.use('*', async (c, next) => {
    const { touser } = (await c.req.json().catch(() => ({}))) as { touser?: string }
    if (touser) asked.set(touser, (asked.get(touser) ?? 0) + 1)
    await pause(ANSWERS_AFTER_MS)
    await next()
  })
  app.route('/', wechat.app)
  let port = 0
  const server = await new Promise<ReturnType<typeof serve>>((done) => {
    const listening = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, (at: AddressInfo) => {
      port = at.port
      done(listening)
    })
  })
  return { books, asked, url: `http://127.0.0.1:${port}`, close: () => server.close() }
}

const worker = (...args: string[]): ChildProcess =>
  spawn(process.execPath, [join(root, 'dist/bench/reminders-worker.js'), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })

const end = (child: ChildProcess) =>
  new Promise<{ code: number | null; said: string }>((done) => {
    let said = ''
    child.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.once('close', (code) => done({ code, said }))
  })

const succeed = async (child: ChildProcess) => {
  const { code, said } = await end(child)
  if (code !== 0) throw new Error(`the worker ended with ${code}`)
  return said
}

const seconds = (from: number) => (performance.now() - from) / 1000
const count = (value: number) => Math.round(value).toLocaleString('en')

const main = async () => {
  await buildLocal('bench/reminders-worker.ts', 'dist/bench/reminders-worker.js')
  const folder = mkdtempSync(join(root, 'dist/bench-reminders-'))
  const load = loadavg()[0]?.toFixed(1)
  const preparing = performance.now()
  await succeed(worker('prepare', folder, String(COUNT)))
  const prepared = seconds(preparing)

  const rail = await openRail()
  const draining = performance.now()
  for (const share of KILLS) {
    const child = worker('drain', folder, String(COUNT), rail.url)
    const gone = end(child)
    while (rail.books.total < COUNT * share) await pause(5)
    child.kill('SIGKILL')
    await gone
  }
  await succeed(worker('drain', folder, String(COUNT), rail.url))
  const drained = seconds(draining)
  // Who was killed in the middle of a send is found out when his lease is over.
  await succeed(worker('drain', folder, String(COUNT), rail.url, String(LATER_MS)))
  const said = JSON.parse(await succeed(worker('report', folder))) as Record<string, number>
  rail.close()
  rmSync(folder, { recursive: true, force: true })

  const doubles = [...rail.asked.values()].filter((times) => times > 1).length
  const { sent = 0, unknown = 0, unsent = 0, waiting = 0, sending = 0, inbox = 0 } = said
  const { CUT_OFF: cutOff = 0, NO_ANSWER: noAnswer = 0 } = said
  const lines = [
    `# Reminders due in the same minute, ${new Date().toISOString().slice(0, 16)} UTC`,
    '',
    `- ${cpus().length} cores, Node ${process.version}, load ${load} when it began; WeChat answers after ${ANSWERS_AFTER_MS} ms, in a process of its own`,
    `- ${count(COUNT)} reminders, one leave each, written down in ${prepared.toFixed(1)} s`,
    `- the jobs were killed (SIGKILL) when ${KILLS.map((share) => `${share * 100} %`).join(' and ')} were out`,
    '',
    '| what | count |',
    '| --- | --- |',
    `| seconds until the last was out, both restarts within | ${drained.toFixed(1)} |`,
    `| sent a second | ${count(rail.books.total / drained)} |`,
    `| WeChat took | ${count(rail.books.total)} |`,
    `| asked of WeChat twice for one person | ${doubles} |`,
    `| known as sent | ${count(sent)} |`,
    `| known as unknown | ${unknown} |`,
    `| of those, on their way when the jobs were killed | ${cutOff} |`,
    `| of those, WeChat's answer was lost | ${noAnswer} |`,
    `| of those, WeChat took nevertheless | ${rail.books.total - sent} |`,
    `| known as unsent | ${unsent} |`,
    `| reached the inbox only | ${COUNT - rail.books.total} |`,
    `| lost: neither sent nor known as anything | ${COUNT - sent - unknown - unsent} |`,
    `| left over | ${waiting + sending} |`,
    `| in the inboxes | ${count(inbox)} |`,
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
  mkdirSync(join(root, 'bench/results'), { recursive: true })
  writeFileSync(join(root, 'bench/results/reminders.md'), `${lines.join('\n')}\n`)
  if (doubles > 0 || sent + unknown + unsent !== COUNT || inbox !== COUNT) process.exitCode = 1
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  process.exit(1)
})
