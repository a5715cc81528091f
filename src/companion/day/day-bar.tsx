import { View } from '@tarojs/components'
import { Arrow } from '@/companion/layout/arrow'
import { addDays, civilDate, monthDay, nearDay, weekday } from '@/shared/time'
import { tappable } from '@/shared/ui/tappable'
import './day-bar.scss'

export interface DayBarProps {
  date: string
  onChange: (date: string) => void
}

/** One day, the one before and the one after; away from today, a way back. */
export function DayBar({ date, onChange }: DayBarProps) {
  const today = civilDate()
  const near = nearDay(date)
  return (
    <View className="day-bar">
      <Arrow name="left" label="前一天" onClick={() => onChange(addDays(date, -1))} />
      <View className="day-bar__day">
        <View className="day-bar__name">{near ?? weekday(date)}</View>
        <View className="day-bar__date">
          {monthDay(date)}
          {near ? ` ${weekday(date)}` : ''}
        </View>
      </View>
      <Arrow name="right" label="后一天" onClick={() => onChange(addDays(date, 1))} />
      {date === today ? null : (
        <View {...tappable('回到今天')} className="day-bar__today" onClick={() => onChange(today)}>
          今天
        </View>
      )}
    </View>
  )
}
