import { cpSync, mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { type Server, openWorks } from '../test/support/server'
import { withBare } from './floors'
import { type Order, planOrders, signInAll } from './guests'
import { bookings, turns } from './over-http'
import { bareCallbacks, bareProofs, callbacks } from './money-callbacks'
import type { BooksTaken, BooksWork } from './money-books'
import { type News, payAndConfirm, sandboxAlone } from './money-flow'
import { openDay } from './money-reconcile'
import { openWallet } from './money-wallet'
import type { Report } from './report'

const GUESTS = 600
const CALLERS = [1, 16]
const RINGERS = 16

interface Hospital {
  /** A server of its own on a fresh copy, and every place of it. */
  open: () => Promise<{ server: Server; nextOrder: () => Order; wallet: ReturnType<typeof openWallet> }>
  close: () => Promise<void>
}

const openHospital = async (folder: string): Promise<Hospital> => {
  const works = await openWorks('local/main.ts', 'small')
  const prepared = works.newFolder()
  const preparing = await works.start(prepared)
  const orders = await planOrders(preparing, await signInAll(preparing, GUESTS))
  await preparing.stop('SIGTERM')
  const open = async () => {
    const copy = mkdtempSync(join(folder, 'money-'))
    cpSync(prepared, copy, { recursive: true })
    return { server: await works.start(copy), nextOrder: turns(orders), wallet: openWallet(copy) }
  }
  return { open, close: works.close }
}

const NEWS: Record<News, string> = { page: 'the page asks', callback: 'the wallet rings' }

/** Each on a hospital of its own: what was paid before shall not be looked after meanwhile. */
const flows = async (report: Report, { open }: Hospital) => {
  for (const callers of CALLERS) {
    const use = async <T>(run: (at: Awaited<ReturnType<Hospital['open']>>) => Promise<T>) => {
      const at = await open()
      const result = await run(at)
      await at.server.stop('SIGTERM')
      at.wallet.close()
      return result
    }
    const booking = await use(({ server, nextOrder }) =>
      report.row('booking over HTTP, paid at the counter', callers, bookings(server, callers, nextOrder)),
    )
    const rail = await use(({ server, wallet }) =>
      report.row('sandbox alone: order, payment, question', callers, sandboxAlone(server, callers, wallet)),
    )
    for (const news of ['page', 'callback'] as const) {
      const done = await use(({ server, ...rest }) => payAndConfirm(server, callers, { news, ...rest }))
      await report.row(`pay and confirm, ${NEWS[news]}`, callers, Promise.resolve(done.flows), rail, booking)
      await report.row('… of which from the wallet to booked', callers, Promise.resolve(done.waits))
    }
  }
}

const rings = async (report: Report, { open }: Hospital, folder: string) => {
  const { server, nextOrder, wallet } = await open()
  const reply = await withBare(folder, (bare) =>
    report.row('bare Hono reply to a callback', RINGERS, bareCallbacks(bare, RINGERS, wallet)),
  )
  const proof = await report.row('bare RSA check and AES-GCM, one core', 1, bareProofs(wallet))
  const { answered, booked } = await callbacks(server, RINGERS, { wallet, nextOrder })
  await report.row('callback answered', RINGERS, Promise.resolve(answered), reply, proof)
  await report.row('callback answered and its place booked', RINGERS, Promise.resolve(booked))
  await server.stop('SIGTERM')
  wallet.close()
}

const WORKS: readonly [BooksWork, string, ...BooksWork[]][] = [
  ['rows', 'reading 100,000 rows by page'],
  ['bill', 'fetching and reading the wallet’s bill'],
  ['stream', 'comparison with a statement at hand', 'rows'],
  ['books', 'comparison with the wallet’s bill', 'rows', 'bill'],
]

const HEAD = [
  '100,000 orders, 50 differences',
  'seconds',
  'peak RSS MB',
  'heap grew MB',
  'others waited ms',
  'compared with',
]

/** A day of 100,000 orders against the wallet's books, each work in a process of its own. */
const books = async (report: Report, folder: string) => {
  const day = await openDay(mkdtempSync(join(folder, 'day-')))
  const taken = new Map<BooksWork, BooksTaken>()
  for (const [work] of WORKS) taken.set(work, await day.measure(work))
  day.close()
  const rows = WORKS.map(([work, what, ...floors]) => {
    const { seconds = 0, peakRssMb = 0, heapGrewMb = 0, heldMs = 0 } = taken.get(work) ?? {}
    const floor = floors.reduce((sum, each) => sum + (taken.get(each)?.seconds ?? 0), 0)
    const words = floors.length
      ? `${(seconds / floor).toFixed(2)} × ${floors.length > 1 ? 'both floors' : 'the rows'}`
      : ''
    return [what, seconds.toFixed(2), ...[peakRssMb, heapGrewMb, heldMs].map((value) => value.toFixed(0)), words]
  })
  report.table(HEAD, rows)
}

/** Payments from the place held to the place booked, callbacks, and the daily comparison. */
export const money = async (report: Report, folder: string) => {
  const hospital = await openHospital(folder)
  await flows(report, hospital)
  await rings(report, hospital, folder)
  await hospital.close()
  await books(report, folder)
}
