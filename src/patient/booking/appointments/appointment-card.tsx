import { View } from '@tarojs/components'
import type { Appointment } from '@xinglin/types/booking'
import { to } from '@/patient/navigation'
import { civilDate, clock, dayText, partOfDay } from '@/shared/time'
import { Card } from '@/shared/ui/card'
import { TimeLeft } from '@/patient/payment/time-left'
import { isHeld } from '@/patient/payment/unpaid'
import { Tag } from '@/shared/ui/tag'
import { statusText, toneOf } from '../visit/status'
import './appointment-card.scss'

/** One appointment in a list: when, with whom, for whom. */
export function AppointmentCard({ appointment }: { appointment: Appointment }) {
  const { id, startsAt, patientName, doctorName, departmentName, place, payBy } = appointment
  return (
    <Card className="appointment-card" onClick={() => to.appointment(id)}>
      <View className="appointment-card__head">
        <View className="appointment-card__day">
          {dayText(civilDate(startsAt))}
          {partOfDay(startsAt)}
        </View>
        <View className="appointment-card__time">{clock(startsAt)}</View>
      </View>
      <View className="appointment-card__doctor">
        {departmentName} · {doctorName}医生
      </View>
      <View className="appointment-card__place">{place}</View>
      <View className="appointment-card__foot">
        <View className="appointment-card__who">{patientName}</View>
        {payBy && isHeld(appointment) ? <TimeLeft until={payBy} /> : null}
        <Tag tone={toneOf(appointment)}>{statusText(appointment)}</Tag>
      </View>
    </Card>
  )
}
