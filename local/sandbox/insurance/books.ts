import type { InsuranceSplit } from '../../../cloudfunctions/kernel/insurance-rail'
import { collection } from '../../../cloudfunctions/kernel/store'

export interface Named {
  name: string
  idNumber: string
}

/** A person's leave to use an insurance for one order, given in the e-certificate's app. `id` is the payAuthNo. */
export interface Authorisation {
  id: string
  ecToken: string
  openId: string
  /** Whose insurance it is. */
  patient: Named
  /** Whose certificate it is: himself, or who cares for him. */
  holder: Named
  forRelative: boolean
  at: string
  usedFor: string | null
}
export const authorisations = collection<Authorisation>('insurance_authorisations', {
  indexes: [{ fields: ['ecToken'] }],
})

/** What the app gives back to the mini-program; `id` is the authCode. */
export interface Code {
  id: string
  payAuthNo: string
  at: string
  used: boolean
}
export const codes = collection<Code>('insurance_codes')

/** Somebody was sent to the certificate's page; `id` is the requestNo. */
export interface CertificateRequest {
  id: string
  openId: string
  patient: Named
  forRelative: boolean
  state: 'asked' | 'agreed' | 'refused'
  payAuthNo: string | null
}
export const certificateRequests = collection<CertificateRequest>('insurance_requests')

/** 甲 is covered, of 乙 a part is paid first, 丙 is not covered. */
export type ItemClass = '01' | '02' | '03'

export interface WorkedLine {
  lineNo: string
  amountFen: number
  itemClass: ItemClass
  fullyOwnFen: number
  firstOwnFen: number
  coveredFen: number
}

export interface Working extends InsuranceSplit {
  fullyOwnFen: number
  firstOwnFen: number
  coveredFen: number
  /** 起付线 that this order uses up. */
  deductibleFen: number
  lines: WorkedLine[]
}

export interface RefundRecord {
  refundNo: string
  kind: 'ALL' | 'CASH' | 'HI'
  contentHash: string
  status: 'SUCC' | 'FAIL' | 'EXP'
  cashFen: number
  /** The order's state before and, when it succeeds, after. */
  before: string
  after: string
  at: string
}

/** `id` is the payOrdId. */
export interface CentreOrder {
  id: string
  hospitalOrderNo: string
  contentHash: string
  payToken: string
  visitId: string
  payAuthNo: string
  patient: Named
  /** Digest of the id number, the key to all of a person's orders. */
  person: string
  insuranceKind: string
  visitKind: string
  useAccount: boolean
  year: string
  working: Working
  /** 医保订单状态. */
  ordStas: string
  uploadedAt: string
  placedAt: string | null
  settledAt: string | null
  /** When something last happened to it. */
  traceAt: string
  refunds: RefundRecord[]
}
export const centreOrders = collection<CentreOrder>('insurance_orders', { indexes: [{ fields: ['person', 'year'] }] })

/** What was booked, for the list of the day. */
export interface Movement {
  id: string
  day: string
  hospitalOrderNo: string
  payOrdId: string
  visitId: string
  refundNo: string | null
  fundFen: number
  accountFen: number
  mutualAidFen: number
  otherFen: number
  totalFen: number
  at: string
}
export const movements = collection<Movement>('insurance_movements', { indexes: [{ fields: ['day'] }] })
