import { View } from '@tarojs/components'
import type { ExaminationHours } from '@xinglin/types/examination'
import { useState } from 'react'
import { Button } from '@/shared/ui/button'
import { Choice } from '@/shared/ui/choice'
import { Field } from '@/shared/ui/field'
import { Select } from '../form/select'
import { WEEKDAYS, hoursOfWeekday } from './words'

const clockAt = (quarter: number) => `${String(Math.floor(quarter / 2)).padStart(2, '0')}:${quarter % 2 ? '30' : '00'}`

/** Half hours from six in the morning to nine in the evening. */
const CLOCKS = Array.from({ length: 31 }, (_, index) => clockAt(index + 12))
const FIRST_SPAN = { startsAt: '08:00', endsAt: '12:00' }
const SECOND_SPAN = { startsAt: '13:30', endsAt: '17:00' }
const WORKDAYS = [1, 2, 3, 4, 5]

const DAYS = WEEKDAYS.map((label, index) => ({ value: String(index + 1), label }))

interface SpanProps {
  span: ExaminationHours
  onChange: (span: ExaminationHours) => void
  onRemove: () => void
}

const Span = ({ span, onChange, onRemove }: SpanProps) => (
  <View className="rooms__span">
    <View className="rooms__clock">
      <Select
        label="从"
        options={CLOCKS}
        value={span.startsAt}
        onChange={(startsAt) => onChange({ ...span, startsAt })}
      />
    </View>
    <View className="rooms__to">到</View>
    <View className="rooms__clock">
      <Select label="到" options={CLOCKS} value={span.endsAt} onChange={(endsAt) => onChange({ ...span, endsAt })} />
    </View>
    <Button small kind="text" onClick={onRemove}>
      去掉
    </Button>
  </View>
)

export interface HoursFieldProps {
  hours: readonly ExaminationHours[]
  error: string | undefined
  onChange: (hours: ExaminationHours[]) => void
}

/** The week, a day at a time; a day without any span is closed. */
export function HoursField({ hours, error, onChange }: HoursFieldProps) {
  const [weekday, setWeekday] = useState(1)
  const spans = hoursOfWeekday({ hours: [...hours] }, weekday)
  const others = hours.filter((each) => each.weekday !== weekday)
  const set = (next: readonly ExaminationHours[]) => onChange([...others, ...next])
  const add = () => set([...spans, { weekday, ...(spans.length ? SECOND_SPAN : FIRST_SPAN) }])
  const copy = () =>
    onChange([
      ...hours.filter((each) => !WORKDAYS.includes(each.weekday)),
      ...WORKDAYS.flatMap((day) => spans.map((span) => ({ ...span, weekday: day }))),
    ])
  return (
    <Field label="每周开放时间" error={error}>
      <Choice options={DAYS} value={String(weekday)} onChange={(day) => setWeekday(Number(day))} />
      <View className="rooms__spans">
        {spans.length ? null : <View className="rooms__about">{WEEKDAYS[weekday - 1]}不开</View>}
        {spans.map((span, index) => (
          <Span
            key={`${weekday} ${index}`}
            span={span}
            onChange={(next) => set(spans.map((each, at) => (at === index ? next : each)))}
            onRemove={() => set(spans.filter((_, at) => at !== index))}
          />
        ))}
        <View className="rooms__span-ways">
          <View>
            <Button small kind="text" icon="plus" onClick={add}>
              加一段时间
            </Button>
          </View>
          {WORKDAYS.includes(weekday) ? (
            <View>
              <Button small kind="text" onClick={copy}>
                周一到周五都这样
              </Button>
            </View>
          ) : null}
        </View>
      </View>
    </Field>
  )
}
