import {
  type Collection,
  type Condition,
  type Entity,
  type Store,
  type Stored,
  collection,
} from '../../../cloudfunctions/kernel/store'

export interface Refund {
  no: string
  fen: number
  /** When the money went back; null while it is under way. */
  doneAt: string | null
}

/** A payment of money. Its id is the hospital's number, `own:<number>` for the money of one with insurance. */
export interface Trade {
  id: string
  outTradeNo: string
  tradeNo: string
  status: 'WAIT_BUYER_PAY' | 'TRADE_SUCCESS' | 'TRADE_CLOSED' | 'TRADE_FINISHED'
  totalFen: number
  subject: string
  buyer: string
  notifyUrl: string | null
  createdAt: string
  expiresAt: string
  paidAt: string | null
  /** When something becomes of it by itself: it is paid after all, or its time is over. */
  dueAt: string | null
  /** He paid, the money is on its way. */
  underWay: boolean
  refunds: Refund[]
}

type MedicalStatus = 'WAIT_PAY' | 'SUCCESS' | 'FAIL' | 'CLOSED' | 'REFUND'

/** A payment of insurance and money together. Its id is the hospital's number. */
export interface MedicalTrade {
  id: string
  tradeNo: string
  alipayTradeNo: string | null
  status: MedicalStatus
  insurance: MedicalStatus
  payOrderId: string
  hospitalOrderNo: string
  batchNo: string
  payAuthNo: string
  openId: string
  subject: string
  amounts: { total: number; gov: number; account: number; other: number; real: number; subsidy: number }
  notifyUrl: string
  createdAt: string
  expiresAt: string
  insurancePaidAt: string | null
  reason: string | null
}

/** Leave to use a certificate. Its id is the hospital's number of the request. */
export interface Authorisation {
  id: string
  openId: string
  patient: { name: string; idNumber: string }
  status: 'asked' | 'agreed' | 'refused'
  forRelative: boolean
  payAuthNo: string | null
  cardId: string | null
  agreedAt: string | null
  /** The payment it was used for. */
  usedFor: string | null
}

/** One movement, for the bill of its day (China). */
export interface Movement {
  id: string
  day: string
  kind: '交易' | '退款'
  outTradeNo: string
  tradeNo: string
  refundNo: string
  fen: number
  subject: string
  startedAt: string
  at: string
}

export const trades = collection<Trade>('alipay_trades', {
  indexes: [{ fields: ['tradeNo'] }, { fields: ['dueAt'], sparse: true }],
})
export const medicalTrades = collection<MedicalTrade>('alipay_medical', {
  indexes: [{ fields: ['tradeNo'] }, { fields: ['payOrderId'] }],
})
export const authorisations = collection<Authorisation>('alipay_authorisations', {
  indexes: [{ fields: ['payAuthNo'], sparse: true }],
  sealed: ['patient'],
})
export const movements = collection<Movement>('alipay_movements', { indexes: [{ fields: ['day', 'at'] }] })

/** Changes a document as long as `change` has something to change; decided on what it is at that moment. */
export const amending =
  <T extends Entity>(store: Store, of: Collection<T>) =>
  async (
    id: string,
    change: (now: Stored<T>) => Partial<Omit<T, 'id'>> | null,
  ): Promise<{ document: Stored<T>; changed: boolean }> => {
    for (;;) {
      const now = await store.get(of, id)
      if (!now) throw new Error(`${of.name} has no such document`)
      const set = change(now)
      if (!set) return { document: now, changed: false }
      const document = await store.updateIf(of, id, { version: now.version } as Condition<T>, { set })
      if (document) return { document, changed: true }
    }
  }
