import { View } from '@tarojs/components'
import type { Appointment } from '@xinglin/types/booking'
import { Moment } from '@/patient/booking-find/moment'
import { Card } from '@/shared/ui/card'
import { Tag } from '@/shared/ui/tag'
import { TITLES } from '@/shared/words'
import { isAhead, statusText, toneOf } from '../visit/status'
import { QrCode } from './qr-code'
import './summary-card.scss'

/** When, with whom and where; while it lies ahead with the code for the desk. */
export function SummaryCard({ appointment }: { appointment: Appointment }) {
  const { id, number, patientName, startsAt, doctorName, doctorTitle, departmentName, place } = appointment
  const ahead = isAhead(appointment)
  const pending = appointment.status === 'pending'
  return (
    <Card kind={ahead ? 'now' : 'plain'}>
      <View className="summary__head">
        <View className="summary__who">{patientName}</View>
        <Tag tone={toneOf(appointment)}>{statusText(appointment)}</Tag>
      </View>
      <View className="summary__time">
        <Moment at={startsAt} />
      </View>
      <View className="summary__doctor">
        {departmentName} · {doctorName} {TITLES[doctorTitle]}
      </View>
      <View className="summary__place">{place}</View>
      {ahead && !pending ? <QrCode appointmentId={id} number={number} /> : null}
    </Card>
  )
}
