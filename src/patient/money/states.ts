import type { Order, OrderStatus, Refund } from '@xinglin/types/billing'
import { civilDate, dayText, monthDay } from '@/shared/time'
import type { TagProps } from '@/shared/ui/tag'
import { serverNow } from '@/shared/server-time'

export const ORDER_STATUSES: Record<OrderStatus, string> = {
  open: '待支付',
  paying: '支付中',
  paid: '已支付',
  closed: '已关闭',
  refunding: '退款中',
  refunded: '已退款',
}

const TONES: Record<OrderStatus, NonNullable<TagProps['tone']>> = {
  open: 'apricot',
  paying: 'apricot',
  paid: 'green',
  closed: 'grey',
  refunding: 'apricot',
  refunded: 'grey',
}

type Known = Pick<Order, 'status' | 'expiresAt' | 'refund'>

/** Money that no order wanted (paid twice, one leg without the other) goes back by itself and is no refund of the order. */
const STRAYS: readonly Refund['reason'][] = ['twice', 'one-leg']

/** The refund of the order itself, not of money that strayed. */
export const ownRefund = ({ refund }: Pick<Order, 'refund'>): Refund | null =>
  refund && !STRAYS.includes(refund.reason) ? refund : null

/** Nothing can be paid any more, though the server may not have said so yet. */
export const isUnpaidOver = ({ status, expiresAt }: Pick<Order, 'status' | 'expiresAt'>, now = serverNow()): boolean =>
  status === 'closed' || (status === 'open' && Date.parse(expiresAt) <= now)

export function statusOf(order: Known, now = serverNow()): { words: string; tone: NonNullable<TagProps['tone']> } {
  if (isUnpaidOver(order, now)) return { words: ORDER_STATUSES.closed, tone: TONES.closed }
  if (order.status === 'paid' && ownRefund(order)?.status === 'asked') return { words: '退款审核中', tone: 'apricot' }
  if (ownRefund(order)?.status === 'failed') return { words: '退款处理中', tone: 'apricot' }
  return { words: ORDER_STATUSES[order.status], tone: TONES[order.status] }
}

/** `最晚周五（11月27日）到账`. */
export const expectedWords = ({ expectedBy }: Pick<Refund, 'expectedBy'>): string =>
  `最晚${dayText(civilDate(expectedBy))}到账`

/** Where a refund stands, in one sentence. */
export function refundWords(refund: Refund): string {
  switch (refund.status) {
    case 'asked':
      return '申请已收到，医院的同事在看，一般 1 个工作日内答复'
    case 'refused':
      return refund.refusal ? `没有通过：${refund.refusal}` : '没有通过，可以打电话问问'
    case 'processing':
      return `钱正在原路退回，一般 1–3 个工作日，${expectedWords(refund)}`
    case 'succeeded':
      return `钱已原路退回，${monthDay(civilDate(refund.doneAt ?? refund.expectedBy))}退出`
    case 'failed':
      return '支付渠道没有退成，医院的同事正在处理，您不用再申请'
  }
}

export const REASONS: Record<Refund['reason'], string> = {
  cancelled: '取消了',
  late: '付款到得太晚',
  'one-leg': '医保和自费没有一起付成',
  twice: '付了两次，多的一笔退回',
  'clinic-stopped': '医生停诊',
  'not-served': '问诊没有完成',
  asked: '您申请了退款',
  goodwill: '医院主动退款',
}
