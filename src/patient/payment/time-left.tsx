import { View } from '@tarojs/components'
import { useNow } from '@/shared/hooks/now'
import { countdown } from '@/shared/time'
import './time-left.scss'

export interface TimeLeftProps {
  until: string
  /** Where the words before it say that it is a time left. */
  bare?: boolean
}

/** How long something is still held, told apart from a time of day; ticks by itself, so that only this renders each second. */
export const TimeLeft = ({ until, bare }: TimeLeftProps) => (
  <View className="time-left" role="timer">
    {bare ? null : <View className="time-left__word">剩</View>}
    {countdown(until, useNow())}
  </View>
)
