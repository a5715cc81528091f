import type { Launch } from '@xinglin/types/launch'
import type { PayEnd } from './pay'

interface TradeEnd {
  resultCode?: string | number
}

interface PayHost {
  tradePay: (options: { tradeNO: string; success: (end: TradeEnd) => void; fail: (end: TradeEnd) => void }) => void
  ap?: {
    navigateToAlipayPage: (options: { path: string; success: () => void; fail: () => void }) => void
  }
  onAppShow: (listener: () => void) => void
  offAppShow: (listener: () => void) => void
}

declare const my: PayHost

/** 6002 is a broken network, 99 leaving by "forgot password"; 8000, 6004 and what else there is: nobody knows yet. */
const ENDS: Readonly<Record<string, PayEnd>> = {
  9000: 'done',
  4000: 'failed',
  4: 'failed',
  6001: 'cancelled',
  99: 'cancelled',
}

const tradePay = (tradeNO: string): Promise<PayEnd> =>
  new Promise((resolve) => {
    const end = ({ resultCode }: TradeEnd) => resolve(ENDS[String(resultCode)] ?? 'unknown')
    my.tradePay({ tradeNO, success: end, fail: end })
  })

/** Alipay's page does not say how it ended; he is back when the app shows again. */
const openPage = (payUrl: string): Promise<PayEnd> =>
  new Promise((resolve) => {
    const back = () => {
      my.offAppShow(back)
      resolve('unknown')
    }
    my.ap?.navigateToAlipayPage({
      path: encodeURI(payUrl),
      success: () => my.onAppShow(back),
      fail: () => resolve('failed'),
    })
  })

export function canPay({ kind }: Launch): boolean {
  return kind === 'alipay-trade' || (kind === 'alipay-medical' && typeof my.ap?.navigateToAlipayPage === 'function')
}

export function pay(launch: Launch): Promise<PayEnd> {
  if (!canPay(launch)) return Promise.resolve('failed')
  if (launch.kind === 'alipay-trade') return tradePay(launch.tradeNo)
  return launch.kind === 'alipay-medical' ? openPage(launch.payUrl) : Promise.resolve('failed')
}

export const broughtFromWallet = (): PayEnd | null => null
