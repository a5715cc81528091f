import type { Standby } from '@xinglin/types/booking'
import type { PaymentWay } from '@xinglin/types/visit'
import { useState } from 'react'
import { goOn } from '@/patient/payment/after-booking'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { useLeave } from '@/shared/hooks/leave'
import { lookAgain, unansweredIn } from '../trouble/unanswered'

/** Accepting belongs to the page: a card whose answer got lost stays there, though the list may have it no more. */
export function useAccept() {
  const [sent, setSent] = useState<Standby | null>(null)
  const askLeave = useLeave('booking')
  const accept = useCommand(orpc.booking.acceptStandby, {
    onSuccess: ({ appointment }) => goOn([appointment]),
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
    /** Sent again after silence it is sent word for word. */
    send: (standby: Standby, payment: PaymentWay) => {
      const again = unanswered?.id === standby.id ? accept.variables : undefined
      setSent(standby)
      void askLeave()
      accept.mutate(again ?? { standbyId: standby.id, payment })
    },
  }
}

export type Accept = ReturnType<typeof useAccept>
