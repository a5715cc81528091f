import { View } from '@tarojs/components'
import type { Appointment } from '@xinglin/types/booking'
import { useState } from 'react'
import { useNow } from '@/shared/hooks/now'
import { momentText } from '@/shared/time'
import { Button } from '@/shared/ui/button'
import { CancelAppointment } from './cancel-appointment'
import { MoveSheet } from './move-sheet'
import './change-buttons.scss'

const HALF_A_MINUTE = 30_000

const lateWords = ({ paid }: Appointment) =>
  paid
    ? '离就诊不到 2 小时，不能取消或改约了。来不了可以在订单里申请退款，也请打电话告诉我们。'
    : '离就诊不到 2 小时，不能取消或改约了。来不了请打电话告诉我们。'

/** 改约 and 取消 until two hours before; then what to do instead. What is not paid yet can only be given back. */
export function ChangeButtons({ appointment }: { appointment: Appointment }) {
  const [moving, setMoving] = useState(false)
  const now = useNow(HALF_A_MINUTE)
  if (appointment.status === 'pending') {
    return (
      <View className="change">
        <CancelAppointment appointment={appointment} />
      </View>
    )
  }
  if (now > Date.parse(appointment.cancelUntil)) {
    return <View className="change__late">{lateWords(appointment)}</View>
  }
  return (
    <View className="change">
      <View className="change__ways">
        <View className="change__way">
          <Button kind="secondary" icon="calendar" onClick={() => setMoving(true)}>
            改约
          </Button>
        </View>
        <View className="change__way">
          <CancelAppointment appointment={appointment} />
        </View>
      </View>
      <View className="change__rule">{momentText(appointment.cancelUntil)} 以前可以取消或改约</View>
      {moving ? <MoveSheet appointment={appointment} onClose={() => setMoving(false)} /> : null}
    </View>
  )
}
