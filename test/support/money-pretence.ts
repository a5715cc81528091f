import type { FeeUpload, InsuranceSplit } from '../../cloudfunctions/kernel/insurance-rail'
import type { StatementLine } from '../../cloudfunctions/kernel/rail-books'
import type { CashOrder, Doorbell } from '../../cloudfunctions/kernel/rails'
import { dayOf } from '../../cloudfunctions/kernel/time'

/** A payment in the books of a pretended wallet. */
export interface Trade {
  order: CashOrder
  state: 'unpaid' | 'paid' | 'closed'
  paidAt: string | null
  refunds: Map<string, { fen: number; state: 'processing' | 'succeeded' | 'failed'; at: string }>
}

/** Fees in the books of a pretended insurance centre. */
export interface Claim {
  upload: FeeUpload
  payToken: string
  split: InsuranceSplit
  state: 'open' | 'paid' | 'revoked' | 'refunding' | 'refunded'
  paidAt: string | null
  back: { refundNo: string; at: string } | null
}

export const neverRings: Doorbell = {
  read: () => Promise.resolve(null),
  accepted: { status: 200, contentType: 'text/plain', body: '' },
  rejected: { status: 400, contentType: 'text/plain', body: '' },
}

const linesOf = (trade: Trade): StatementLine[] => {
  const { tradeNo, totalFen } = trade.order
  const paid = trade.paidAt && { kind: 'payment' as const, refundNo: null, amountFen: totalFen, at: trade.paidAt }
  const back = [...trade.refunds]
    .filter(([, { state }]) => state === 'succeeded')
    .map(([refundNo, { fen, at }]) => ({ kind: 'refund' as const, refundNo, amountFen: fen, at }))
  return [...(paid ? [paid] : []), ...back].map((line) => ({ ...line, tradeNo, railId: `r-${tradeNo}` }))
}

/** A wallet's statement of one day. */
export const cashLines = (trades: Iterable<Trade>, date: string): StatementLine[] =>
  [...trades].flatMap(linesOf).filter(({ at }) => dayOf(at) === date)

const linesOfClaim = ([number, { state, split, paidAt, back }]: [string, Claim]): StatementLine[] => {
  if (!paidAt) return []
  const of = { tradeNo: number, railId: `ORD-${number}`, amountFen: split.totalFen - split.ownFen }
  const paid = { ...of, kind: 'payment' as const, refundNo: null, at: paidAt }
  return state === 'refunded' && back ? [paid, { ...of, kind: 'refund' as const, ...back }] : [paid]
}

/** The centre's statement of one day. */
export const insuranceLines = (claims: Iterable<[string, Claim]>, date: string): StatementLine[] =>
  [...claims].flatMap(linesOfClaim).filter(({ at, amountFen }) => dayOf(at) === date && amountFen > 0)
