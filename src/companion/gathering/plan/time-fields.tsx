import { DateSelect, Select } from '@/companion/operator/form/select'
import { addDays, civilDate, dayText } from '@/shared/time'
import { Field } from '@/shared/ui/field'

const AHEAD_DAYS = 90

const twoDigits = (number: number) => String(number).padStart(2, '0')

/** Each quarter of the day. */
const CLOCKS = Array.from({ length: 96 }, (_, at) => `${twoDigits(Math.floor(at / 4))}:${twoDigits((at % 4) * 15)}`)

interface Times {
  date: string
  from: string
  to: string
}

export interface TimeFieldsProps {
  values: Times
  error: string | undefined
  onChange: (patch: Partial<Times>) => void
}

/** On which day, from when to when. */
export function TimeFields({ values: { date, from, to }, error, onChange }: TimeFieldsProps) {
  const today = civilDate()
  return (
    <>
      <Field label="日期" error={error}>
        <DateSelect
          label="日期"
          value={date}
          words={dayText(date)}
          from={today}
          to={addDays(today, AHEAD_DAYS)}
          onChange={(day) => onChange({ date: day })}
        />
      </Field>
      <Field label="开始">
        <Select label="开始" options={CLOCKS} value={from} onChange={(clock) => onChange({ from: clock })} />
      </Field>
      <Field label="结束">
        <Select label="结束" options={CLOCKS} value={to} onChange={(clock) => onChange({ to: clock })} />
      </Field>
    </>
  )
}
