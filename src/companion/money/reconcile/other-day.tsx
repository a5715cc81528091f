import { useState } from 'react'
import type { RailOfStatement } from '@xinglin/types/billing-staff'
import { addDays, civilDate, dayText } from '@/shared/time'
import { Choice, optionsOf } from '@/shared/ui/choice'
import { Section } from '@/shared/ui/section'
import { DayPick } from '../day-pick'
import { RAILS } from '../words'

const RAIL_OPTIONS = optionsOf(RAILS)

export interface OtherDayProps {
  onPick: (rail: RailOfStatement, date: string) => void
}

/** A day that the list does not have: from before, or that was missed. */
export function OtherDay({ onPick }: OtherDayProps) {
  const [date, setDate] = useState(addDays(civilDate(), -1))
  return (
    <Section title={`补对其他日期：${dayText(date)}`}>
      <DayPick date={date} onChange={setDate} />
      <Choice options={RAIL_OPTIONS} value={null} onChange={(rail) => onPick(rail, date)} />
    </Section>
  )
}
