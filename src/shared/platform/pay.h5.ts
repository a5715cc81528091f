import type { Launch } from '@xinglin/types/launch'
import type { PayEnd } from './pay'

const RESULT = 'payResult'
const ENDS: Readonly<Record<string, PayEnd>> = { ok: 'done', cancel: 'cancelled', fail: 'failed' }

/** The wallets' pages of the embedded cloud: on the web there is no other way to pay. */
function pageOf(launch: Launch): URL {
  const { origin } = window.location
  if (launch.kind === 'alipay-medical') return new URL(launch.payUrl, origin)
  if (launch.kind === 'alipay-trade') {
    return new URL(`/sandbox/alipay/cashier?${new URLSearchParams({ tradeNO: launch.tradeNo })}`, origin)
  }
  const { kind, ...rest } = launch.kind === 'wechat-pay' ? launch : { ...launch.signed, ...launch, signed: undefined }
  const fields = Object.entries({ kind, ...rest }).filter((pair): pair is [string, string] => Boolean(pair[1]))
  return new URL(`/sandbox/wechat-pay/cashier?${new URLSearchParams(fields)}`, origin)
}

export const canPay = (launch: Launch): boolean => pageOf(launch).origin === window.location.origin

export function pay(launch: Launch): Promise<PayEnd> {
  if (!canPay(launch)) return Promise.resolve('failed')
  const page = pageOf(launch)
  const { pathname, search, hash } = window.location
  page.searchParams.set('return', `${pathname}${search}${hash}`)
  return new Promise((resolve) => {
    // The browser's way back may show this very page again, as it was left.
    window.addEventListener('pageshow', ({ persisted }) => persisted && resolve('unknown'), { once: true })
    window.location.assign(page.href)
  })
}

export function broughtFromWallet(): PayEnd | null {
  const url = new URL(window.location.href)
  const result = url.searchParams.get(RESULT)
  if (result === null) return null
  url.searchParams.delete(RESULT)
  window.history.replaceState(window.history.state, '', url.href)
  return ENDS[result] ?? 'unknown'
}
