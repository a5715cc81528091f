import type { Order, Parts } from '@xinglin/types/billing'
import { WALLETS } from './wallets'

export interface Part {
  label: string
  fen: number
  tone: 'insurance' | 'coupon'
}

/** What others than the person pay; only what is not zero. */
export function helpOf(parts: Parts): Part[] {
  const all: Part[] = [
    { label: '医保统筹', fen: parts.fundFen, tone: 'insurance' },
    { label: '个人账户', fen: parts.accountFen, tone: 'insurance' },
    { label: '家庭共济', fen: parts.mutualAidFen, tone: 'insurance' },
    { label: '其他负担', fen: parts.otherFen, tone: 'insurance' },
    { label: '优惠券', fen: parts.couponFen, tone: 'coupon' },
  ]
  return all.filter(({ fen }) => fen > 0)
}

/** Everything that insurance pays. */
export const insuredFen = ({ fundFen, accountFen, mutualAidFen, otherFen }: Parts): number =>
  fundFen + accountFen + mutualAidFen + otherFen

/** Who carries the person's own part. */
export const walletWord = ({ wallet }: Pick<Order, 'wallet'>): string => (wallet ? WALLETS[wallet] : '自己付')

export interface Back {
  label: string
  fen: number
  /** Where it comes back to. */
  to: string
}

/** What comes back where; a coupon comes back as a coupon. */
export function backOf(parts: Parts, wallet: Order['wallet']): Back[] {
  const cash = wallet ? WALLETS[wallet] : '原支付方式'
  const all: Back[] = [
    { label: cash, fen: parts.cashFen, to: '原路退回' },
    { label: '医保统筹', fen: parts.fundFen, to: '退回医保' },
    { label: '个人账户', fen: parts.accountFen, to: '退回医保' },
    { label: '家庭共济', fen: parts.mutualAidFen, to: '退回医保' },
    { label: '其他负担', fen: parts.otherFen, to: '退回医保' },
    { label: '优惠券', fen: parts.couponFen, to: '券退回卡包' },
  ]
  return all.filter(({ fen }) => fen > 0)
}
