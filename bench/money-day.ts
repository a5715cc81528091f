import type { Movement } from '../cloudfunctions/billing/collections'
import { orderIdOf, tradeNoOf } from '../cloudfunctions/billing/order'

/** A hospital's day that is compared with a wallet's books. */
export const MOVEMENTS = 100_000
/** 17 amounts that differ, 17 that only the wallet has, 16 that only we have. */
export const DIFFERENCES = 50

const PAID_FEN = 2_500
/** One in so many is money that went back, for the payment before it. */
const REFUND_EACH = 50
const APART = MOVEMENTS / DIFFERENCES
const EXTRA = 17
const MISSING = 16

/** One movement, as both sides name it. */
export interface Line extends Pick<Movement, 'about' | 'number' | 'orderId' | 'amountFen'> {
  tradeNo: string
}

export const strayOrderOf = (i: number) => orderIdOf('registration', `stray-${i}`)
export const STRAYS = Array.from({ length: EXTRA }, (_, i) => i)

const lineOf = (i: number): Line => {
  const isRefund = i % REFUND_EACH === REFUND_EACH - 1
  const orderId = orderIdOf('registration', `visit-${isRefund ? i - 1 : i}`)
  const tradeNo = tradeNoOf(orderId, 1)
  const number = isRefund ? `${tradeNo}_1` : tradeNo
  return { about: isRefund ? 'refund' : 'payment', number, orderId, tradeNo, amountFen: PAID_FEN }
}

/** What we believe. */
export function* ourDay(): Generator<Line> {
  for (let i = 0; i < MOVEMENTS; i += 1) yield lineOf(i)
}

/** What the wallet believes: the differences are spread over payments and refunds of the day, its last lines are strangers. */
export function* theirDay(): Generator<Line> {
  for (let i = 0; i < MOVEMENTS; i += 1) {
    const nth = Math.floor(i / APART)
    const isDifferent = i % APART === (nth % 2 === 0 ? 0 : APART - 1)
    const line = lineOf(i)
    if (!isDifferent || nth >= MISSING + EXTRA) yield line
    else if (nth >= MISSING) yield { ...line, amountFen: line.amountFen - 100 }
  }
  for (const i of STRAYS) {
    const [orderId, tradeNo] = [strayOrderOf(i), tradeNoOf(strayOrderOf(i), 1)]
    yield { about: 'payment', number: tradeNo, orderId, tradeNo, amountFen: PAID_FEN }
  }
}
