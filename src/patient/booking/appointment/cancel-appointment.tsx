import type { Appointment } from '@xinglin/types/booking'
import { useState } from 'react'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { errorText } from '@/shared/api/errors'
import { momentText } from '@/shared/time'
import { Button } from '@/shared/ui/button'
import { ConfirmSheet } from '@/shared/ui/confirm-sheet'
import { toast } from '@/shared/ui/toast'
import { troubleOf } from '../trouble/trouble'
import { lookAgain } from '../trouble/unanswered'

/** Gives the place back, after telling the rule and asking once. */
export function CancelAppointment({ appointment: { id, startsAt, cancelUntil } }: { appointment: Appointment }) {
  const [asking, setAsking] = useState(false)
  const cancel = useCommand(orpc.booking.cancel, {
    onSuccess: () => {
      setAsking(false)
      toast('已取消')
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
        取消预约
      </Button>
      <ConfirmSheet
        open={asking}
        title="取消这个预约"
        action="取消预约"
        danger
        busy={cancel.isPending}
        error={error ? (troubleOf(error, null)?.words ?? errorText(error)) : undefined}
        onConfirm={() => cancel.mutate({ appointmentId: id })}
        onClose={close}
      >
        {momentText(startsAt)} 的号会让给别人，不收费。就诊前 2 小时都可以取消，也就是 {momentText(cancelUntil)} 以前。
      </ConfirmSheet>
    </>
  )
}
