import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { ListedVisit } from '@xinglin/types/clinics'
import { clock } from '@/shared/time'
import { nowIndex, quartersOf } from './day'
import './timeline.scss'

export interface TimelineProps {
  visits: readonly ListedVisit[]
  now: number
  isToday: boolean
  row: (visit: ListedVisit) => ReactNode
}

const NowLine = ({ now }: { now: number }) => (
  <View className="timeline__now">
    <View className="timeline__now-words">现在 {clock(now)}</View>
  </View>
)

/** The day from top to bottom by quarters of an hour; today with a line for now. */
export function Timeline({ visits, now, isToday, row }: TimelineProps) {
  const quarters = quartersOf(visits)
  const here = nowIndex(quarters, now, isToday)
  return (
    <View className="timeline">
      {quarters.map(({ startsAt, visits: those }, index) => (
        <View key={startsAt}>
          {index === here ? <NowLine now={now} /> : null}
          <View className="timeline__quarter">
            <View className="timeline__time">{clock(startsAt)}</View>
            <View className="timeline__visits">{those.map(row)}</View>
          </View>
        </View>
      ))}
      {here === quarters.length ? <NowLine now={now} /> : null}
    </View>
  )
}
