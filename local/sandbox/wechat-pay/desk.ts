import type { World } from '../world'
import type { WechatPayKeys } from './keys'

/** The person typed the password of his certificate; the centre compares what WeChat believes that insurance pays. */
export interface SettlementAsk {
  payOrdId: string
  payAuthNo: string
  fundFen: number
  /** 个账 with 共济. */
  accountFen: number
  otherFen: number
}

export type Settlement = { settled: true } | { settled: false; reason: string }

/** What every part of the sandbox works with. */
export interface Desk {
  world: World
  keys: WechatPayKeys
  /** As the payment sheet shows it. */
  merchantName: string
  /** The insurance centre's part of a mixed payment. */
  settleInsurance: (ask: SettlementAsk) => Promise<Settlement>
  callbacksSignedBy: 'public-key' | 'certificate'
}
