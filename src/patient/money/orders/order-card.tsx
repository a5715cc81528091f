import { View } from '@tarojs/components'
import type { Order } from '@xinglin/types/billing'
import { to } from '@/patient/navigation'
import { TimeLeft } from '@/patient/payment/time-left'
import { yuan } from '@/shared/money'
import { useNow } from '@/shared/hooks/now'
import { pastText } from '@/shared/time'
import { Card } from '@/shared/ui/card'
import { Tag } from '@/shared/ui/tag'
import { insuredFen } from '@/patient/payment/parts'
import { isUnpaidOver, ownRefund, refundWords, statusOf } from '../states'
import { subjectOf } from '../subject'
import './order-card.scss'

const AN_HOUR = 3_600_000
const A_MINUTE = 60_000

/** The grey line at the bottom: what happens next, or who paid. */
function aboutWords(order: Order, now: number): string {
  const refund = ownRefund(order)
  if (refund && ['refunding', 'refunded', 'paid'].includes(order.status)) return refundWords(refund)
  if (isUnpaidOver(order, now)) return subjectOf(order).closed
  const insured = insuredFen(order.parts)
  return insured > 0 ? `其中医保 ${yuan(insured)}` : ''
}

/** One order in the list: what for, how much, and where it stands. */
export function OrderCard({ order }: { order: Order }) {
  const now = useNow(A_MINUTE)
  const { id, title, about, patientName, parts, status, createdAt, expiresAt } = order
  const { words, tone } = statusOf(order, now)
  const payable = status === 'open' && !isUnpaidOver(order, now)
  const hurried = payable && Date.parse(expiresAt) - now < AN_HOUR
  const note = aboutWords(order, now)
  return (
    <Card className="order-card" onClick={() => to.order(id)}>
      <View className="order-card__head">
        <View className="order-card__title">{title}</View>
        <Tag tone={tone}>{words}</Tag>
      </View>
      <View className="order-card__about">{about}</View>
      <View className="order-card__foot">
        <View className="order-card__who">
          {patientName} · {pastText(createdAt)}
        </View>
        <View className="order-card__fen">{yuan(parts.totalFen)}</View>
      </View>
      {hurried ? (
        <View className="order-card__left">
          <View>还剩</View>
          <TimeLeft until={expiresAt} bare />
        </View>
      ) : null}
      {note ? <View className="order-card__note">{note}</View> : null}
    </Card>
  )
}
