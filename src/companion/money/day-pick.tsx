import { View } from '@tarojs/components'
import { addDays, civilDate, monthDay, nearDay, weekday } from '@/shared/time'
import { Arrow } from '@/companion/layout/arrow'
import { DateSelect } from '@/companion/operator/form/select'
import './money.scss'

/** How far back one may look. */
const BACK_DAYS = 730

export interface DayPickProps {
  date: string
  onChange: (date: string) => void
}

/** A day that is over or not yet: one back, one on, or any by the host's wheels. */
export function DayPick({ date, onChange }: DayPickProps) {
  const today = civilDate()
  const first = addDays(today, -BACK_DAYS)
  const words = `${monthDay(date)} ${nearDay(date) ?? weekday(date)}`
  return (
    <View className="day-pick">
      <Arrow name="left" label="前一天" off={date <= first} onClick={() => onChange(addDays(date, -1))} />
      <View className="day-pick__day">
        <DateSelect label="日期" value={date} words={words} from={first} to={today} onChange={onChange} />
      </View>
      <Arrow name="right" label="后一天" off={date >= today} onClick={() => onChange(addDays(date, 1))} />
    </View>
  )
}
