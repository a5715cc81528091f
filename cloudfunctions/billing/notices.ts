import { dueWork } from '../kernel/jobs'
import type { Notice } from '../kernel/rails'
import type { Store, Stored } from '../kernel/store'
import { addMinutes } from '../kernel/time'
import { attemptOf } from './attempt'
import { type Order, type StoredNotice, notices, orders, refunds } from './collections'
import { orderIdFrom } from './order'
import { tendRefund } from './refund-work'
import { type Ground, askRails, learn } from './settle'

/** How long what was told is kept; by then every rail has given up repeating it. */
const KEPT_MINUTES = 2 * 24 * 60

/**
 * Keeps what a rail told, before it is answered. It says only which order to look at: what happened is then asked of the rail,
 * so a notice that is late, repeated or out of order cannot say anything untrue. False for an order that is none of ours.
 */
export const keepNotice = async (store: Store, rail: string, notice: Notice, now: string): Promise<boolean> => {
  const number = notice.about === 'insurance' ? notice.hospitalOrderNo : notice.tradeNo
  const orderId = orderIdFrom(number)
  if (!orderId || !(await store.get(orders, orderId))) return false
  const kept = {
    id: `${rail}:${notice.id}`,
    orderId,
    about: notice.about,
    number,
    receivedAt: now,
    done: false,
    dueAt: now,
  }
  await store.insert(notices, kept)
  return true
}

/** Asks about the try that a notice names, even one that was thought to be over. False when a rail did not answer. */
const lookInto = async (ground: Ground, order: Stored<Order>, number: string): Promise<boolean> => {
  const attempt = attemptOf(order, number) ?? order.attempts.find(({ hospitalOrderNo }) => hospitalOrderNo === number)
  if (!attempt) return true
  const reopened = { ...attempt, cash: reopen(attempt.cash), insurance: reopen(attempt.insurance) }
  const facts = await askRails(ground, order, reopened)
  await learn(ground, order, attempt.tradeNo, facts)
  return facts.cash !== 'silent' && facts.insurance !== 'silent'
}

const reopen = <L extends string>(leg: L) => (leg === 'closed' || leg === 'failed' ? ('asked' as const) : leg)

const deal = async (ground: Ground, notice: Stored<StoredNotice>) => {
  const { store, now } = ground
  if (notice.done) return store.remove(notices, notice.id)
  const order = await store.get(orders, notice.orderId)
  if (order && notice.about === 'refund') {
    const underWay = await store.find(refunds, { orderId: order.id })
    for (const refund of underWay) await tendRefund(ground, refund)
  } else if (order && !(await lookInto(ground, order, notice.number))) {
    return store.updateIf(notices, notice.id, {}, { set: { dueAt: addMinutes(now, 1) } })
  }
  return store.updateIf(notices, notice.id, {}, { set: { done: true, dueAt: addMinutes(now, KEPT_MINUTES) } })
}

export const noticeWork = dueWork(notices, (notice, ground) => deal(ground, notice))
