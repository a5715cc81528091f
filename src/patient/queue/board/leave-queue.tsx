import { View } from '@tarojs/components'
import type { Appointment } from '@xinglin/types/booking'
import { useState } from 'react'
import { Button } from '@/shared/ui/button'
import { ConfirmSheet } from '@/shared/ui/confirm-sheet'
import { moveTrouble } from './move-trouble'
import type { useMoves } from './use-moves'

export interface LeaveQueueProps {
  appointment: Pick<Appointment, 'id' | 'orderId'>
  leave: ReturnType<typeof useMoves>['leave']
}

/** 不看了: what it means, asked once. */
export function LeaveQueue({ appointment: { id, orderId }, leave }: LeaveQueueProps) {
  const [asking, setAsking] = useState(false)
  const close = () => {
    setAsking(false)
    leave.reset()
  }
  return (
    <>
      <Button kind="text" onClick={() => setAsking(true)}>
        不看了
      </Button>
      <ConfirmSheet
        open={asking}
        title="今天不看了"
        action="退出候诊"
        danger
        busy={leave.isPending}
        error={moveTrouble(leave.error)}
        onConfirm={() => leave.mutate({ appointmentId: id }, { onSuccess: close })}
        onClose={close}
      >
        <View>后面的人会往前一位。改主意了，门诊结束前可以重新报到，按那时候的时间排。</View>
        <View>到门诊结束没有回来，会记一次未到诊；因为等太久离开的不算。</View>
        {orderId ? <View>付的钱可以在订单里申请退款。</View> : null}
      </ConfirmSheet>
    </>
  )
}
