import { View } from '@tarojs/components'
import { countdown } from '@/shared/time'
import { timeLeft } from './standing'
import './time-left.scss'

const WORDS = { over: '已超时', short: '快到时间', enough: '剩' } as const

export interface TimeLeftProps {
  answerBy: string
  now: number
}

/** How long until his first word is due: big, and with a word beside the colour. */
export const TimeLeft = ({ answerBy, now }: TimeLeftProps) => {
  const standing = timeLeft(answerBy, now)
  return (
    <View className={`time-left time-left--${standing}`}>
      <View className="time-left__word">{WORDS[standing]}</View>
      <View className="time-left__time">{countdown(answerBy, now)}</View>
    </View>
  )
}
