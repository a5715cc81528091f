import { View } from '@tarojs/components'
import { clock } from '@/shared/time'
import './run-card.scss'
import { minutesBehind, standingOf } from './standing'
import type { ClinicQueue } from '@xinglin/types/queue'
import { hoursOf } from './words'

const One = ({ value, label }: { value: number; label: string }) => (
  <View className="run__one">
    <View className="run__value">{value}</View>
    <View className="run__label">{label}</View>
  </View>
)

/** How the clinic runs against its times, in words. */
function paceWords(queue: ClinicQueue, now: number): string {
  const behind = minutesBehind(queue, now)
  const pace = behind === null ? '' : behind > 0 ? `比约定晚 ${behind} 分钟` : '按约定的时间'
  const end = queue.likelyEndAt ? `预计 ${clock(queue.likelyEndAt)} 看完` : ''
  return [pace, end].filter(Boolean).join(' · ')
}

/** The clinic in numbers: who waits, who is still to come, who was seen; and whether it keeps its times. */
export function RunCard({ queue, now }: { queue: ClinicQueue; now: number }) {
  const { seen } = standingOf(queue)
  const words = queue.over ? '' : paceWords(queue, now)
  return (
    <View className="run">
      <View className="run__where">
        {queue.doctorName} · {hoursOf(queue)} · {queue.place}
      </View>
      <View className="run__numbers">
        <One value={queue.waiting.length} label="候诊" />
        <One value={queue.absent} label="未报到" />
        <One value={seen.length} label="已看" />
      </View>
      {words ? <View className="run__pace">{words}</View> : null}
    </View>
  )
}
