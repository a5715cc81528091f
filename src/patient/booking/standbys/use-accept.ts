import type { Standby } from '@xinglin/types/booking'
import { useState } from 'react'
import { replace } from '@/patient/navigation'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { lookAgain, unansweredIn } from '../trouble/unanswered'

/** Accepting belongs to the page: a card whose answer got lost stays there, though the list may have it no more. */
export function useAccept() {
  const [sent, setSent] = useState<Standby | null>(null)
  const accept = useCommand(orpc.booking.acceptStandby, {
    onSuccess: ({ appointmentId }) => replace('/booking/done/index', { ids: appointmentId }),
    onError: lookAgain,
  })
  const unanswered = unansweredIn(accept) ? sent : null
  return {
    unanswered,
    /** The list as it is, with the one that waits for its answer as it was. */
    withUnanswered: (standbys: readonly Standby[]) =>
      unanswered ? [unanswered, ...standbys.filter(({ id }) => id !== unanswered.id)] : standbys,
    errorOf: ({ id }: Standby) => (accept.variables?.standbyId === id ? accept.error : null),
    // Stays so after a success: the next page is on its way.
    busy: accept.isPending || accept.isSuccess,
    send: (standby: Standby) => {
      setSent(standby)
      accept.mutate({ standbyId: standby.id })
    },
  }
}

export type Accept = ReturnType<typeof useAccept>
