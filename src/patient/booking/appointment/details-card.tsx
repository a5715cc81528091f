import { View } from '@tarojs/components'
import type { Appointment } from '@xinglin/types/booking'
import { yuan } from '@/shared/money'
import { momentText } from '@/shared/time'
import { Card } from '@/shared/ui/card'
import { NEEDS, VISIT_TYPES } from '@/shared/words'
import { isAhead, spacedNumber } from '../visit/status'
import './details-card.scss'

const Line = ({ label, words }: { label: string; words: string }) => (
  <View className="details__line">
    <View className="details__label">{label}</View>
    <View className="details__words">{words}</View>
  </View>
)

function feeWords({ feeFen, paid, status }: Appointment): string {
  if (paid) return `${yuan(feeFen)}，已在线支付`
  if (status === 'pending') return `${yuan(feeFen)}，还没支付`
  return feeFen > 0 ? `${yuan(feeFen)}，就诊当天在医院付` : '不收费'
}

/** What was said when it was booked. */
export const DetailsCard = ({ appointment }: { appointment: Appointment }) => {
  const { visitType, needs, reason, bookedAt, bookedByRelative, cancelledAt, number } = appointment
  return (
    <Card title="预约信息">
      <Line label="就诊类型" words={VISIT_TYPES[visitType]} />
      {needs.length ? <Line label="需要帮忙" words={needs.map((need) => NEEDS[need]).join('、')} /> : null}
      {reason ? <Line label="哪里不舒服" words={reason} /> : null}
      <Line label="挂号费" words={feeWords(appointment)} />
      {isAhead(appointment) ? null : <Line label="就诊号" words={spacedNumber(number)} />}
      <Line label="预约时间" words={`${momentText(bookedAt)}${bookedByRelative ? '，家人代约' : ''}`} />
      {cancelledAt ? <Line label="取消时间" words={momentText(cancelledAt)} /> : null}
    </Card>
  )
}
