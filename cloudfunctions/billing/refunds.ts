import type { RefundReason } from '@xinglin/types/billing'
import { NOTHING_ANNOUNCED } from '../kernel/events'
import type { Store, Stored } from '../kernel/store'
import { attemptOf, isPaidBy, wonAttempt } from './attempt'
import { type Attempt, type Order, type Refund, orders, refunds } from './collections'

const refundIdOf = (tradeNo: string) => `ref-${tradeNo}`

/** The newest refund of an order. */
export const latestRefund = async (store: Store, orderId: string): Promise<Stored<Refund> | null> => {
  const found = await store.find(refunds, { orderId })
  return found.sort((a, b) => (a.requestedAt < b.requestedAt ? 1 : -1))[0] ?? null
}

/** The newest refund of each of these orders. */
export const latestRefunds = async (
  store: Store,
  orderIds: readonly string[],
): Promise<Map<string, Stored<Refund>>> => {
  const found = orderIds.length ? await store.find(refunds, { orderId: { $in: orderIds } }, { limit: 1000 }) : []
  return new Map(
    found.sort((a, b) => (a.requestedAt < b.requestedAt ? -1 : 1)).map((refund) => [refund.orderId, refund]),
  )
}

interface Wish {
  reason: RefundReason
  note: string
  /** The account that asks; empty when a rule does. */
  requestedBy: string
  /** Whether a person of the hospital must decide first. */
  asks: boolean
}

const newRefund = (order: Order, attempt: Attempt, wish: Wish, now: string): Refund => ({
  id: refundIdOf(attempt.tradeNo),
  orderId: order.id,
  tradeNo: attempt.tradeNo,
  patientId: order.patientId,
  status: wish.asks ? 'asked' : 'processing',
  reason: wish.reason,
  note: wish.note,
  refusal: '',
  requestedBy: wish.requestedBy,
  decidedBy: '',
  decisionNote: '',
  cashFen: attempt.cash === 'paid' ? attempt.cashFen : 0,
  split: attempt.insurance === 'paid' ? attempt.split : null,
  cash: attempt.cash === 'paid' ? 'todo' : 'none',
  insurance: attempt.insurance === 'paid' ? 'todo' : 'none',
  retries: 0,
  requestedAt: now,
  doneAt: null,
  cashRailId: null,
  cashBooked: null,
  insuranceBooked: null,
  checks: 0,
  dueAt: wish.asks ? null : now,
  ...NOTHING_ANNOUNCED,
})

/** From now on the order's money is on its way back. */
export const markRefunding = (store: Store, refund: Pick<Refund, 'orderId'>) =>
  store.updateIf(orders, refund.orderId, { status: 'paid' }, { set: { status: 'refunding' } })

/**
 * Begins to give back what one try paid, or asks a person whether to. The refund's id follows from the try, so it happens at
 * most once; a wish that waits or was refused gives way to one that needs nobody.
 */
const refundAttempt = async (
  store: Store,
  order: Order,
  attempt: Attempt,
  wish: Wish,
  now: string,
): Promise<Refund> => {
  const refund = newRefund(order, attempt, wish, now)
  if (!(await store.insert(refunds, refund)) && !wish.asks) {
    const { reason, note, requestedBy, dueAt, status } = refund
    const set = { reason, note, requestedBy, dueAt, status }
    await store.updateIf(refunds, refund.id, { status: { $in: ['asked', 'refused'] } }, { set })
  }
  if (!wish.asks && isPaidBy(order, attempt.tradeNo)) await markRefunding(store, refund)
  return (await store.get(refunds, refund.id)) ?? refund
}

/** Gives a paid order's money back, whole. Null when nothing was paid. Safe to repeat. */
export const refundOrder = async (store: Store, orderId: string, wish: Wish, now: string): Promise<Refund | null> => {
  const order = await store.get(orders, orderId)
  const attempt = order && wonAttempt(order)
  return order && attempt && isPaidBy(order, attempt.tradeNo) ? refundAttempt(store, order, attempt, wish, now) : null
}

/** Money that no order wants goes back by itself. */
export const refundStray = async (store: Store, orderId: string, tradeNo: string, now: string) => {
  const order = await store.get(orders, orderId)
  const attempt = order && attemptOf(order, tradeNo)
  if (!order || !attempt) return
  const oneLeg = [attempt.cash, attempt.insurance].some((leg) => !['none', 'paid'].includes(leg))
  const twice = wonAttempt(order) !== null && wonAttempt(order)?.tradeNo !== tradeNo
  const reason = oneLeg ? 'one-leg' : twice ? 'twice' : 'late'
  await refundAttempt(store, order, attempt, { reason, note: '', requestedBy: '', asks: false }, now)
}
