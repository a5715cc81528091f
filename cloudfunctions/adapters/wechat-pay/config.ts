/** A merchant at WeChat Pay and everything that it signs with. Holds secrets: never logged, never in an error. */
export interface WechatPayConfig {
  appId: string
  mchId: string
  /** Serial number of the merchant's API certificate. */
  merchantSerial: string
  /** Its private key, PEM. */
  merchantKey: string
  /** 32 bytes; opens callbacks and platform certificates. */
  apiV3Key: string
  /** 微信支付公钥, recommended since 2024. Null for a merchant that still goes by platform certificates. */
  publicKey: { id: string; pem: string } | null
  /** `https://api.mch.weixin.qq.com`, or a sandbox. */
  baseUrl: string
  /** Where WeChat Pay rings: https, no query. */
  noticeUrl: string
  /** Needed for medical insurance; null where the hospital takes money only. */
  institution: Institution | null
  /** Until an answer is given up; 8 000 unless told. */
  timeoutMs?: number
}

/** The hospital as the insurance bureau and Tencent know it. */
export interface Institution {
  name: string
  /** 定点医药机构编码. */
  no: string
  /** Given by Tencent to some. */
  channelNo?: string
  /** The bureau's test environment; the cash part stays real money. */
  testEnvironment?: boolean
  /** Some bureaus want the authorisation once more in `passthrough_request_content`, others refuse that. */
  passthrough: 'omit' | 'repeat'
}

/** Milliseconds since the epoch. */
export type Clock = () => number
