import type { AlipayConfig } from '../alipay/sdk'
import type { MedicalWords } from './words'

/** What Alipay pay needs to know of this hospital. `appId` is the mini-program's. */
export interface AlipayPayConfig extends AlipayConfig {
  /** 2088…: whose money it is. Notices for anybody else are refused. */
  sellerId: string
  /** Where Alipay tells us what happened: https, without a query. */
  notifyUrl: string
  /** Null without a contract for payments with insurance: then the medical platform is never asked. */
  medical: MedicalConfig | null
}

/** With such a contract. */
export type MedicalPayConfig = AlipayPayConfig & { medical: MedicalConfig }

/** The hospital as the insurance knows it, and what Alipay's medical platform gave it on signing up. */
export interface MedicalConfig {
  /** 定点医药机构编码, H and 11 digits. */
  orgCode: string
  /** The hospital's app at the insurance bureau. */
  orgAppId: string
  /** 机构渠道认证编码 (orgChnlCrtfCodg). */
  channelCode: string
  /** 外部门店 ID. */
  storeId: string
  /** Alipay's words for what is paid where, from its contract with the hospital. */
  industry: string
  scene: string
  /** How a coupon off the own part is named. */
  subsidy: { mode: string; type: string }
  /** The page of the mini-program that Alipay opens after paying. */
  returnPage: string
  /** Where the platform's words for how a payment stands differ from `words.ts`. */
  words?: Partial<MedicalWords>
}
