import { View } from '@tarojs/components'
import { useNow } from '@/shared/hooks/now'
import { clock, countdown } from '@/shared/time'
import { Card } from '@/shared/ui/card'
import './early-card.scss'

/** From when one can check in, and how long that is. */
export const EarlyCard = ({ from }: { from: string }) => (
  <Card kind="now" className="early">
    <View className="early__head">{clock(from)} 起可以报到</View>
    <View className="early__left" role="timer">
      {countdown(from, useNow())}
    </View>
    <View className="early__hint">到点这一页会自己变成报到页。先到医院也不要紧，可以坐着等。</View>
  </Card>
)
