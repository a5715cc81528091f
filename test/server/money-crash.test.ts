import { join } from 'node:path'
import type { Launch } from '@xinglin/types/launch'
import { SqliteStore } from '../../cloudfunctions/adapters/store/sqlite'
import { claims } from '../../cloudfunctions/kernel/claims'
import { addDays } from '../../cloudfunctions/kernel/time'
import { audit, everything } from '../support/audit'
import { type RailBooks, balanceFaults, moneyBooks, moneyFaults } from '../support/money'
import { sandboxBooks } from '../support/money-sandboxes'
import { type Server, type Works, openWorks } from '../support/server'
import { type Patron, signIn, today } from './patrons'

const PEOPLE = 12
/** So many payment sheets are answered before a crash, give or take. */
const SHEETS = 14
const CRASHES = 8

let works: Works
let folder: string
let patrons: Patron[]
let slotIds: string[]
/** Until the next crash. */
let sheetsLeft = 0
/** How far the hospital's and the rails' clock is ahead of the wall's. */
let aheadMinutes = 0

beforeAll(async () => {
  works = await openWorks('test/server/crashing-main.ts')
  folder = works.newFolder()
  const server = await start()
  patrons = await signIn(server, PEOPLE)
  slotIds = await freeSlots(server)
  await server.stop('SIGTERM')
}, 120_000)
afterAll(() => works.close())

const start = (crashAt = '') =>
  works.start(folder, { CLOCK_OFFSET_MS: String(aheadMinutes * 60_000), CRASH_AT: crashAt })

const freeSlots = async (server: Server) => {
  const { body } = await server.call('directory.listDoctors', {})
  const doctors = (body['doctors'] as { id: string }[]).slice(0, 12)
  const lists = await Promise.all(
    doctors.map(async ({ id: doctorId }) => {
      const reply = await server.call('booking.listSlots', {
        ...{ doctorId, from: addDays(today(), 3), to: addDays(today(), 9) },
      })
      return (reply.body['slots'] as { id: string; remaining: number }[]).filter(({ remaining }) => remaining > 0)
    }),
  )
  return lists.flat().map(({ id }) => id)
}

const pick = <T>(items: readonly T[]): T => items[Math.floor(Math.random() * items.length)] as T

const post = (server: Server, path: string, body: object) =>
  fetch(`${server.url}/sandbox/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

/** What he does with the payment sheet. */
const atWallet = (server: Server, launch: Launch) => {
  if (launch.kind === 'alipay-trade') {
    const outcome = pick(['paid', 'paid', 'paid', 'unnotified', 'late', 'cancelled', 'failed'])
    return post(server, 'alipay/client/pay', { tradeNO: launch.tradeNo, outcome })
  }
  const outcome = pick(['paid', 'paid', 'paid', 'paid-silently', 'late', 'cancelled', 'failed'])
  return post(server, 'wechat-pay/client/pay', { launch, outcome })
}

/** Books, pays by one wallet or first by one and then by another, looks, and sometimes cancels. Rejects when the server dies. */
const visit = async (server: Server, { token, patientId }: Patron) => {
  const call = async (operation: string, input: object) => (await server.call(operation, input, token)).body
  const { appointmentId } = await call('booking.reserve', { patientId, slotId: pick(slotIds), payment: 'online' })
  if (!appointmentId) return
  const { orderId } = await call('booking.checkout', { appointmentId })
  for (let n = 0; n < pick([1, 1, 2]); n += 1) {
    const { launch } = await call('billing.pay', { orderId, wallet: pick(['wechat', 'alipay']) })
    if (!launch) continue
    await atWallet(server, launch as Launch)
    if ((sheetsLeft -= 1) === 0) void server.stop('SIGKILL')
  }
  if (Math.random() < 0.5) await call('billing.check', { orderId })
  if (Math.random() < 0.6) await call('booking.cancel', { appointmentId })
}

const rushUntilDead = async (server: Server) => {
  let alive = true
  sheetsLeft = SHEETS + Math.floor(Math.random() * SHEETS)
  void server.gone.then(() => (alive = false))
  const busy = async (patron: Patron) => {
    while (alive) await visit(server, patron).catch(() => server.gone)
  }
  await Promise.all(patrons.map(busy))
}

const setMoods = async (server: Server, calm: boolean) => {
  for (const rail of ['wechat-pay', 'alipay']) {
    const notices = calm ? 'once' : pick(['once', 'twice', 'late', 'reversed', 'never'])
    const outage = calm ? 'none' : pick(['none', 'lost-answer', 'server-error', 'refuses-connection', 'bad-signature'])
    const refunds = calm ? 'at-once' : pick(['at-once', 'slow'])
    const mood = { notices, noticeDelaySeconds: 1, outage, outageLeft: outage === 'none' ? null : 6, refunds }
    expect((await post(server, `${rail}/hooks/mood`, mood)).status).toBe(200)
  }
}

/** Refunds that the rails were slow about come to their end. */
const finishRefunds = async (server: Server) => {
  const wechat = (await (await fetch(`${server.url}/sandbox/wechat-pay/hooks/books`)).json()) as {
    refunds: { refundNo: string; status: string }[]
  }
  for (const { refundNo, status } of wechat.refunds) {
    if (status === 'PROCESSING') await post(server, 'wechat-pay/hooks/refund', { refundNo, status: 'SUCCESS' })
  }
  const alipay = (await (await fetch(`${server.url}/sandbox/alipay/hooks/books`)).json()) as {
    trades: { outTradeNo: string; refunds: { doneAt: string | null }[] }[]
  }
  for (const { outTradeNo, refunds } of alipay.trades) {
    if (refunds.some(({ doneAt }) => doneAt === null)) await post(server, 'alipay/hooks/settle-refunds', { outTradeNo })
  }
}

/** Hours pass with calm rails; each start does what is due. */
const letTimePass = async (): Promise<RailBooks> => {
  for (const minutes of [2, 20, 70, 70, 70]) {
    aheadMinutes += minutes
    const server = await start()
    await setMoods(server, true)
    await finishRefunds(server)
    await new Promise((later) => setTimeout(later, 1_500))
    await server.stop('SIGTERM')
  }
  const server = await start()
  const books = await sandboxBooks(server.url)
  await server.stop('SIGTERM')
  return books
}

const openTheBooks = async (rails: RailBooks) => {
  const store = new SqliteStore(join(folder, 'hospital.sqlite'))
  try {
    const books = await moneyBooks(store)
    const half = (await everything(store, claims)).filter(({ answered }) => !answered)
    return {
      paid: books.orders.filter(({ status }) => status === 'paid').length,
      refunded: books.orders.filter(({ status }) => status === 'refunded').length,
      faults: [
        ...moneyFaults(books, rails),
        ...balanceFaults(books.ledger, rails),
        ...(await audit(store)),
        ...half.map(({ operation }) => `half done: ${operation}`),
      ],
    }
  } finally {
    store.close()
  }
}

const CRASH_AT = [
  '',
  'orders.updateIf after',
  'orders.updateIf before',
  'notices.insert before',
  'refunds.insert after',
]

test(`${CRASHES} crashes while people pay: all money is accounted for, by the rails’ books and by ours`, async () => {
  for (let round = 0; round < CRASHES; round += 1) {
    const point = CRASH_AT[round % CRASH_AT.length]
    // Who dies at a write may do so at his start, while he finishes what the last one left.
    const server = await start(point ? `${point} ${20 + Math.floor(Math.random() * 20)}` : '').catch(() => null)
    if (!server) continue
    await setMoods(server, round === 0)
    await rushUntilDead(server)
  }
  const { faults, paid, refunded } = await openTheBooks(await letTimePass())
  expect(faults).toEqual([])
  expect(paid).toBeGreaterThan(5)
  expect(refunded).toBeGreaterThan(1)
}, 240_000)
