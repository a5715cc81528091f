import type { Standby } from '@xinglin/types/booking'
import { useState } from 'react'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { errorText } from '@/shared/api/errors'
import { Button } from '@/shared/ui/button'
import { ConfirmSheet } from '@/shared/ui/confirm-sheet'
import { toast } from '@/shared/ui/toast'
import { lookAgain } from '../trouble/unanswered'

/** Gives up the place in the list, or the place that is held; asks once. */
export function LeaveStandby({ standby: { id, status } }: { standby: Standby }) {
  const [asking, setAsking] = useState(false)
  const offered = status === 'offered'
  const leave = useCommand(orpc.booking.leaveStandby, {
    onSuccess: () => {
      setAsking(false)
      toast(offered ? '号已让给下一位' : '已退出候补')
    },
    onError: lookAgain,
  })
  return (
    <>
      <Button kind="text" onClick={() => setAsking(true)}>
        {offered ? '不要了' : '退出候补'}
      </Button>
      <ConfirmSheet
        open={asking}
        title={offered ? '不要这个号了' : '退出候补'}
        action={offered ? '让给下一位' : '退出候补'}
        danger
        busy={leave.isPending}
        error={leave.error ? errorText(leave.error) : undefined}
        onConfirm={() => leave.mutate({ standbyId: id })}
        onClose={() => setAsking(false)}
      >
        {offered ? '这个号会马上给候补的下一位。' : '再排就要从最后一位开始。'}
      </ConfirmSheet>
    </>
  )
}
