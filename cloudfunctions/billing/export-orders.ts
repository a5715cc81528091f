import { billingStaff } from '@xinglin/types/billing-staff'
import { maskName } from '../identity/public'
import { fromCursor, pageOf } from '../kernel/cursor'
import { operation } from '../kernel/operation'
import { clockOf, dayOf } from '../kernel/time'
import { type Order, orders } from './collections'
import { orderView } from './order'
import { plainYuan } from './words'

/** The store's own largest page is 1,000. */
const PAGE = 999
const BOM = '\uFEFF'

const HEAD = [
  '订单号',
  '下单时间',
  '状态',
  '项目',
  '就诊人',
  '总额',
  '统筹',
  '个人账户',
  '家庭共济',
  '其他',
  '优惠券',
  '现金',
  '渠道',
  '支付时间',
  '交易号',
]

const STATUS = {
  open: '待支付',
  paying: '支付中',
  paid: '已支付',
  closed: '已关闭',
  refunding: '退款中',
  refunded: '已退款',
} as const

const WALLET = { wechat: '微信支付', alipay: '支付宝' } as const

/** Quoted where it must be; what a spreadsheet would run as a formula is made text (OWASP: CSV injection). */
const cell = (value: string) => {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const time = (at: string | null) => (at ? `${dayOf(at)} ${clockOf(at)}` : '')

const lineOf = (order: Order) => {
  const { parts, status, wallet, receiptNo, paidAt } = orderView(order, null)
  const { totalFen, fundFen, accountFen, mutualAidFen, otherFen, couponFen, cashFen } = parts
  return [
    order.id,
    time(order.createdAt),
    STATUS[status],
    order.title,
    maskName(order.patientName),
    ...[totalFen, fundFen, accountFen, mutualAidFen, otherFen, couponFen, cashFen].map(plainYuan),
    wallet ? WALLET[wallet] : '',
    time(paidAt),
    receiptNo ?? '',
  ]
    .map(cell)
    .join(',')
}

/** For the accountants: money and masked names, no visit. */
export const exportOrders = operation(billingStaff.exportOrders, async ({ input, store }) => {
  const { date, cursor } = input
  const options = {
    order: { field: 'createdAt' as const, direction: 'asc' as const },
    limit: PAGE + 1,
    after: fromCursor(cursor),
  }
  const rows = await store.find(orders, { day: date }, options)
  const { page, nextCursor } = pageOf(rows, { size: PAGE, by: ({ createdAt }) => createdAt })
  const head = cursor ? '' : `${BOM}${HEAD.join(',')}\r\n`
  return {
    fileName: `orders-${date}.csv`,
    csv: head + page.map((order) => `${lineOf(order)}\r\n`).join(''),
    nextCursor,
  }
})
