import type { Order, Parts, Refund } from '@xinglin/types/billing'
import type { RailMoney } from '@xinglin/types/billing-staff'
import { RAILS } from './words'

type Insured = Pick<Parts, 'fundFen' | 'accountFen' | 'mutualAidFen' | 'otherFen'>

/** What insurance pays of it, whoever's pocket there. */
export const insuranceFen = ({ fundFen, accountFen, mutualAidFen, otherFen }: Insured): number =>
  fundFen + accountFen + mutualAidFen + otherFen

const LABELS = [
  ['fundFen', '统筹基金'],
  ['accountFen', '个人账户'],
  ['mutualAidFen', '家庭共济'],
  ['otherFen', '医院及其他'],
  ['couponFen', '优惠券'],
  ['cashFen', '自付'],
] as const

/** Who pays how much, without those who pay nothing. */
export const partLines = (parts: Parts): { label: string; fen: number }[] =>
  LABELS.map(([name, label]) => ({ label, fen: parts[name] })).filter(({ fen }) => fen > 0)

export interface Leg<S extends string> {
  name: string
  fen: number
  state: S
}

const walletOf = ({ wallet }: Pick<Order, 'wallet'>) => (wallet ? RAILS[wallet] : '自付')

/** The two sides of anything paid or returned; a side that was not used is left out. */
const legs = <S extends string>(wallet: string, parts: Parts, cash: S | 'none', insurance: S | 'none'): Leg<S>[] => {
  const found: Leg<S>[] = []
  if (cash !== 'none') found.push({ name: wallet, fen: parts.cashFen, state: cash })
  if (insurance !== 'none') found.push({ name: '医保', fen: insuranceFen(parts), state: insurance })
  return found
}

export const orderLegs = (order: Order) => legs(walletOf(order), order.parts, order.cash, order.insurance)

export const refundLegs = (order: Order, { parts, cash, insurance }: Refund) =>
  legs(walletOf(order), parts, cash, insurance)

/** What would go back where if all of a paid order came back now. */
export const returnable = (order: Order) => orderLegs(order).filter(({ state }) => state === 'paid')

export const sumOf = (some: readonly { fen: number }[]): number => some.reduce((sum, { fen }) => sum + fen, 0)

/** A day's rails in the three numbers that the desk looks at. */
export const dayNumbers = (rails: readonly RailMoney[]) => {
  const total = (wanted: readonly RailMoney[], key: 'payments' | 'paidFen' | 'refunds' | 'refundedFen') =>
    wanted.reduce((sum, each) => sum + each[key], 0)
  const wallets = rails.filter(({ rail }) => rail !== 'insurance')
  const insurance = rails.filter(({ rail }) => rail === 'insurance')
  return {
    cash: { count: total(wallets, 'payments'), fen: total(wallets, 'paidFen') },
    insurance: { count: total(insurance, 'payments'), fen: total(insurance, 'paidFen') },
    refunds: { count: total(rails, 'refunds'), fen: total(rails, 'refundedFen') },
  }
}
