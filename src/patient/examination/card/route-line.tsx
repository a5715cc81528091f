import { View } from '@tarojs/components'
import type { RouteStop } from '@xinglin/types/examination'
import { civilDate, clock, dayText } from '@/shared/time'
import { classes } from '@/shared/ui/classes'
import './route-line.scss'

const dayChanges = (stops: readonly RouteStop[], index: number) =>
  index === 0 || civilDate(stops[index - 1]?.at) !== civilDate(stops[index]?.at)

const Stop = ({ stop, last, day }: { stop: RouteStop; last: boolean; day: string | null }) => (
  <>
    {day ? <View className="route-line__day">{day}</View> : null}
    <View className="route-line__stop">
      <View className="route-line__time">{clock(stop.at)}</View>
      <View className={classes('route-line__mark', last && 'route-line__mark--last')} />
      <View className="route-line__place">
        <View className="route-line__floor">{stop.floor}</View>
        <View className="route-line__name">
          {stop.name}
          {stop.kind ? '' : ' · 看医生'}
        </View>
      </View>
    </View>
  </>
)

/** Where to be when, from the first examination to the doctor: 1楼 → 2楼 → 3楼. */
export const RouteLine = ({ stops }: { stops: readonly RouteStop[] }) => (
  <View className="route-line">
    {stops.map((stop, index) => (
      <Stop
        key={stop.at + stop.name}
        stop={stop}
        last={index === stops.length - 1}
        day={dayChanges(stops, index) ? dayText(civilDate(stop.at)) : null}
      />
    ))}
  </View>
)
