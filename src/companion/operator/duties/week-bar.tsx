import { View } from '@tarojs/components'
import { Arrow } from '@/companion/layout/arrow'
import { addDays, civilDate, monthDay } from '@/shared/time'
import './duties.scss'
import { mondayOf } from './rota'

export interface WeekBarProps {
  monday: string
  onChange: (monday: string) => void
}

const nameOf = (monday: string) => {
  const weeks = { [mondayOf(civilDate())]: '本周', [addDays(mondayOf(civilDate()), 7)]: '下周' }
  return weeks[monday] ?? ''
}

/** Which week is shown. */
export const WeekBar = ({ monday, onChange }: WeekBarProps) => {
  const name = nameOf(monday)
  return (
    <View className="week-bar">
      <Arrow name="left" label="前一周" onClick={() => onChange(addDays(monday, -7))} />
      <View className="week-bar__words">
        {name ? <View className="week-bar__name">{name}</View> : null}
        <View className="week-bar__days">
          {monthDay(monday)}–{monthDay(addDays(monday, 6))}
        </View>
      </View>
      <Arrow name="right" label="后一周" onClick={() => onChange(addDays(monday, 7))} />
    </View>
  )
}
