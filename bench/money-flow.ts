import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Launch } from '@xinglin/types/launch'
import { wechatPay } from '../cloudfunctions/adapters/wechat-pay/wechat-pay'
import { addMinutes, instant } from '../cloudfunctions/kernel/time'
import { wechatPayConfigFor } from '../local/sandbox/wechat-pay/keys'
import type { Outcome } from '../local/sandbox/wechat-pay/phone'
import type { Server } from '../test/support/server'
import { withLanes } from './floors'
import type { Order } from './guests'
import { type Lane, signed } from './lane'
import { type Measured, RUNS, RUN_SECONDS, measure, runOf, summary } from './measure'
import { type BenchWallet, CALLBACKS, type Letter, newTradeNo } from './money-wallet'
import { must } from './over-http'

/** How often a page that waits is asked for. An app asks each second or two; here it is the clock's hand. */
const LOOK_EACH_MS = 25
const LONGEST_MS = 30_000
const FEE_FEN = 2_500

/** A place that is held until it is paid, and how the phone pays it. */
export interface Held {
  token: string
  appointmentId: string
  orderId: string
  launch: Launch
  tradeNo: string
  fen: number
}

const ask = async (lane: Lane, path: string, input: object, token: string) => {
  const answer = must(await lane.post(`/api/${path}`, JSON.stringify(input), signed(token, randomUUID())))
  return JSON.parse(answer.body.toString()) as Record<string, unknown>
}

/** Books with payment, opens the order and begins to pay: three calls. */
export const hold = async (lane: Lane, { token, patientId, slotId }: Order): Promise<Held> => {
  const { appointmentId } = await ask(lane, 'booking/reserve', { slotId, patientId, payment: 'online' }, token)
  const { orderId } = await ask(lane, 'booking/checkout', { appointmentId }, token)
  const paying = await ask(lane, 'billing/pay', { orderId, wallet: 'wechat' }, token)
  const { parts } = paying['order'] as { parts: { cashFen: number } }
  const names = { appointmentId: String(appointmentId), orderId: String(orderId), tradeNo: `${String(orderId)}_01` }
  return { token, ...names, launch: paying['launch'] as Launch, fen: parts.cashFen }
}

/** The person pays at the sandbox's phone. `paid-silently`: the sandbox's own courier brings nothing. */
export const payAtWallet = async (lane: Lane, launch: Launch, outcome: Outcome) => {
  const { body } = must(await lane.post('/sandbox/wechat-pay/client/pay', JSON.stringify({ launch, outcome })))
  if (!body.toString().includes(':ok')) throw new Error(body.toString())
}

export const bring = async (lane: Lane, { headers, body }: Letter) => {
  const lines = Object.entries(headers).filter(([name]) => name !== 'content-type')
  must(await lane.post('/callbacks/wechat-pay', body, lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')))
}

export const untilBooked = async (lane: Lane, { appointmentId, token }: Held) => {
  const until = performance.now() + LONGEST_MS
  while (performance.now() < until) {
    const { status } = await ask(lane, 'booking/getAppointment', { appointmentId }, token)
    if (status === 'booked') return
    await pause(LOOK_EACH_MS)
  }
  throw new Error('paid, and never booked')
}

/** How the hospital hears of a payment: its page asks, or the wallet rings. */
export type News = 'page' | 'callback'

const tell: Record<News, (lane: Lane, held: Held, wallet: BenchWallet) => Promise<unknown>> = {
  page: (lane, { orderId, token }) => ask(lane, 'billing/check', { orderId }, token),
  callback: async (lane, { tradeNo, fen }, wallet) => bring(lane, await wallet.letterFor(tradeNo, fen)),
}

/** Reserve, checkout, pay, the wallet, the news, and the place is booked. `waits`: only the time from the wallet on. */
export const payAndConfirm = async (
  server: Server,
  callers: number,
  { news, wallet, nextOrder }: { news: News; wallet: BenchWallet; nextOrder: () => Order },
): Promise<{ flows: Measured; waits: Measured }> => {
  const waits: number[] = []
  const flows = await withLanes(server, callers, (lanes) =>
    measure(callers, async (number) => {
      const lane = lanes[number] as Lane
      const held = await hold(lane, nextOrder())
      await payAtWallet(lane, held.launch, 'paid-silently')
      const paid = performance.now()
      await tell[news](lane, held, wallet)
      await untilBooked(lane, held)
      waits.push(performance.now() - paid)
    }),
  )
  const { p50, p99 } = summary([runOf(waits, RUNS * RUN_SECONDS)])
  return { flows, waits: { ...flows, p50, p99 } }
}

/** The wallet's part of a flow alone, signed both ways: an order, its payment, and the question what became of it. */
export const sandboxAlone = (server: Server, callers: number, { desk }: BenchWallet): Promise<Measured> => {
  const baseUrl = `${server.url}/sandbox/wechat-pay`
  const { cash } = wechatPay(wechatPayConfigFor(desk.keys, { baseUrl, noticeUrl: CALLBACKS }))
  return withLanes(server, callers, (lanes) =>
    measure(callers, async (number) => {
      const tradeNo = newTradeNo()
      const expiresAt = addMinutes(instant(Date.now()), 15)
      const order = { tradeNo, title: '挂号', totalFen: FEE_FEN, payerOpenId: 'o-bench', expiresAt }
      await payAtWallet(lanes[number] as Lane, await cash.create(order), 'paid-silently')
      const { state } = await cash.query(tradeNo)
      if (state !== 'paid') throw new Error(`paid, and ${state}`)
    }),
  )
}
