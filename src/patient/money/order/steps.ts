import type { Order } from '@xinglin/types/billing'
import { momentText, civilDate, monthDay, clock } from '@/shared/time'
import { serverNow } from '@/shared/server-time'
import { expectedWords, isUnpaidOver, ownRefund } from '../states'

export interface Step {
  words: string
  /** A time, or what is expected. */
  when: string
  /** It has happened. */
  done: boolean
}

const at = (when: string) => `${monthDay(civilDate(when))} ${clock(when)}`

const refundSteps = (order: Order): Step[] => {
  const refund = ownRefund(order)
  if (!refund) return []
  const asked = { words: refund.reason === 'asked' ? '申请退款' : '开始退款', when: at(refund.requestedAt), done: true }
  switch (refund.status) {
    case 'asked':
      return [asked, { words: '医院答复', when: '一般 1 个工作日内', done: false }]
    case 'refused':
      return [asked, { words: '申请没有通过', when: '', done: true }]
    case 'succeeded':
      return [asked, { words: '已退回', when: refund.doneAt ? at(refund.doneAt) : '', done: true }]
    case 'processing':
    case 'failed':
      return [asked, { words: '到账', when: expectedWords(refund), done: false }]
  }
}

/** What has happened to an order, in time, and what comes next. */
export function stepsOf(order: Order, now = serverNow()): Step[] {
  const { createdAt, paidAt, expiresAt, status } = order
  const opened = { words: '下单', when: at(createdAt), done: true }
  if (paidAt) return [opened, { words: '支付成功', when: at(paidAt), done: true }, ...refundSteps(order)]
  if (isUnpaidOver(order, now)) return [opened, { words: '没有支付，订单关闭', when: '', done: true }]
  const next = status === 'paying' ? '支付结果确认中' : '等待支付'
  return [opened, { words: next, when: `${momentText(expiresAt)}前`, done: false }]
}
