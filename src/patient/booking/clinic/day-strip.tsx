import { ScrollView, View } from '@tarojs/components'
import { useState } from 'react'
import { useElder } from '@/shared/elder'
import { dayText, nearDay, weekday } from '@/shared/time'
import { classes } from '@/shared/ui/classes'
import { tappable } from '@/shared/ui/tappable'
import { dayWords, type Day } from './days'
import './day-strip.scss'

const monthSlashDay = (date: string) => `${Number(date.slice(5, 7))}/${Number(date.slice(8))}`
const shortName = (date: string) => {
  const near = nearDay(date)
  return near === '今天' || near === '明天' ? near : weekday(date)
}

interface DayChipProps {
  day: Day
  on: boolean
  onTap: () => void
}

const DayChip = ({ day, on, onTap }: DayChipProps) => (
  <View
    {...tappable(`${dayText(day.date)}，${dayWords(day)}`)}
    aria-pressed={on ? 'true' : 'false'}
    className={classes('day-strip__day', on && 'day-strip__day--on', `day-strip__day--${day.offer}`)}
    onClick={onTap}
  >
    <View className="day-strip__name">{shortName(day.date)}</View>
    <View className="day-strip__date">{monthSlashDay(day.date)}</View>
    <View className="day-strip__left">{dayWords(day)}</View>
  </View>
)

export interface DayStripProps {
  days: readonly Day[]
  date: string | null
  onChange: (date: string) => void
}

/** Chip and gap in px, as in day-strip.scss. */
const STEP = { ordinary: 72, elder: 102 }

/** Where the strip opens: the chosen day second from the left. It stays where a finger leaves it. */
function useOpeningScroll(days: readonly Day[], date: string | null): number {
  const step = useElder() ? STEP.elder : STEP.ordinary
  const [left] = useState(() => Math.max(0, days.findIndex((day) => day.date === date) - 1) * step)
  return left
}

/** Two weeks of days, each with how many are left. */
export const DayStrip = ({ days, date, onChange }: DayStripProps) => (
  <ScrollView scrollX enhanced showScrollbar={false} className="day-strip" scrollLeft={useOpeningScroll(days, date)}>
    <View className="day-strip__all">
      {days.map((day) => (
        <DayChip key={day.date} day={day} on={day.date === date} onTap={() => onChange(day.date)} />
      ))}
    </View>
  </ScrollView>
)
