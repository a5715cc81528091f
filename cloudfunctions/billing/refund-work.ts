import type { RefundLeg } from '@xinglin/types/billing'
import type { RefundState } from '../kernel/rail-books'
import { RailRefused } from '../kernel/rails'
import type { Stored } from '../kernel/store'
import { dayOf, instant, toMs } from '../kernel/time'
import { attemptOf, isPaidBy } from './attempt'
import { type Order, type Refund, orders, refunds } from './collections'
import { credentialsOf } from './credentials'
import { refundFailed, refundSucceeded } from './events'
import { markRefunding } from './refunds'
import { type Ground, learn, orSilence } from './settle'

/** Seconds until the next look: half a minute at first, at most an hour. */
const patience = (checks: number) => Math.min(30 * 2 ** checks, 3600)

interface Heard {
  leg: RefundLeg
  railId: string | null
  day: string | null
}

const still = (leg: RefundLeg): Heard => ({ leg, railId: null, day: null })

const heard = (state: RefundState | 'silent' | 'refused'): Heard => {
  if (state === 'silent') return still('unknown')
  if (state === 'refused' || state.state === 'failed') return still('failed')
  if (state.state === 'succeeded') return { leg: 'done', railId: state.railId, day: dayOf(state.at) }
  return still(state.state === 'absent' ? 'todo' : 'processing')
}

/** A definite no is heard as such; no answer as silence. */
const answered = (question: Promise<RefundState>) =>
  orSilence(question).catch((error: unknown) => {
    if (error instanceof RailRefused) return 'refused' as const
    throw error
  })

/** The rail's number of a refund; a new one after the rail gave up on the last. */
export const refundNoOf = ({ tradeNo, retries }: Pick<Refund, 'tradeNo' | 'retries'>) => `${tradeNo}_${retries}`

const isOpen = (leg: RefundLeg) => ['todo', 'unknown', 'processing'].includes(leg)

/** One step of the money leg: ask how it stands, and ask for it when the rail does not know it. */
const cashStep = async ({ rails }: Ground, order: Order, refund: Refund): Promise<Heard> => {
  const attempt = attemptOf(order, refund.tradeNo)
  const wallet = attempt && rails[attempt.wallet]
  if (!wallet) return still('unknown')
  const refundNo = refundNoOf(refund)
  if (refund.cash !== 'todo') {
    const now = heard(await answered(wallet.cash.queryRefund({ tradeNo: refund.tradeNo, refundNo })))
    if (now.leg !== 'todo') return now
  }
  const { tradeNo, cashFen } = refund
  const wish = { tradeNo, refundNo, refundFen: cashFen, totalFen: attempt.cashFen, reason: '退款' }
  return heard(await answered(wallet.cash.refund(wish)))
}

/** Tells the wallet that carried the payment; until it knows, the leg is not done. */
const reported = async ({ rails, now }: Ground, order: Order, refund: Refund, done: Heard): Promise<Heard> => {
  const attempt = attemptOf(order, refund.tradeNo)
  const wallet = attempt && rails[attempt.wallet]
  if (done.leg !== 'done' || !attempt?.mixId || !attempt.split || !wallet) return done
  const { fundFen, accountFen, mutualAidFen, otherFen } = attempt.split
  const report = wallet.mixed.reportInsuranceRefund({
    mixId: attempt.mixId,
    refundNo: refundNoOf(refund),
    fundFen,
    accountFen: accountFen + mutualAidFen,
    otherFen,
    at: now,
  })
  const heardBy = await orSilence(report).catch((error: unknown) => {
    if (error instanceof RailRefused) return undefined
    throw error
  })
  return heardBy === 'silent' ? still('processing') : done
}

/** One step of the insurance leg (6203). The centre tells by its order whether it is back. */
const insuranceStep = async ({ rails }: Ground, order: Order, refund: Refund): Promise<Heard> => {
  const attempt = attemptOf(order, refund.tradeNo)
  const secret = attempt && credentialsOf(order, attempt)
  if (!secret || !refund.split) return still('failed')
  if (!rails.centre) return still('unknown')
  if (refund.insurance !== 'todo') {
    const state = await orSilence(rails.centre.query(secret.order, secret.patient))
    if (state === 'silent') return still('unknown')
    if (state.state === 'refunded') return { leg: 'done', railId: state.railId, day: dayOf(state.at) }
    if (state.state === 'refunding') return still('processing')
  }
  const wish = {
    order: secret.order,
    refundNo: refundNoOf(refund),
    at: refund.requestedAt,
    kind: 'HI' as const,
    split: refund.split,
    payAuthNo: secret.authorisation.payAuthNo,
  }
  return heard(await answered(rails.centre.refund(wish)))
}

const statusOf = (cash: RefundLeg, insurance: RefundLeg): Refund['status'] => {
  if (isOpen(cash) || isOpen(insurance)) return 'processing'
  return cash === 'failed' || insurance === 'failed' ? 'failed' : 'succeeded'
}

/** Takes a refund as far as the rails let it go now. Nothing is asked for twice: the refund's number is the same each time. */
export const tendRefund = async (ground: Ground, refund: Stored<Refund>) => {
  const { store } = ground
  const order = await store.get(orders, refund.orderId)
  if (!order || refund.status !== 'processing') return
  if (isPaidBy(order, refund.tradeNo)) await markRefunding(store, refund)
  const [cash, insurance] = await Promise.all([
    isOpen(refund.cash) ? cashStep(ground, order, refund) : still(refund.cash),
    isOpen(refund.insurance)
      ? insuranceStep(ground, order, refund).then((step) => reported(ground, order, refund, step))
      : still(refund.insurance),
  ])
  await record(ground, refund, cash, insurance)
}

const record = async ({ store, now }: Ground, refund: Stored<Refund>, cash: Heard, insurance: Heard) => {
  const { id: refundId, orderId } = refund
  const refundNo = refundNoOf(refund)
  const status = statusOf(cash.leg, insurance.leg)
  const of = { orderId, refundId }
  const fact =
    status === 'succeeded'
      ? refundSucceeded.of(refundId, now, of)
      : status === 'failed'
        ? refundFailed.of(`${refundId}:${refund.retries}`, now, of)
        : null
  await store.updateIf(
    refunds,
    refundId,
    { version: refund.version },
    {
      set: {
        status,
        cash: cash.leg,
        insurance: insurance.leg,
        cashRailId: cash.railId ?? refund.cashRailId,
        cashBooked: cash.day ? { day: cash.day, refundNo } : refund.cashBooked,
        insuranceBooked: insurance.day ? { day: insurance.day, refundNo } : refund.insuranceBooked,
        dueAt: status === 'processing' ? instant(toMs(now) + patience(refund.checks) * 1000) : null,
        ...(status === 'succeeded' && { doneAt: now }),
        ...(fact && { outboxAt: now }),
      },
      inc: { checks: 1 },
      ...(fact && { push: { outbox: fact } }),
    },
  )
}

/** All is back: the order is refunded; a try that was not wanted counts for nothing. Safe to repeat. */
export const finishRefund = async (ground: Ground, orderId: string, refundId: string) => {
  const { store, now } = ground
  const [order, refund] = await Promise.all([store.get(orders, orderId), store.get(refunds, refundId)])
  if (!order || !refund) return
  if (isPaidBy(order, refund.tradeNo)) {
    const set = { status: 'refunded' as const, secret: null }
    await store.updateIf(orders, orderId, { status: { $in: ['paid', 'refunding'] } }, { set })
    return
  }
  const back = { railId: '', paidFen: refund.cashFen, paidAt: now }
  await learn(ground, order, refund.tradeNo, {
    ...(refund.cash === 'done' && { cash: { state: 'refunded' as const, ...back } }),
    ...(refund.insurance === 'done' && {
      insurance: { state: 'refunded' as const, code: '', split: null, railId: '', at: now },
    }),
  })
  await store.updateIf(orders, orderId, { status: 'closed' }, { set: { secret: null } })
}
