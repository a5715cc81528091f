import type { LegState, OrderStatus, RefundLeg, RefundReason, RefundStatus } from '@xinglin/types/billing'
import type { RailOfStatement } from '@xinglin/types/billing-staff'
import type { TagProps } from '@/shared/ui/tag'

type Tone = NonNullable<TagProps['tone']>

/** As the desk says them; patients read other words. */
export const ORDER_STATUSES: Record<OrderStatus, string> = {
  open: '待支付',
  paying: '支付中',
  paid: '已支付',
  refunding: '退款中',
  refunded: '已退款',
  closed: '已关闭',
}

export const ORDER_TONES: Record<OrderStatus, Tone> = {
  open: 'apricot',
  paying: 'apricot',
  paid: 'green',
  refunding: 'apricot',
  refunded: 'grey',
  closed: 'grey',
}

export const LEG_STATES: Record<LegState, string> = {
  none: '没有',
  asked: '已发起，未支付',
  unknown: '渠道没有回应',
  paid: '已支付',
  closed: '已关闭',
  failed: '失败',
  reversed: '已撤回',
}

export const REFUND_STATUSES: Record<RefundStatus, string> = {
  asked: '等您决定',
  refused: '未同意',
  processing: '退款中',
  succeeded: '已退回',
  failed: '退款失败',
}

export const REFUND_TONES: Record<RefundStatus, Tone> = {
  asked: 'apricot',
  refused: 'grey',
  processing: 'apricot',
  succeeded: 'green',
  failed: 'danger',
}

export const REFUND_LEGS: Record<RefundLeg, string> = {
  none: '没有',
  todo: '待退',
  unknown: '渠道没有回应',
  processing: '渠道处理中',
  done: '已退回',
  failed: '渠道退不了',
}

export const REFUND_REASONS: Record<RefundReason, string> = {
  cancelled: '取消了预约',
  late: '过时才到账',
  'one-leg': '医保和自费只到了一边',
  twice: '付了两次',
  'clinic-stopped': '医生停诊',
  'not-served': '问诊没有完成',
  asked: '过了免费退的时间，患者申请',
  goodwill: '医院主动退',
}

export const RAILS: Record<RailOfStatement, string> = { wechat: '微信支付', alipay: '支付宝', insurance: '医保' }
export const RAIL_NAMES = Object.keys(RAILS) as RailOfStatement[]
