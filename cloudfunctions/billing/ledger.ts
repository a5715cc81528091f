import type { Store } from '../kernel/store'
import { dayOf } from '../kernel/time'
import { attemptOf } from './attempt'
import {
  type Attempt,
  type LedgerEntry,
  type Movement,
  type Order,
  ledger,
  movements,
  orders,
  refunds,
} from './collections'
import { partsOfAttempt } from './order'
import { refundNoOf } from './refund-work'

type Posting = LedgerEntry['postings'][number]

/** What each side of a try brought, as debits. */
const received = (order: Order, attempt: Attempt): Posting[] => {
  const parts = partsOfAttempt(order, attempt)
  const insured = attempt.insurance === 'paid' || attempt.insurance === 'reversed'
  const moneyed = attempt.cash === 'paid' || attempt.cash === 'reversed'
  return [
    { account: `wallet:${attempt.wallet}`, fen: moneyed ? parts.cashFen : 0 },
    { account: 'insurance:fund', fen: insured ? parts.fundFen : 0 },
    { account: 'insurance:account', fen: insured ? parts.accountFen : 0 },
    { account: 'insurance:mutual-aid', fen: insured ? parts.mutualAidFen : 0 },
    { account: 'insurance:other', fen: insured ? parts.otherFen : 0 },
  ]
}

const sum = (postings: readonly Posting[]) => postings.reduce((total, { fen }) => total + fen, 0)

const negated = (postings: readonly Posting[]): Posting[] =>
  postings.map(({ account, fen }) => ({ account, fen: -fen }))

/** Against which account: what was sold, or what we owe because nobody wanted it. */
const balanced = (postings: Posting[], account: string): Posting[] =>
  [...postings, { account, fen: -sum(postings) }].filter(({ fen }) => fen !== 0)

const write = (store: Store, id: string, orderId: string, at: string, postings: Posting[]) =>
  store.insert(ledger, { id, orderId, at, day: dayOf(at), postings })

const move = async (store: Store, movement: Omit<Movement, 'id'>) => {
  if (movement.amountFen === 0) return
  await store.insert(movements, { id: `${movement.rail}:${movement.about}:${movement.number}`, ...movement })
}

const insuranceFen = (attempt: Attempt) => {
  const { fundFen = 0, accountFen = 0, mutualAidFen = 0, otherFen = 0 } = attempt.split ?? {}
  return fundFen + accountFen + mutualAidFen + otherFen
}

const moveIn = async (store: Store, order: Order, attempt: Attempt, at: string) => {
  const of = { orderId: order.id, about: 'payment' as const, day: dayOf(attempt.paidAt ?? at) }
  if (attempt.cash !== 'none' && attempt.cash !== 'closed' && attempt.cash !== 'failed') {
    await move(store, { ...of, rail: attempt.wallet, number: attempt.tradeNo, amountFen: attempt.cashFen })
  }
  if (attempt.insurance === 'paid' || attempt.insurance === 'reversed') {
    await move(store, {
      ...of,
      rail: 'insurance',
      number: attempt.hospitalOrderNo ?? attempt.tradeNo,
      amountFen: insuranceFen(attempt),
    })
  }
}

/** Books what a try brought: as income when the order wanted it, else as owed back. A fact is booked once. */
export const bookPayment = async (store: Store, orderId: string, tradeNo: string, wanted: boolean, at: string) => {
  const order = await store.get(orders, orderId)
  const attempt = order && attemptOf(order, tradeNo)
  if (!order || !attempt) return
  const coupon = { account: 'coupons', fen: wanted ? attempt.couponFen : 0 }
  const against = wanted ? `income:${order.purpose}` : 'owed-back'
  await write(store, `paid:${tradeNo}`, orderId, at, balanced([...received(order, attempt), coupon], against))
  await moveIn(store, order, attempt, at)
}

/** Books that what a try had brought is back. */
export const bookRefund = async (store: Store, orderId: string, refundId: string, at: string) => {
  const [order, refund] = await Promise.all([store.get(orders, orderId), store.get(refunds, refundId)])
  const paid = refund && (await store.get(ledger, `paid:${refund.tradeNo}`))
  if (!order || !refund || !paid) return
  await write(store, `refunded:${refundId}`, orderId, at, negated(paid.postings))
  const attempt = attemptOf(order, refund.tradeNo)
  if (!attempt) return
  const of = { orderId, about: 'refund' as const }
  if (refund.cash === 'done') {
    const day = refund.cashDay ?? dayOf(at)
    await move(store, { ...of, day, rail: attempt.wallet, number: refundNoOf(refund), amountFen: refund.cashFen })
  }
  if (refund.insurance === 'done') {
    const day = refund.insuranceDay ?? dayOf(at)
    await move(store, { ...of, day, rail: 'insurance', number: refundNoOf(refund), amountFen: insuranceFen(attempt) })
  }
}
