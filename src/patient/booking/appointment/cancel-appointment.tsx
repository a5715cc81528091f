import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import type { Appointment } from '@xinglin/types/booking'
import { useState } from 'react'
import { BackLines } from '@/patient/payment/back-lines'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { errorText } from '@/shared/api/errors'
import { momentText } from '@/shared/time'
import { Button } from '@/shared/ui/button'
import { ConfirmSheet } from '@/shared/ui/confirm-sheet'
import { toast } from '@/shared/ui/toast'
import { troubleOf } from '../trouble/trouble'
import { lookAgain } from '../trouble/unanswered'

/** What was paid comes back in full; how much and where, as far as he may see it. */
function Refund({ orderId }: { orderId: string }) {
  const order = useQuery(orpc.billing.getOrder.queryOptions({ input: { orderId } })).data
  return (
    <>
      <View>付的钱全额原路退回，一般 1–3 个工作日到账：</View>
      {order ? <BackLines order={order} /> : null}
    </>
  )
}

/** Gives the place back, after telling the rule and what comes back, and asking once. */
export function CancelAppointment({ appointment }: { appointment: Appointment }) {
  const { id, startsAt, cancelUntil, orderId, status } = appointment
  const words = orderId ? '取消并退款' : '取消预约'
  const [asking, setAsking] = useState(false)
  const cancel = useCommand(orpc.booking.cancel, {
    onSuccess: () => {
      setAsking(false)
      toast(orderId ? '已取消，正在退款' : '已取消')
    },
    onError: lookAgain,
  })
  const { error } = cancel
  const close = () => {
    setAsking(false)
    cancel.reset()
  }
  return (
    <>
      <Button kind="secondary" onClick={() => setAsking(true)}>
        {words}
      </Button>
      <ConfirmSheet
        open={asking}
        title="取消这个预约"
        action={words}
        danger
        busy={cancel.isPending}
        error={error ? (troubleOf(error, null)?.words ?? errorText(error)) : undefined}
        onConfirm={() => cancel.mutate({ appointmentId: id })}
        onClose={close}
      >
        {momentText(startsAt)} 的号会让给别人{orderId ? '' : '，不收费'}。
        {orderId ? <Refund orderId={orderId} /> : null}
        {status === 'pending' ? null : <View>就诊前 2 小时都可以取消，也就是 {momentText(cancelUntil)} 以前。</View>}
      </ConfirmSheet>
    </>
  )
}
