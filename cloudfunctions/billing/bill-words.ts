import type { Order, Parts } from '@xinglin/types/billing'
import { clockOf, dayOf } from '../kernel/time'
import { yuan } from './words'

const WALLET = { wechat: '微信支付', alipay: '支付宝' } as const

export const TITLE = '门诊收费票据（电子凭证）'

export const FOOTER = [
  '本凭证是本次就诊的缴费证明。',
  '报销、入账请用医院通过财政票据平台另行开具的医疗收费电子票据（财政电子票据）。',
]

/** The hospital's wall clock: `2026年11月26日 09:15`. */
export const timeInWords = (at: string) => {
  const [year, month, day] = dayOf(at).split('-').map(Number)
  return `${year}年${month}月${day}日 ${clockOf(at)}`
}

const insuredFen = ({ fundFen, accountFen, mutualAidFen }: Parts) => fundFen + accountFen + mutualAidFen

/** What was paid with: `医保 + 微信支付`. */
const means = ({ parts, wallet }: Order) => {
  const ways = [insuredFen(parts) ? '医保' : '', parts.cashFen && wallet ? WALLET[wallet] : '']
  return ways.filter(Boolean).join(' + ') || '无需现金支付'
}

/** What stands above the lines. */
export const facts = (order: Order): [string, string][] => [
  ['票据号', order.receiptNo ?? ''],
  ['订单号', order.id],
  ['就诊人', order.patientName],
  ['就诊', order.about],
  ['支付时间', order.paidAt ? timeInWords(order.paidAt) : ''],
  ['支付方式', means(order)],
]

/** Who paid how much, all of it, so that it adds up to the total on the paper itself. */
export const shares = ({ parts, wallet }: Order): [string, string][] => [
  ['医保统筹', yuan(parts.fundFen)],
  ['个人账户', yuan(parts.accountFen)],
  ['家庭共济', yuan(parts.mutualAidFen)],
  ['其他', yuan(parts.otherFen)],
  ['优惠券', yuan(parts.couponFen)],
  [parts.cashFen && wallet ? `现金支付（${WALLET[wallet]}）` : '现金支付', yuan(parts.cashFen)],
]

/** What the stamp says; null while nothing is on its way back. */
export const refundWords = ({ status, refund }: Order): { title: string; lines: string[] } | null => {
  if (!refund || !(status === 'refunding' || status === 'refunded')) return null
  const { parts, doneAt } = refund
  const amount = parts.totalFen - parts.couponFen - parts.otherFen
  if (status === 'refunding') return { title: '退款中', lines: [`退款金额 ${yuan(amount)}`] }
  const done = doneAt ? [timeInWords(doneAt)] : []
  return { title: '已退款', lines: [`退款金额 ${yuan(amount)}`, ...done] }
}
