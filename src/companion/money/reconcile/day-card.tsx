import { View } from '@tarojs/components'
import type { RailOfStatement } from '@xinglin/types/billing-staff'
import { civilDate, monthDay, nearDay, weekday } from '@/shared/time'
import { classes } from '@/shared/ui/classes'
import { tappable } from '@/shared/ui/tappable'
import { RAILS } from '../words'
import { type BookDay, FACES, faceOf } from './books'
import './reconcile.scss'

export interface DayCardProps {
  day: BookDay
  unsettled: ReadonlySet<string> | null
  onPick: (rail: RailOfStatement) => void
}

/** One day, and how it stands with each rail. */
export const DayCard = ({ day: { date, rails }, unsettled, onPick }: DayCardProps) => (
  <View className="book-day">
    <View className="book-day__date">
      {monthDay(date)} {nearDay(date) ?? weekday(date)}
    </View>
    <View className="book-day__rails">
      {rails.map((each) => {
        const { words, tone } = FACES[faceOf(each, unsettled, civilDate())]
        return (
          <View
            key={each.rail}
            {...tappable(`${monthDay(date)}${RAILS[each.rail]}，${words}`)}
            className={classes('book-day__rail', `tag--${tone}`)}
            onClick={() => onPick(each.rail)}
          >
            {RAILS[each.rail]} {words}
          </View>
        )
      })}
    </View>
  </View>
)
