import * as z from 'zod/mini'

/** Who carries the own part of a payment. */
export const CashRailName = z.enum(['wechat', 'alipay'])
export type CashRailName = z.infer<typeof CashRailName>

const SignedPackage = {
  timeStamp: z.string(),
  nonceStr: z.string(),
  /** `prepay_id=…` */
  package: z.string(),
  signType: z.literal('RSA'),
  paySign: z.string(),
} as const

/**
 * What a page hands to its platform so that the person can pay; made by the server, opaque to the page.
 * `wechat-pay` goes to `wx.requestPayment`, `wechat-medical` to `wx.requestMedicalInsurancePay`, `alipay-trade` to `my.tradePay`,
 * `alipay-medical` is a page that Alipay opens.
 */
export const Launch = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('wechat-pay'), ...SignedPackage }),
  /** `signed` is null when insurance pays everything. */
  z.object({ kind: z.literal('wechat-medical'), mixTradeNo: z.string(), signed: z.nullable(z.object(SignedPackage)) }),
  z.object({ kind: z.literal('alipay-trade'), tradeNo: z.string() }),
  z.object({ kind: z.literal('alipay-medical'), payUrl: z.string() }),
])
export type Launch = z.infer<typeof Launch>
