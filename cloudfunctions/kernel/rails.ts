import type { Launch } from '@xinglin/types/launch'

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

/** What the insurance centre worked out: who pays how much. `fund + account + mutualAid + other + own = total`. */
export interface InsuranceSplit {
  totalFen: number
  /** 统筹基金 and the other funds. */
  fundFen: number
  /** 个人账户: his own. */
  accountFen: number
  /** 家庭共济: a relative's account. */
  mutualAidFen: number
  /** 医院负担 and what else is neither of these. */
  otherFen: number
  /** 个人自付: left to pay in money. */
  ownFen: number
}

/** Proof that a person lets us use his insurance for this visit; lives for minutes, used once, never stored in clear. */
export interface InsuranceAuthorisation {
  payAuthNo: string
  /** True when a relative's certificate pays (亲情账户). */
  forRelative: boolean
  /** Whose certificate it is. */
  holderName: string
  /** Empty where the wallet keeps a relative's to itself (Alipay, whose `holderName` is masked then). */
  holderIdNumber: string
  /** Alipay's number of the certificate (medical_card_id), which its cashier asks for. */
  cardId?: string
  /** The city as the wallet numbers it; may differ from the division code. */
  cityId: string
  /** `longitude,latitude`; the centre asks for it. */
  location: string
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

/** One line of a bill as the insurance centre wants it. */
export interface FeeLine {
  /** Unique within the order. */
  lineNo: string
  /** 国家医保编码; empty when insurance knows no such thing. */
  nationalCode: string
  hospitalCode: string
  name: string
  quantity: number
  unitFen: number
  amountFen: number
}

export interface FeeUpload {
  hospitalOrderNo: string
  /** 收费批次号. */
  batchNo: string
  authorisation: InsuranceAuthorisation
  patient: { name: string; idNumber: string }
  /** 11 普通门诊, 12 门诊挂号, 14 门诊慢特病. */
  visitKind: '11' | '12' | '14'
  visitNo: string
  department: { code: string; name: string }
  doctor: { code: string; name: string }
  startsAt: string
  lines: readonly FeeLine[]
  /** Whether the personal account may be used. */
  useAccount: boolean
}

/** What names an order at the centre. `payToken` is a credential. */
export interface InsuranceOrder {
  payOrdId: string
  payToken: string
  /** The centre's number for the visit. */
  visitId: string
}

/** 医保订单状态, the centre's own dictionary, grouped by what it means for us. Unknown codes are `unknown`. */
export type InsuranceState =
  | { state: 'open' | 'revoked' | 'failed' | 'refunding' | 'unknown'; code: string; split: InsuranceSplit | null }
  | { state: 'paid' | 'refunded'; code: string; split: InsuranceSplit | null; railId: string; at: string }

export interface InsuranceRefund {
  order: InsuranceOrder
  refundNo: string
  at: string
  /** `ALL` both legs, `HI` only the insurance part. */
  kind: 'ALL' | 'HI'
  split: InsuranceSplit
  payAuthNo: string
}

/** 医保移动支付中心. */
export interface InsuranceCentre {
  /** 6201: the fees. The same hospital order number again is the same order. */
  uploadFees: (upload: FeeUpload) => Promise<InsuranceOrder>
  /** 6202: the order; answers who would pay what. */
  placeOrder: (order: InsuranceOrder, upload: FeeUpload) => Promise<InsuranceSplit>
  /** 6301. */
  query: (order: InsuranceOrder, patient: FeeUpload['patient']) => Promise<InsuranceState>
  /** 6401: takes the upload back, before payment only. `paid` when it came too late. */
  revoke: (order: InsuranceOrder, patient: FeeUpload['patient']) => Promise<'revoked' | 'paid'>
  /** 6203. */
  refund: (refund: InsuranceRefund) => Promise<RefundState>
  /** What the centre booked on this day (Asia/Shanghai): insurance parts only, `tradeNo` is the hospital order number. */
  statement: (date: string) => AsyncIterable<StatementLine>
}

/** Where a page sends the person to let us use his 电子医保凭证. */
export type AuthorisationDoor =
  | { kind: 'wechat-mini-program'; appId: string; path: string }
  | { kind: 'alipay-page'; url: string }
  /** He has agreed before; there is nothing to ask. */
  | { kind: 'open' }

/** A wallet's way to the e-certificate (bizType 04107). */
export interface InsuranceWallet {
  door: (ask: {
    requestNo: string
    payerOpenId: string
    patient: FeeUpload['patient']
    /** Whether the patient is somebody else than the payer. */
    forRelative: boolean
    /** Where to come back to in the app. */
    returnPage: string
  }) => Promise<AuthorisationDoor>
  /** @param code what the door gave back (WeChat), empty where the wallet remembers (Alipay). Null when he did not agree. */
  authorisation: (ask: {
    requestNo: string
    payerOpenId: string
    patient: FeeUpload['patient']
    code: string
    location: string
  }) => Promise<InsuranceAuthorisation | null>
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
