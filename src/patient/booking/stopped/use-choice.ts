import { useState } from 'react'
import { to } from '@/patient/navigation'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { wasAnswered } from '@/shared/api/errors'
import { queryClient } from '@/shared/api/query'
import { useLeave } from '@/shared/hooks/leave'
import { toast } from '@/shared/ui/toast'

/** A refusal says that something changed: what is shown is asked for again. */
const refresh = () => void queryClient.invalidateQueries({ predicate: ({ meta }) => meta?.once !== true })

/** Moving in one tap; a place that is paid first leads on to the cashier. */
export function useMove(appointmentId: string) {
  const [slotId, setSlotId] = useState<string | null>(null)
  const askLeave = useLeave('booking')
  const move = useCommand(orpc.booking.moveStopped, {
    onSuccess: (moved) => {
      if (moved.status === 'pending') to.checkout(moved.appointmentId)
      else toast('已改约')
    },
    onError: refresh,
  })
  return {
    error: move.error,
    /** The place on which the tap was, while there is no answer. */
    busySlotId: move.isPending ? slotId : null,
    unanswered: move.error && !wasAnswered(move.error) ? slotId : null,
    send: (chosen: string) => {
      if (move.isPending) return
      setSlotId(chosen)
      void askLeave()
      move.mutate({ appointmentId, slotId: chosen })
    },
  }
}
export type Move = ReturnType<typeof useMove>

export const useGiveBack = (onDone: () => void) =>
  useCommand(orpc.booking.refundStopped, {
    onSuccess: () => {
      toast('已退号')
      onDone()
    },
    onError: refresh,
  })

export const useKeepDoctor = () => useCommand(orpc.booking.keepDoctor, { onError: refresh })
