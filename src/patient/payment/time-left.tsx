import { View } from '@tarojs/components'
import { useNow } from '@/shared/hooks/now'
import { countdown } from '@/shared/time'
import './time-left.scss'

/** How long something is still held; ticks by itself, so that only this renders each second. */
export const TimeLeft = ({ until }: { until: string }) => (
  <View className="time-left" role="timer">
    {countdown(until, useNow())}
  </View>
)
