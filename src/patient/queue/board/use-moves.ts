import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { queryClient } from '@/shared/api/query'
import { type MoveError, moveTrouble } from './move-trouble'

/** A refused tap means that the board is older than the queue. */
const onError = () => void queryClient.invalidateQueries({ queryKey: orpc.queue.key() })

/** What he can do about his place in the queue. */
export function useMoves(appointmentId: string) {
  const away = useCommand(orpc.queue.stepAway, { onError })
  const back = useCommand(orpc.queue.comeBack, { onError })
  const leave = useCommand(orpc.queue.leave, { onError })
  const error: MoveError | null = away.error ?? back.error
  const reset = () => {
    away.reset()
    back.reset()
  }
  return {
    leave,
    busy: { away: away.isPending, back: back.isPending },
    trouble: moveTrouble(error),
    stepAway: () => {
      reset()
      away.mutate({ appointmentId })
    },
    comeBack: () => {
      reset()
      back.mutate({ appointmentId })
    },
  }
}
