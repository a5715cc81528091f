import { View } from '@tarojs/components'
import { addDays, civilDate, monthDay } from '@/shared/time'
import { Icon } from '@/shared/ui/icon'
import { tappable } from '@/shared/ui/tappable'
import './duties.scss'
import { mondayOf } from './rota'

interface ArrowProps {
  name: 'left' | 'right'
  label: string
  onClick: () => void
}

const Arrow = ({ name, label, onClick }: ArrowProps) => (
  <View {...tappable(label)} className="week-bar__arrow" onClick={onClick}>
    <Icon name={name} />
  </View>
)

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
