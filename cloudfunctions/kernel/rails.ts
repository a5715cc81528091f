import type { Launch } from '@xinglin/types/launch'
import type { InsuranceSplit, InsuranceAuthorisation, InsuranceCentre, InsuranceWallet } from './insurance-rail'
import type { RefundState, StatementLine } from './rail-books'

/**
 * The ports of everyone who moves money. Amounts are integer fen, times UTC instants; an adapter turns them into what its
 * rail speaks. Every question has one of three ends: an answer, `RailRefused` (a definite no, nothing happened), or
 * `RailUnknown` (no answer, or none that can be trusted). Only a later question resolves the last.
 */

/** The rail gave no answer, or one whose signature does not hold: what happened is unknown until it is asked again. */
export class RailUnknown extends Error {
  override name = 'RailUnknown'
}

/** The rail said no, and nothing happened. `code` is the rail's own word; never carries what was sent. */
export class RailRefused extends Error {
  override name = 'RailRefused'
  constructor(readonly code: string) {
    super(code)
  }
}

/** Not from the rail, not intact, too old, or for somebody else. Nothing of it may be used. */
export class NoticeRejected extends Error {
  override name = 'NoticeRejected'
}

/** A payment of money alone. */
export interface CashOrder {
  /** Ours, unique for ever: 6 to 32 of `0-9A-Za-z_-`. */
  tradeNo: string
  /** What the person sees on the payment sheet, at most 40 characters, no health data. */
  title: string
  totalFen: number
  /** WeChat openid or Alipay open_id of who pays. */
  payerOpenId: string
  /** After this the rail takes no payment. */
  expiresAt: string
}

export type CashState =
  | { state: 'absent' | 'unpaid' | 'closed' }
  /** `refunded`: paid, and some or all of it went back since. */
  | { state: 'paid' | 'refunded'; railId: string; paidFen: number; paidAt: string }

export interface CashRefund {
  tradeNo: string
  /** Ours, unique for ever, at most 64 of `0-9A-Za-z_-`. The same number again is the same refund. */
  refundNo: string
  refundFen: number
  /** Of the whole payment. */
  totalFen: number
  reason: string
}

export interface CashRail {
  /** Repeating it with the same order gives a launch for the same payment. */
  create: (order: CashOrder) => Promise<Launch>
  query: (tradeNo: string) => Promise<CashState>
  /** `paid` when it came too late. Closing what is closed or absent is no error. */
  close: (tradeNo: string) => Promise<'closed' | 'paid'>
  refund: (refund: CashRefund) => Promise<RefundState>
  queryRefund: (refund: { tradeNo: string; refundNo: string }) => Promise<RefundState>
  /** Everything that the rail booked on this day (Asia/Shanghai), in its order. `RailUnknown` while it is not ready. */
  statement: (date: string) => AsyncIterable<StatementLine>
}

export interface MixedOrder extends CashOrder {
  /** The hospital's order number at the insurance centre (`medOrgOrd`), at most 20 characters. */
  hospitalOrderNo: string
  payOrdId: string
  /** 收费批次号 of the upload. */
  batchNo: string
  authorisation: InsuranceAuthorisation
  split: InsuranceSplit
  /** Off the own part: coupons. `split.ownFen - reductionFen` is what the person pays in money. */
  reductionFen: number
  /** When the fees were uploaded. */
  orderedAt: string
  /** What is paid for, which wallets ask; 诊间 (`visit`) unless told. */
  purpose?: 'registration' | 'revisit' | 'prescription' | 'visit'
  /** The person who pays. */
  payer: { name: string; idNumber: string }
  /** The patient, when somebody else's certificate pays for him. */
  relative: { name: string; idNumber: string } | null
}

type Leg = 'none' | 'created' | 'paid' | 'refunded' | 'failed'

/** A payment of insurance and money together, as the wallet that carries it sees it. */
export type MixedState =
  | { state: 'absent' }
  | {
      state: 'created' | 'paid' | 'refunded' | 'failed'
      mixId: string
      insurance: Leg
      cash: Leg
      failReason: string | null
    }

/** A wallet's cashier for insurance and money in one (移动医保支付 2.0). Its cash part is queried and refunded by `CashRail`. */
export interface MixedRail {
  create: (order: MixedOrder) => Promise<{ mixId: string; launch: Launch }>
  query: (tradeNo: string) => Promise<MixedState>
  /** Ends an unpaid one; `paid` when it came too late. */
  close: (tradeNo: string) => Promise<'closed' | 'paid'>
  /** Tells the wallet that insurance took its part back, so that its own record is right. */
  reportInsuranceRefund: (refund: {
    mixId: string
    refundNo: string
    fundFen: number
    accountFen: number
    otherFen: number
    at: string
  }) => Promise<void>
}

/** A request to our callback address, untouched. */
export interface RawNotice {
  headers: Headers
  body: string
}

/** What a rail told us, after its signature was checked. `id` is the same for each delivery of the same fact. */
export type Notice = { id: string } & (
  | { about: 'payment'; tradeNo: string; state: CashState }
  | { about: 'refund'; tradeNo: string; refundNo: string; state: RefundState }
  | { about: 'mixed'; tradeNo: string; state: MixedState }
  | { about: 'insurance'; hospitalOrderNo: string; payOrdId: string; split: InsuranceSplit | null }
)

export interface NoticeReply {
  status: number
  contentType: string
  body: string
}

/** How a rail calls us. */
export interface Doorbell {
  /** Throws `NoticeRejected`. Null for what is intact but means nothing to us. */
  read: (raw: RawNotice) => Promise<Notice | null>
  /** What the rail wants to hear once the notice is stored, and when it could not be taken. */
  accepted: NoticeReply
  rejected: NoticeReply
}

/** One wallet with everything it can do for us. */
export interface Wallet {
  cash: CashRail
  mixed: MixedRail
  insurance: InsuranceWallet
  doorbell: Doorbell
}

/** Every rail that this hospital takes; null for those it has no contract with. */
export interface Rails {
  wechat: Wallet | null
  alipay: Wallet | null
  centre: InsuranceCentre | null
  centreDoorbell: Doorbell | null
}

/** A hospital where everything is paid at the counter. */
export const noRails: Rails = { wechat: null, alipay: null, centre: null, centreDoorbell: null }
