import { View } from '@tarojs/components'
import type { Appointment } from '@xinglin/types/booking'
import { TimeLeft } from '@/patient/payment/time-left'
import { isHeld } from '@/patient/payment/unpaid'
import { yuan } from '@/shared/money'
import { momentText } from '@/shared/time'
import { Card } from '@/shared/ui/card'
import { Tag } from '@/shared/ui/tag'
import './together-page.scss'

function State({ appointment }: { appointment: Appointment }) {
  if (appointment.paid) return <Tag>已支付</Tag>
  if (appointment.status === 'booked') return <Tag>已约好</Tag>
  return isHeld(appointment) ? <Tag tone="apricot">待支付</Tag> : <Tag tone="grey">号已放回</Tag>
}

/** One of the family: what is his, and whether it is paid. */
export const PersonCard = ({ appointment }: { appointment: Appointment }) => {
  const { patientName, startsAt, departmentName, doctorName, feeFen, payBy } = appointment
  return (
    <Card>
      <View className="together__head">
        <View className="together__who">{patientName}</View>
        <State appointment={appointment} />
      </View>
      <View className="together__line">{momentText(startsAt)}</View>
      <View className="together__line">
        {departmentName} · {doctorName}医生
      </View>
      <View className="together__foot">
        <View className="together__fee">{yuan(feeFen)}</View>
        {payBy && isHeld(appointment) ? <TimeLeft until={payBy} /> : null}
      </View>
    </Card>
  )
}
