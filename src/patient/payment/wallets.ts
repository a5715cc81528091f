import type { Patient } from '@xinglin/types/identity'
import type { CashRailName } from '@xinglin/types/launch'

export interface Wallet {
  name: CashRailName
  insurance: boolean
}

export const WALLETS: Record<CashRailName, string> = { wechat: '微信支付', alipay: '支付宝' }

const OWN: Partial<Record<string, CashRailName>> = { weapp: 'wechat', alipay: 'alipay' }

/** A wallet's mini-program pays with that wallet only, the web with any. */
export function walletsOn(platform: string | undefined, wallets: readonly Wallet[]): readonly Wallet[] {
  const own = OWN[platform ?? '']
  return own ? wallets.filter(({ name }) => name === own) : wallets
}

/** Paying for a relative wants his grant for it. */
export const mayPayFor = ({ held, scopes }: Pick<Patient, 'held' | 'scopes'>): boolean =>
  held === 'own' || scopes.includes('payment')

/** `医保、微信支付、支付宝都可以`. */
export function waysWords(wallets: readonly Wallet[]): string {
  const names = wallets.map(({ name }) => WALLETS[name])
  const all = wallets.some(({ insurance }) => insurance) ? ['医保', ...names] : names
  return all.length > 1 ? `${all.join('、')}都可以` : `用${all.join('')}`
}
