import { View } from '@tarojs/components'
import { useNow } from '@/shared/hooks/now'
import { countdown } from '@/shared/time'
import './countdown.scss'

/** How long a place is still held; ticks by itself so that only this renders each second. */
export const Countdown = ({ until }: { until: string }) => (
  <View className="countdown" role="timer">
    {countdown(until, useNow())}
  </View>
)
