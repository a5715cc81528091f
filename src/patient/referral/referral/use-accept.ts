import { lookAgain } from '@/patient/booking/trouble/unanswered'
import { replace } from '@/patient/navigation'
import { wayAfter } from '@/patient/payment/after-booking'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { codeOf } from '@/shared/api/errors'
import { queryClient } from '@/shared/api/query'
import { useLeave } from '@/shared/hooks/leave'

/** Refused means that what is shown is not true any more. */
const lookAt = (referralId: string) =>
  void queryClient.invalidateQueries({ queryKey: orpc.referral.getReferral.queryKey({ input: { referralId } }) })

/** Takes a place and leads on to what was booked. */
export function useAccept(referralId: string) {
  const askLeave = useLeave('booking')
  const accept = useCommand(orpc.referral.accept, {
    onSuccess: ({ appointmentId }) => {
      const { path, query } = wayAfter([{ id: appointmentId, status: 'booked' }])
      replace(path, query)
    },
    onError: (error) => (codeOf(error) === 'PLACE_GONE' ? lookAt(referralId) : lookAgain(error)),
  })
  return {
    error: accept.error,
    /** Stays so after a success: the next page is on its way. */
    busy: accept.isPending || accept.isSuccess,
    slotId: accept.variables?.slotId ?? null,
    take: (slotId: string) => {
      void askLeave()
      accept.mutate({ referralId, slotId })
    },
  }
}
