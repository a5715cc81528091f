import type { Order as OrderView, Parts, Refund as RefundView } from '@xinglin/types/billing'
import { digest } from '../kernel/ids'
import type { InsuranceSplit } from '../kernel/insurance-rail'
import { addDays, dayOf, instantOf } from '../kernel/time'
import { liveAttempt, wonAttempt } from './attempt'
import type { Attempt, Order, Refund } from './collections'

/** 17 characters, so that an order's number, its tries and its quotes fit the rails' 20 and 32. */
const numberOf = (purpose: string, subjectId: string) =>
  digest('order', purpose, subjectId)
    .slice(0, 17)
    .replaceAll(/^[-_]|[-_]$/g, '0')

export const orderIdOf = (purpose: string, subjectId: string) => `ord-${numberOf(purpose, subjectId)}`

const serial = (count: number) => String(count).padStart(2, '0')

/** The n-th try to pay, as the rails know it: 24 characters. */
export const tradeNoOf = (orderId: string, n: number) => `${orderId}_${serial(n)}`
/** The n-th upload to the insurance centre: 20 characters. */
export const hospitalOrderNoOf = (orderId: string, n: number) => `${orderId.slice(4)}_${serial(n)}`

/** The order behind a number that a rail names; null when it is none of ours. */
export const orderIdFrom = (number: string): string | null => {
  const [, order] = /^(?:ord-)?([\w-]{17})_\d{2,}(?:_\d+)?$/.exec(number) ?? []
  return order ? `ord-${order}` : null
}

const NO_SPLIT = { fundFen: 0, accountFen: 0, mutualAidFen: 0, otherFen: 0 }

/** Who pays how much. The coupon takes what is left to the person, never more. */
export const divide = (totalFen: number, split: InsuranceSplit | null, couponAmountFen: number): Parts => {
  const { fundFen, accountFen, mutualAidFen, otherFen } = split ?? NO_SPLIT
  const ownFen = split ? split.ownFen : totalFen
  const couponFen = Math.min(couponAmountFen, ownFen)
  return { totalFen, fundFen, accountFen, mutualAidFen, otherFen, couponFen, cashFen: ownFen - couponFen }
}

/** The parts of a payment that would begin now. */
export const partsNow = ({ totalFen, quote, coupon }: Order): Parts =>
  divide(totalFen, quote?.split ?? null, coupon?.amountFen ?? 0)

/** The parts as they were paid, are being paid, or would be paid now. */
const partsOf = (order: Order): Parts => {
  const attempt = wonAttempt(order) ?? liveAttempt(order)
  return attempt ? partsOfAttempt(order, attempt) : partsNow(order)
}

/** The parts that one try paid. */
export const partsOfAttempt = ({ totalFen }: Order, { split, couponFen }: Attempt): Parts =>
  divide(totalFen, split, couponFen)

/** Money to a card can take three working days, five with a weekend between (WeChat Pay's and Alipay's own words). */
const REFUND_DAYS = 5

export const refundView = (order: Order, refund: Refund): RefundView => {
  const { id, orderId, status, reason, note, refusal, cash, insurance, requestedAt, doneAt, tradeNo } = refund
  const attempt = order.attempts.find((each) => each.tradeNo === tradeNo)
  const paid = attempt ? partsOfAttempt(order, attempt) : divide(order.totalFen, null, 0)
  const parts = insurance === 'none' ? { ...paid, ...NO_SPLIT, totalFen: paid.cashFen + paid.couponFen } : paid
  const expectedBy = instantOf(addDays(dayOf(requestedAt), REFUND_DAYS), '23:59')
  return { id, orderId, status, reason, note, refusal, parts, cash, insurance, requestedAt, doneAt, expectedBy }
}

/** What insurance has no code for it does not pay, nor anything beside it. */
export const isInsurable = ({ lines }: Pick<Order, 'lines'>) => lines.every(({ nationalCode }) => nationalCode !== '')

/** @param name as the reader may see it. */
export const orderView = (order: Order, refund: Refund | null, name = order.patientName): OrderView => {
  const attempt = wonAttempt(order) ?? order.attempts.at(-1) ?? null
  const { id, purpose, subjectId, status, title, about, patientId, lines, createdAt, expiresAt, paidAt } = order
  return {
    ...{ id, purpose, subjectId, status, title, about, patientId, createdAt, expiresAt, paidAt },
    patientName: name,
    lines: lines.map((line) => ({
      name: line.name,
      quantity: line.quantity,
      unitFen: line.unitFen,
      amountFen: line.amountFen,
    })),
    parts: partsOf(order),
    wallet: attempt?.wallet ?? order.quote?.wallet ?? null,
    insurable: isInsurable(order),
    insured: (liveAttempt(order)?.split ?? order.quote) !== null,
    cash: attempt?.cash ?? 'none',
    insurance: attempt?.insurance ?? 'none',
    couponId: order.coupon?.id ?? null,
    refundableUntil: order.refundableUntil,
    refund: refund && refundView(order, refund),
    receiptNo: wonAttempt(order)?.tradeNo ?? null,
  }
}
