import { View } from '@tarojs/components'
import type { Appointment } from '@xinglin/types/booking'
import { TimeLeft } from '@/patient/payment/time-left'
import { yuan } from '@/shared/money'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { to } from '../navigation'
import { BigTime } from './big-time'

/** A place that is kept until it is paid, and how long. */
export function UnpaidCard({ appointment }: { appointment: Appointment }) {
  const { id, startsAt, payBy, patientName, departmentName, doctorName, feeFen } = appointment
  return (
    <Card kind="now">
      <View className="now__head">
        {patientName}的号待支付
        {payBy ? <TimeLeft until={payBy} /> : null}
      </View>
      <BigTime at={startsAt} />
      <View className="now__words">
        {departmentName} · {doctorName} 医生。时间到了还没付，号会放回去。
      </View>
      <Button onClick={() => to.checkout(id)}>去支付 {yuan(feeFen)}</Button>
    </Card>
  )
}
