import type { Store } from '../kernel/store'
import { dayOf } from '../kernel/time'
import { attemptOf, isPaidBy } from './attempt'
import {
  type Attempt,
  type LedgerEntry,
  type Movement,
  type Order,
  type Refund,
  ledger,
  movements,
  orders,
  refunds,
} from './collections'
import { partsOfAttempt } from './order'

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
  const of = { orderId: order.id, about: 'payment' as const }
  if (attempt.cash !== 'none' && attempt.cash !== 'closed' && attempt.cash !== 'failed') {
    const day = dayOf(attempt.cashAt ?? at)
    await move(store, { ...of, day, rail: attempt.wallet, number: attempt.tradeNo, amountFen: attempt.cashFen })
  }
  if (attempt.insurance === 'paid' || attempt.insurance === 'reversed') {
    await move(store, {
      ...of,
      day: dayOf(attempt.insuranceAt ?? at),
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

/** What a person gave back by hand did not leave by the rail that it came by. */
const returned = (paid: readonly Posting[], { cashBooked, insuranceBooked }: Refund): Posting[] =>
  paid.map(({ account, fen }) => {
    const byHand =
      (account.startsWith('wallet:') && !cashBooked) || (account.startsWith('insurance:') && !insuranceBooked)
    return { account: byHand ? 'by-hand' : account, fen: -fen }
  })

const moveOut = async (store: Store, attempt: Attempt, refund: Refund) => {
  const { orderId, cashBooked, insuranceBooked, cashFen } = refund
  const of = { orderId, about: 'refund' as const }
  if (cashBooked) {
    const { day, refundNo: number } = cashBooked
    await move(store, { ...of, day, rail: attempt.wallet, number, amountFen: cashFen })
  }
  if (insuranceBooked) {
    const { day, refundNo: number } = insuranceBooked
    await move(store, { ...of, day, rail: 'insurance', number, amountFen: insuranceFen(attempt) })
  }
}

/** Books that what a try had brought is back. That it came is booked first, should that news be slower. */
export const bookRefund = async (store: Store, orderId: string, refundId: string, at: string) => {
  const [order, refund] = await Promise.all([store.get(orders, orderId), store.get(refunds, refundId)])
  const attempt = order && refund && attemptOf(order, refund.tradeNo)
  if (!attempt) return
  await bookPayment(store, orderId, refund.tradeNo, isPaidBy(order, refund.tradeNo), at)
  const paid = await store.get(ledger, `paid:${refund.tradeNo}`)
  if (!paid) return
  await write(store, `refunded:${refundId}`, orderId, at, returned(paid.postings, refund))
  await moveOut(store, attempt, refund)
}
