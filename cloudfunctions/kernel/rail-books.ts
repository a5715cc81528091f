/** `failed`: the rail gave up (WeChat's ABNORMAL or CLOSED): a person must see to it. */
export type RefundState =
  | { state: 'absent' | 'processing' | 'failed' }
  | { state: 'succeeded'; railId: string; refundedFen: number; at: string }

/** One movement in a rail's own books of a day. */
export interface StatementLine {
  kind: 'payment' | 'refund'
  tradeNo: string
  /** Null for a payment. */
  refundNo: string | null
  railId: string
  amountFen: number
  at: string
}
