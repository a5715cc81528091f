import type { LegState, OrderStatus, Purpose, RefundLeg, RefundReason, RefundStatus } from '@xinglin/types/billing'
import type { CashRailName, Launch } from '@xinglin/types/launch'
import type { Announcing } from '../kernel/events'
import type { FeeUpload, InsuranceAuthorisation, InsuranceOrder, InsuranceSplit } from '../kernel/insurance-rail'
import type { Notice } from '../kernel/rails'
import { collection } from '../kernel/store'

export interface OrderLine {
  name: string
  /** 国家医保编码; empty when insurance knows no such thing. */
  nationalCode: string
  hospitalCode: string
  quantity: number
  unitFen: number
  amountFen: number
}

/** What the insurance centre wants to know beside the fees. */
export type InsuranceFacts = Pick<FeeUpload, 'visitKind' | 'visitNo' | 'department' | 'doctor' | 'startsAt'>

/** What insurance would pay, as the centre worked it out; holds until it is paid or taken back. */
export interface Quote {
  hospitalOrderNo: string
  payOrdId: string
  wallet: CashRailName
  split: InsuranceSplit
  at: string
}

/** Credentials at the centre. Sealed, and gone when the order is over. */
export interface InsuranceSecret {
  patient: FeeUpload['patient']
  authorisation: InsuranceAuthorisation
  authorisedAt: string
  /** Null until the fees are uploaded. */
  order: InsuranceOrder | null
}

/** One try to pay. Its `tradeNo` is what the rails know it by, so that each try has books of its own. */
export interface Attempt {
  tradeNo: string
  wallet: CashRailName
  /** `free`: nothing is left to pay. */
  kind: 'cash' | 'mixed' | 'free'
  cashFen: number
  couponFen: number
  split: InsuranceSplit | null
  cash: LegState
  insurance: LegState
  /** The number of the fees at the centre; null without insurance. */
  hospitalOrderNo: string | null
  /** The wallet's number of a mixed payment. */
  mixId: string | null
  cashRailId: string | null
  insuranceRailId: string | null
  /** When each leg was paid, by its rail's clock. */
  cashAt: string | null
  insuranceAt: string | null
  /** When the last leg was paid, by the rail's clock. */
  paidAt: string | null
  launch: Launch | null
}

/** Something to be paid, and everything that was tried. One document, so that one write decides. */
export interface Order extends Announcing {
  id: string
  purpose: Purpose
  subjectId: string
  status: OrderStatus
  patientId: string
  patientAccountId: string
  patientName: string
  openedBy: string
  title: string
  about: string
  lines: OrderLine[]
  totalFen: number
  insuranceFacts: InsuranceFacts
  attempts: Attempt[]
  quote: Quote | null
  /** How many quotes were asked for; numbers them. */
  quotes: number
  secret: InsuranceSecret | null
  coupon: { id: string; amountFen: number } | null
  createdAt: string
  /** The day of `createdAt` in the hospital. */
  day: string
  expiresAt: string
  refundableUntil: string
  /** Nobody wants it any more: what is under way is ended, then it is closed. */
  closing: boolean
  paidAt: string | null
  /** Questions to the rails since something was last heard; each makes the next one later. */
  checks: number
  dueAt: string | null
}
export const orders = collection<Order>('orders', {
  indexes: [
    { fields: ['patientId', 'createdAt'] },
    { fields: ['day', 'createdAt'] },
    { fields: ['dueAt'], sparse: true },
    { fields: ['outboxAt'], sparse: true },
  ],
  sealed: ['secret'],
})

/** Money on its way back: all that one attempt paid. The id follows from the attempt, so that nothing is returned twice. */
export interface Refund extends Announcing {
  id: string
  orderId: string
  tradeNo: string
  patientId: string
  status: RefundStatus
  reason: RefundReason
  note: string
  refusal: string
  /** Who asked: an account, or empty when a rule did. */
  requestedBy: string
  decidedBy: string
  /** What the person said who decided last. */
  decisionNote: string
  cashFen: number
  split: InsuranceSplit | null
  cash: RefundLeg
  insurance: RefundLeg
  /** Tries with a new number, after the rail gave up on one. */
  retries: number
  requestedAt: string
  doneAt: string | null
  cashRailId: string | null
  /** Where the legs that came back stand in the rails' books; null for what a person gave back by hand. */
  cashBooked: { day: string; refundNo: string } | null
  insuranceBooked: { day: string; refundNo: string } | null
  checks: number
  dueAt: string | null
}
export const refunds = collection<Refund>('refunds', {
  indexes: [
    { fields: ['status', 'requestedAt'] },
    { fields: ['orderId'] },
    { fields: ['dueAt'], sparse: true },
    { fields: ['outboxAt'], sparse: true },
  ],
  sealed: ['note', 'refusal', 'decisionNote'],
})

export interface Coupon {
  id: string
  accountId: string
  title: string
  amountFen: number
  minimumFen: number
  status: 'granted' | 'locked' | 'used' | 'expired'
  /** The order that holds it or used it. */
  orderId: string | null
  grantedAt: string
  expiresAt: string
  /** When to look at it: when it expires, or soon after an order took it; null once used. */
  dueAt: string | null
}
export const coupons = collection<Coupon>('coupons', {
  indexes: [{ fields: ['accountId', 'expiresAt'] }, { fields: ['dueAt'], sparse: true }],
})

/** A line of the books, never changed: double entry, debits positive, credits negative, the sum is zero. */
export interface LedgerEntry {
  /** `paid:<tradeNo>`, `refunded:<refundId>` …: a fact is booked once. */
  id: string
  orderId: string
  at: string
  day: string
  postings: { account: string; fen: number }[]
}
export const ledger = collection<LedgerEntry>('ledger', { indexes: [{ fields: ['day'] }, { fields: ['orderId'] }] })

/** What we believe that a rail has in its books; compared with its own statement each day. */
export interface Movement {
  /** `<rail>:<payment|refund>:<its number>` */
  id: string
  rail: 'wechat' | 'alipay' | 'insurance'
  day: string
  about: 'payment' | 'refund'
  /** Ours: trade or refund number, as the statement names it. */
  number: string
  orderId: string
  amountFen: number
}
export const movements = collection<Movement>('movements', { indexes: [{ fields: ['rail', 'day'] }] })

export interface Reconciliation {
  /** `<rail>:<date>` */
  id: string
  rail: Movement['rail']
  date: string
  status: 'waiting' | 'agrees' | 'differs'
  payments: number
  paidFen: number
  refunds: number
  refundedFen: number
  differences: number
  checkedAt: string | null
  tries: number
  dueAt: string | null
}
export const reconciliations = collection<Reconciliation>('reconciliations', {
  indexes: [{ fields: ['date'] }, { fields: ['dueAt'], sparse: true }],
})

export interface Difference {
  id: string
  rail: Movement['rail']
  date: string
  kind: 'theirs' | 'ours' | 'amount'
  about: 'payment' | 'refund'
  number: string
  orderId: string | null
  ourFen: number | null
  theirFen: number | null
  status: 'open' | 'settled'
  note: string
  settledBy: string
  foundAt: string
}
export const differences = collection<Difference>('differences', {
  indexes: [{ fields: ['status', 'foundAt'] }, { fields: ['rail', 'date'] }],
})

/** That a rail told something, kept before the rail is answered; looked into right after. */
export interface StoredNotice {
  /** `<rail>:<its id>`: the same fact is kept once. */
  id: string
  orderId: string
  about: Notice['about']
  /** What the rail named: a trade number, or a hospital order number. */
  number: string
  receivedAt: string
  done: boolean
  /** When to look into it; once done, when to forget it. */
  dueAt: string
}
export const notices = collection<StoredNotice>('notices', { indexes: [{ fields: ['dueAt'], sparse: true }] })
