import { View } from '@tarojs/components'
import type { Appointment } from '@xinglin/types/booking'
import type { Glance } from '@/patient/queue/visit/glance'
import { goOn, isToday } from '@/patient/queue/visit/today'
import { useBoards } from '@/patient/queue/visit/use-boards'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import './day-card.scss'

const Today = ({ appointment, glance }: { appointment: Appointment; glance: Glance }) => (
  <Card kind="now">
    <View className="day-card__title">今天就诊</View>
    {glance.way === 'appointment' ? (
      <View className="day-card__big">{glance.small}</View>
    ) : (
      <>
        <View className="day-card__big">{glance.big}</View>
        <View className="day-card__small">{glance.small}</View>
        <Button onClick={() => goOn(appointment, glance)}>{glance.act}</Button>
      </>
    )}
  </Card>
)

/** On the day of the visit: how it stands, and the way into check-in and the queue. */
export function DayCard({ appointment }: { appointment: Appointment }) {
  const [seen] = useBoards(isToday(appointment) ? [appointment] : [])
  return seen?.glance ? <Today appointment={appointment} glance={seen.glance} /> : null
}
