import type { Launch } from '@xinglin/types/launch'
import type { PayEnd } from './pay'

interface Ends {
  success: () => void
  fail: (failure: { errMsg?: string }) => void
}

type Signed = NonNullable<Extract<Launch, { kind: 'wechat-medical' }>['signed']>

interface PayHost {
  requestPayment: (options: Signed & Ends) => void
  /** WeChat 8.0.44 and later, HarmonyOS 8.0.13; WeChat's own typings lack it. */
  requestMedicalInsurancePay?: (options: Partial<Signed> & { mixTradeNo: string } & Ends) => void
}

declare const wx: PayHost

const asPromise = (open: (ends: Ends) => void): Promise<PayEnd> =>
  new Promise((resolve) =>
    open({
      success: () => resolve('done'),
      fail: ({ errMsg = '' }) => resolve(/fail cancel/.test(errMsg) ? 'cancelled' : 'failed'),
    }),
  )

const signedPart = ({ timeStamp, nonceStr, package: packed, signType, paySign }: Signed): Signed => ({
  ...{ timeStamp, nonceStr, package: packed },
  ...{ signType, paySign },
})

const hasMedicalPay = () => typeof wx.requestMedicalInsurancePay === 'function'

export function canPay({ kind }: Launch): boolean {
  return kind === 'wechat-pay' || (kind === 'wechat-medical' && hasMedicalPay())
}

export function pay(launch: Launch): Promise<PayEnd> {
  if (!canPay(launch)) return Promise.resolve('failed')
  if (launch.kind === 'wechat-pay') return asPromise((ends) => wx.requestPayment({ ...signedPart(launch), ...ends }))
  if (launch.kind !== 'wechat-medical') return Promise.resolve('failed')
  const { mixTradeNo, signed } = launch
  // When insurance pays all of it there is nothing signed, and WeChat wants the number alone.
  const own = signed ? signedPart(signed) : {}
  return asPromise((ends) => wx.requestMedicalInsurancePay?.({ mixTradeNo, ...own, ...ends }))
}

export const broughtFromWallet = (): PayEnd | null => null
