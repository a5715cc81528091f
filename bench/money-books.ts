/** A day's comparison in a process of its own, so that its memory is nobody else's. Prints what it took as JSON. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { SqliteStore } from '../cloudfunctions/adapters/store/sqlite'
import { wechatPay } from '../cloudfunctions/adapters/wechat-pay/wechat-pay'
import { movements } from '../cloudfunctions/billing/collections'
import { reconcileDay } from '../cloudfunctions/billing/reconcile'
import type { StatementLine } from '../cloudfunctions/kernel/rail-books'
import { SealedStore } from '../cloudfunctions/kernel/sealed-store'
import type { Store } from '../cloudfunctions/kernel/store'
import { instant } from '../cloudfunctions/kernel/time'
import { Vault } from '../cloudfunctions/kernel/vault'
import { readConfig } from '../local/config'
import { readWechatPayKeys, wechatPayConfigFor } from '../local/sandbox/wechat-pay/keys'
import { PretendRails } from '../test/support/pretend-rails'
import { DIFFERENCES, MOVEMENTS, theirDay } from './money-day'

/** `rows`, `bill`: what cannot be saved. `stream`: the comparison alone, `books`: with the wallet's real bill. */
export type BooksWork = 'rows' | 'bill' | 'stream' | 'books'

export interface BooksTaken {
  seconds: number
  peakRssMb: number
  /** Above what the process had before it began. */
  heapGrewMb: number
  /** The longest time in which nobody else was answered. */
  heldMs: number
}

const MB = 2 ** 20
const PAGE = 1000
/** So small that nothing which lives long is missed, so large that the look itself costs nothing. */
const LOOK_EACH = 500

const [work, date, baseUrl] = process.argv.slice(2) as [BooksWork, string, string]
const { dataDir, secrets } = readConfig()
let heapMost = 0
const look = () => {
  heapMost = Math.max(heapMost, process.memoryUsage().heapUsed)
}

async function* watched(lines: AsyncIterable<StatementLine>) {
  let count = 0
  for await (const line of lines) {
    if ((count += 1) % LOOK_EACH === 0) look()
    yield line
  }
}

/** Asynchronous, as each statement is, though it is at hand. */
async function* atHand(): AsyncGenerator<StatementLine> {
  for (const { about: kind, tradeNo, number, amountFen } of theirDay()) {
    yield { kind, tradeNo, refundNo: kind === 'refund' ? number : null, railId: number, amountFen, at: date }
  }
}

const realBill = () => {
  const config = wechatPayConfigFor(readWechatPayKeys(dataDir), { baseUrl, noticeUrl: 'https://bench.invalid/' })
  return wechatPay(config).cash.statement(date)
}

/** The system's own count of a process begins with its parent's; Linux knows this one's. */
const peakRssMb = () => {
  const own = process.platform === 'linux' ? readFileSync('/proc/self/status', 'utf8') : ''
  const [, kb] = /VmHWM:\s+(\d+)/.exec(own) ?? []
  return Number(kb ?? process.resourceUsage().maxRSS) / 1024
}

const expectCount = (count: number, most: number) => {
  if (count !== most) throw new Error(`${count} instead of ${most}`)
}

const readRows = async (store: Store) => {
  let count = 0
  for (let after: { value: string; id: string } | undefined; ;) {
    const page = await store.find(movements, { rail: 'wechat', day: date }, { limit: PAGE, after })
    count += page.length
    look()
    const last = page.at(-1)
    if (!last || page.length < PAGE) return expectCount(count, MOVEMENTS)
    after = { value: last.id, id: last.id }
  }
}

const readBill = async () => {
  let count = 0
  for await (const line of watched(realBill())) count += line.tradeNo ? 1 : 0
  expectCount(count, MOVEMENTS + 1)
}

const compareWith = async (store: Store, lines: AsyncIterable<StatementLine>) => {
  const now = instant(Date.now())
  const { rails } = new PretendRails(() => now)
  if (!rails.wechat) throw new Error('no wallet')
  const wechat = { ...rails.wechat, cash: { ...rails.wechat.cash, statement: () => watched(lines) } }
  const done = await reconcileDay({ store, rails: { ...rails, wechat }, now }, 'wechat', date)
  expectCount(done?.differences ?? 0, DIFFERENCES)
}

const WORKS: Record<BooksWork, (store: Store) => Promise<void>> = {
  rows: readRows,
  bill: readBill,
  stream: (store) => compareWith(store, atHand()),
  books: (store) => compareWith(store, realBill()),
}

const main = async () => {
  const sqlite = new SqliteStore(join(dataDir, 'hospital.sqlite'))
  const store = new SealedStore(sqlite, new Vault(secrets.keys, secrets.hashSecret))
  globalThis.gc?.()
  const before = process.memoryUsage().heapUsed
  const delays = monitorEventLoopDelay({ resolution: 1 })
  delays.enable()
  await pause(50)
  const from = performance.now()
  await WORKS[work](store)
  await sqlite.durable()
  const seconds = (performance.now() - from) / 1000
  look()
  await pause(10)
  const taken: BooksTaken = {
    seconds,
    peakRssMb: peakRssMb(),
    heapGrewMb: (heapMost - before) / MB,
    heldMs: delays.max / 1e6,
  }
  sqlite.close()
  process.stdout.write(JSON.stringify(taken))
}

main().catch((error: unknown) => {
  process.stderr.write(String(error))
  process.exit(1)
})
