import { View } from '@tarojs/components'
import { yuan } from '@/shared/money'
import { clock } from '@/shared/time'
import { Card } from '@/shared/ui/card'
import { PAUSED_RULE } from '../trouble/trouble'
import type { Booking } from './use-booking'
import { totalOf } from './total'
import './fee-card.scss'

const Line = ({ words, feeFen }: { words: string; feeFen: number }) => (
  <View className="fee-card__line">
    <View className="fee-card__words">{words}</View>
    <View className="fee-card__amount">{yuan(feeFen)}</View>
  </View>
)

/** What it costs, line by line, and the rule of cancelling before anything is agreed. */
export function FeeCard({ booking }: { booking: Booking }) {
  const { who, places } = booking
  const lines = who.chosen.flatMap(({ id, name }) => {
    const place = places.get(id)
    return place ? [{ id, words: `${name} · ${clock(place.startsAt)}`, feeFen: place.feeFen }] : []
  })
  return (
    <Card title="挂号费">
      {lines.length > 1 ? lines.map(({ id, ...line }) => <Line key={id} {...line} />) : null}
      <View className="fee-card__line fee-card__line--total">
        <View className="fee-card__words">{lines.length > 1 ? '合计' : '就诊当天在医院付'}</View>
        <View className="fee-card__amount">{yuan(totalOf(booking))}</View>
      </View>
      {lines.length > 1 ? <View className="fee-card__rule">就诊当天在医院付，现在不收费</View> : null}
      <View className="fee-card__rule">就诊前 2 小时可取消；{PAUSED_RULE}</View>
    </Card>
  )
}
