import type { UseQueryResult } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import type { DayTotals } from '@xinglin/types/clinics'
import { monthDay, weekday } from '@/shared/time'
import { Card } from '@/shared/ui/card'
import { Choice } from '@/shared/ui/choice'
import { QueryView } from '@/shared/ui/query-view'
import { Skeleton } from '@/shared/ui/skeleton'
import './desk.scss'

const DAYS = [
  { value: 'today', label: '今天' },
  { value: 'tomorrow', label: '明天' },
] as const

export type Day = (typeof DAYS)[number]['value']

/** How all clinics of one day stand. */
export type DayQuery = UseQueryResult<DayTotals, Error>

const One = ({ value, label }: { value: string; label: string }) => (
  <View className="sums__one">
    <View className="sums__value">{value}</View>
    <View className="sums__label">{label}</View>
  </View>
)

const Numbers = ({ totals: { clinics, taken, capacity, standbys } }: { totals: DayTotals }) => (
  <View className="sums__numbers">
    <One value={String(clinics)} label="个门诊" />
    <One value={`${taken}/${capacity}`} label="已约 / 号源" />
    <One value={String(standbys)} label="位候补" />
  </View>
)

export interface DaySumsProps {
  query: DayQuery
  day: Day
  date: string
  onDay: (day: Day) => void
}

/** The hospital's clinics of today or tomorrow in three numbers. */
export const DaySums = ({ query, day, date, onDay }: DaySumsProps) => (
  <Card
    kind="now"
    className="sums"
    title={`${monthDay(date)} ${weekday(date)}`}
    extra={<Choice options={DAYS} value={day} onChange={onDay} />}
  >
    <QueryView query={query} skeleton={<Skeleton count={1} />}>
      {(totals) => <Numbers totals={totals} />}
    </QueryView>
  </Card>
)
