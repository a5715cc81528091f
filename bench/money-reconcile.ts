import { execFile } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join, relative, resolve } from 'node:path'
import { promisify } from 'node:util'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { SqliteStore } from '../cloudfunctions/adapters/store/sqlite'
import { movements } from '../cloudfunctions/billing/collections'
import { openOrder } from '../cloudfunctions/billing/public'
import type { Store } from '../cloudfunctions/kernel/store'
import { addDays, instantOf } from '../cloudfunctions/kernel/time'
import { orders, refunds } from '../local/sandbox/wechat-pay/books'
import { buildLocal } from '../scripts/build-local'
import { today } from './guests'
import { RUNS, percentile } from './measure'
import type { BooksTaken, BooksWork } from './money-books'
import { type Line, STRAYS, ourDay, theirDay } from './money-day'
import { openWallet, paidOrder } from './money-wallet'

const root = resolve(__dirname, '..')
const DAY = addDays(today(), -2)
const NOON = instantOf(DAY, '12:00')
const AT_ONCE = 1000

const inPortions = async <T>(items: Iterable<T>, run: (item: T) => Promise<unknown>) => {
  const portion: Promise<unknown>[] = []
  for (const item of items) {
    portion.push(run(item))
    if (portion.length === AT_ONCE) await Promise.all(portion.splice(0))
  }
  await Promise.all(portion)
}

const strayBill = (i: number) => ({
  ...{ purpose: 'registration' as const, subjectId: `stray-${i}`, openedBy: '', title: '门诊挂号', about: '' },
  ...{ patient: { id: '', accountId: '', name: '' }, lines: [], expiresAt: NOON, refundableUntil: NOON },
  insuranceFacts: {
    ...{ visitKind: '12' as const, visitNo: '', department: { code: '', name: '' }, doctor: { code: '', name: '' } },
    startsAt: NOON,
  },
})

/** What we believe of the day; every other stranger of the wallet's books is an order of ours that was never paid. */
const fillOurs = async (store: Store) => {
  await inPortions(ourDay(), ({ about, number, orderId, amountFen }) =>
    store.insert(movements, {
      ...{ id: `wechat:${about}:${number}`, rail: 'wechat' as const, day: DAY, about, number, orderId, amountFen },
    }),
  )
  for (const i of STRAYS) if (i % 2) await openOrder(store, strayBill(i), NOON)
}

const refundOf = ({ number, tradeNo, amountFen }: Line) => ({
  ...{ id: number, refundId: `5030${number}`, tradeNo, transactionId: '', refundFen: amountFen, totalFen: amountFen },
  ...{ notifyUrl: '', status: 'SUCCESS' as const, createdAt: NOON, createdDay: DAY, successAt: NOON },
})

const fillTheirs = (store: Store) =>
  inPortions(theirDay(), (line) =>
    line.about === 'refund'
      ? store.insert(refunds, refundOf(line))
      : store.insert(orders, paidOrder(line.number, line.amountFen, NOON)),
  )

/** Repeats an answer: how long the sandbox takes to write a bill is not asked. */
const repeating = (app: Hono) => {
  const known = new Map<string, Promise<Response>>()
  return async (request: Request) => {
    const answer = known.get(request.url) ?? Promise.resolve(app.fetch(request))
    known.set(request.url, answer)
    return (await answer).clone()
  }
}

const openBank = async (folder: string) => {
  const wallet = openWallet(folder)
  await fillTheirs(wallet.store)
  const answer = repeating(new Hono().route('/sandbox/wechat-pay', wallet.app))
  const server = serve({ fetch: answer, hostname: '127.0.0.1', port: 0 })
  await new Promise((ready) => server.once('listening', ready))
  const { port } = server.address() as AddressInfo
  const close = () => {
    if ('closeAllConnections' in server) server.closeAllConnections()
    server.close()
    wallet.close()
  }
  return { baseUrl: `http://127.0.0.1:${port}/sandbox/wechat-pay`, close }
}

const middle = (values: readonly number[]) => percentile(Float64Array.from(values).sort(), 0.5)

/** The median of three runs, each a process of its own; memory is the most of the three. */
const summed = (runs: readonly BooksTaken[]): BooksTaken => ({
  seconds: middle(runs.map(({ seconds }) => seconds)),
  peakRssMb: Math.max(...runs.map(({ peakRssMb }) => peakRssMb)),
  heapGrewMb: Math.max(...runs.map(({ heapGrewMb }) => heapGrewMb)),
  heldMs: middle(runs.map(({ heldMs }) => heldMs)),
})

/** @param folder of a hospital's data, which it fills with a day. */
export const openDay = async (folder: string) => {
  mkdirSync(folder, { recursive: true })
  const program = join(folder, 'money-books.js')
  await buildLocal('bench/money-books.ts', relative(root, program))
  const store = new SqliteStore(join(folder, 'hospital.sqlite'))
  await fillOurs(store)
  store.close()
  const bank = await openBank(folder)
  const once = async (work: BooksWork): Promise<BooksTaken> => {
    const env = { PATH: process.env['PATH'], DATA_DIR: folder }
    const args = ['--expose-gc', program, work, DAY, bank.baseUrl]
    const { stdout } = await promisify(execFile)(process.execPath, args, { env })
    return JSON.parse(stdout) as BooksTaken
  }
  const measure = async (work: BooksWork) => {
    const runs: BooksTaken[] = []
    for (let run = 0; run < RUNS; run += 1) runs.push(await once(work))
    return summed(runs)
  }
  await once('bill')
  return { measure, close: bank.close }
}
