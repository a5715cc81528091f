import type { RefundState, StatementLine } from './rail-books'

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
