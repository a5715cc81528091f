import { View } from '@tarojs/components'
import type { Order } from '@xinglin/types/billing'
import { TimeLeft } from '@/patient/payment/time-left'
import { useNow } from '@/shared/hooks/now'
import { momentText } from '@/shared/time'
import { Icon } from '@/shared/ui/icon'
import { subjectOf } from '../subject'
import './hold-bar.scss'

const AN_HOUR = 3_600_000
const A_MINUTE = 60_000

/** How long it can be paid; what is paid without haste says until when instead. */
export function HoldBar({ order }: { order: Pick<Order, 'expiresAt' | 'purpose'> }) {
  const { expiresAt } = order
  const hurried = Date.parse(expiresAt) - useNow(A_MINUTE) < AN_HOUR
  return (
    <View className="hold">
      <Icon name="clock" className="hold__icon" />
      <View className="hold__words">{hurried ? subjectOf(order).held : `${momentText(expiresAt)}前都可以付`}</View>
      {hurried ? <TimeLeft until={expiresAt} bare /> : null}
    </View>
  )
}
