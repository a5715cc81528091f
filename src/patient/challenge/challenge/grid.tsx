import { View } from '@tarojs/components'
import type { Challenge, Progress } from '@xinglin/types/challenge'
import { addDays, civilDate } from '@/shared/time'
import { Card } from '@/shared/ui/card'
import { classes } from '@/shared/ui/classes'
import './challenge.scss'

const Sum = ({ count, what }: { count: number; what: string }) => (
  <View>
    <View className="challenge-grid__sum">{count}</View>
    <View className="challenge-grid__what">{what}</View>
  </View>
)

interface DayProps {
  date: string
  number: number
  done: boolean
}

const DayCell = ({ date, number, done }: DayProps) => {
  const isToday = date === civilDate()
  const day = classes(
    'challenge-grid__day',
    done && 'challenge-grid__day--done',
    isToday && 'challenge-grid__day--today',
  )
  return (
    <View className="challenge-grid__cell">
      <View className={day} aria-label={`第 ${number} 天${done ? '，做到了' : isToday ? '，今天' : ''}`}>
        {done ? '✓' : number}
      </View>
    </View>
  )
}

/** The picture of how it goes: each day a square. */
export function Grid({ challenge: { startsOn, days }, mine }: { challenge: Challenge; mine: Progress }) {
  const done = new Set(mine.days.map(({ date }) => date))
  return (
    <Card>
      <View className="challenge-grid__sums">
        <Sum count={mine.days.length} what="做到的天数" />
        <Sum count={mine.streak} what="连续" />
        <Sum count={mine.longest} what="最长连续" />
      </View>
      <View className="challenge-grid">
        {Array.from({ length: days }, (_, at) => addDays(startsOn, at)).map((date, at) => (
          <DayCell key={date} date={date} number={at + 1} done={done.has(date)} />
        ))}
      </View>
    </Card>
  )
}
