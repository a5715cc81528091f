import { createHash } from 'node:crypto'
import {
  type Collection,
  type Entity,
  type Filter,
  type Store,
  type Stored,
  collection,
} from '../../../cloudfunctions/kernel/store'

export interface Order {
  /** out_trade_no */
  id: string
  /** All that was asked for, so that a repetition can be told from another order. */
  content: string
  description: string
  totalFen: number
  openid: string
  notifyUrl: string
  createdAt: string
  expiresAt: string
  state: 'NOTPAY' | 'SUCCESS' | 'CLOSED'
  /** Refunds that were accepted, whether they arrived or not. */
  refundedFen: number
  refundCount: number
  transactionId: string | null
  paidAt: string | null
  /** Asia/Shanghai. */
  paidDay: string | null
  /** The person has paid, and the money will arrive then. */
  lateAt: string | null
}

export interface Prepay {
  id: string
  tradeNo: string
  madeAt: string
}

export interface Refund {
  /** out_refund_no */
  id: string
  refundId: string
  tradeNo: string
  transactionId: string
  refundFen: number
  totalFen: number
  /** Where to ring; empty for nowhere. */
  notifyUrl: string
  status: 'PROCESSING' | 'SUCCESS' | 'ABNORMAL' | 'CLOSED'
  createdAt: string
  createdDay: string
  successAt: string | null
}

export interface MixedOrder {
  /** out_trade_no */
  id: string
  mixTradeNo: string
  /** What was asked for and is answered again, JSON; without names and digests. */
  asked: string
  kind: 'CASH_ONLY' | 'INSURANCE_ONLY' | 'CASH_AND_INSURANCE'
  callbackUrl: string
  mix: 'MIX_PAY_CREATED' | 'MIX_PAY_SUCCESS' | 'MIX_PAY_REFUND' | 'MIX_PAY_FAIL'
  self: 'SELF_PAY_CREATED' | 'SELF_PAY_SUCCESS' | 'SELF_PAY_REFUND' | 'SELF_PAY_FAIL' | 'NO_SELF_PAY'
  insurance:
    'MED_INS_PAY_CREATED' | 'MED_INS_PAY_SUCCESS' | 'MED_INS_PAY_REFUND' | 'MED_INS_PAY_FAIL' | 'NO_MED_INS_PAY'
  failReason: string | null
  paidAt: string | null
  /** The person has typed the password: from here on nothing can be closed. */
  paying: boolean
  lateAt: string | null
  insuranceRefunds: { refundNo: string; fen: number }[]
}

export interface BillFile {
  /** The token in its address. */
  id: string
  text: string
  packed: boolean
  madeAt: string
}

export const orders = collection<Order>('wechatPayOrders', {
  indexes: [
    { fields: ['paidDay'], sparse: true },
    { fields: ['lateAt'], sparse: true },
  ],
})
export const prepays = collection<Prepay>('wechatPayPrepays')
export const refunds = collection<Refund>('wechatPayRefunds', { indexes: [{ fields: ['createdDay'] }] })
export const mixedOrders = collection<MixedOrder>('wechatPayMixed', {
  indexes: [{ fields: ['mixTradeNo'] }, { fields: ['lateAt'], sparse: true }],
})
export const bills = collection<BillFile>('wechatPayBills')
export const nonces = collection<{ id: string; at: string }>('wechatPayNonces', { indexes: [{ fields: ['at'] }] })

/** Digits that a number of ours always gets. */
export const digitsFor = (kind: string, number: string, count: number) =>
  BigInt(`0x${createHash('sha256').update(`${kind} ${number}`).digest('hex')}`)
    .toString()
    .slice(-count)
    .padStart(count, '0')

const PAGE = 1000

/** Every document that fits, not only a page of them. */
export const allOf = async <T extends Entity>(store: Store, of: Collection<T>, filter: Filter<T>) => {
  const found: Stored<T>[] = []
  for (;;) {
    const last = found.at(-1)
    const after = last && { after: { value: last.id, id: last.id } }
    const page = await store.find(of, filter, { order: { field: 'id', direction: 'asc' }, limit: PAGE, ...after })
    found.push(...page)
    if (page.length < PAGE) return found
  }
}
