import { View } from '@tarojs/components'
import type { Appointment } from '@xinglin/types/booking'
import { Moment } from '@/patient/booking-find/moment'
import { to } from '@/patient/navigation'
import { Card } from '@/shared/ui/card'
import { Row } from '@/shared/ui/row'
import { spacedNumber } from '../visit/status'
import './booked-card.scss'

/** One place that was taken: who, when, with whom, and the number for the desk. */
export const BookedCard = ({ appointment }: { appointment: Appointment }) => {
  const { id, patientName, startsAt, departmentName, doctorName, number } = appointment
  return (
    <Card kind="list" className="booked">
      <View className="booked__head">
        <View className="booked__who">{patientName}</View>
        <View className="booked__time">
          <Moment at={startsAt} />
        </View>
        <View className="booked__doctor">
          {departmentName} · {doctorName}医生
        </View>
      </View>
      <Row first="就诊号" second="到院报到时出示" right={spacedNumber(number)} onClick={() => to.appointment(id)} />
    </Card>
  )
}
