import type { UseQueryResult } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import type { StaffSession } from '@xinglin/types/clinics'
import { monthDay, weekday } from '@/shared/time'
import { Card } from '@/shared/ui/card'
import { Choice } from '@/shared/ui/choice'
import { QueryView } from '@/shared/ui/query-view'
import { Skeleton } from '@/shared/ui/skeleton'
import { MOST_LISTED, sumsOf } from './sums'
import './desk.scss'

const DAYS = [
  { value: 'today', label: '今天' },
  { value: 'tomorrow', label: '明天' },
] as const

export type Day = (typeof DAYS)[number]['value']

/** All clinics of one day. */
export type DayQuery = UseQueryResult<{ sessions: StaffSession[] }, Error>

const One = ({ value, label }: { value: string; label: string }) => (
  <View className="sums__one">
    <View className="sums__value">{value}</View>
    <View className="sums__label">{label}</View>
  </View>
)

const Numbers = ({ sessions }: { sessions: readonly StaffSession[] }) => {
  const { clinics, taken, capacity, standbys } = sumsOf(sessions)
  return (
    <View className="sums__numbers">
      <One value={String(clinics)} label="个门诊" />
      <One value={`${taken}/${capacity}`} label="已约 / 号源" />
      <One value={String(standbys)} label="位候补" />
    </View>
  )
}

const TooMany = () => <View className="sums__label">门诊较多，这里只算前 {MOST_LISTED} 个</View>

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
      {({ sessions }) => (
        <>
          <Numbers sessions={sessions} />
          {sessions.length < MOST_LISTED ? null : <TooMany />}
        </>
      )}
    </QueryView>
  </Card>
)
