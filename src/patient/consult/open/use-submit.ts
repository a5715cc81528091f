import { ORPCError } from '@orpc/client'
import type { Consult } from '@xinglin/types/consult'
import { useState } from 'react'
import { replace } from '@/patient/navigation'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { codeOf } from '@/shared/api/errors'
import { queryClient } from '@/shared/api/query'
import { useLeave } from '@/shared/hooks/leave'
import { type Values, intakeOf } from '../intake'

/** The consent text changed meanwhile: it is read anew. */
const lookAt = () => void queryClient.invalidateQueries({ queryKey: orpc.consult.getTerms.queryKey({ input: {} }) })

const leadOn = (consultId: string, orderId: string | null) =>
  orderId ? replace('/money/cashier/index', { orderId }) : replace('/consult/thread/index', { consultId })

export interface SubmitEnds {
  /** Resolves when nothing that was typed is on its way any more. */
  onBegin: () => Promise<unknown>
  /** Whether this phone may pay for him; if not, the talk says who does. */
  mayPay: boolean
  onDone: () => void
}

/** Saves what was typed, agrees, and leads on to the cashier. */
export function useSubmit({ mayPay, onBegin, onDone }: SubmitEnds) {
  const askLeave = useLeave('consult')
  const save = useCommand(orpc.consult.saveIntake)
  const submit = useCommand(orpc.consult.submit, {
    onSuccess: ({ consult: { id }, orderId }) => {
      onDone()
      leadOn(id, mayPay ? orderId : null)
    },
    onError: (error) => (codeOf(error) === 'CONSENT_OUTDATED' ? lookAt() : undefined),
  })
  const [begun, setBegun] = useState(false)
  const error = submit.error ?? save.error
  return {
    error,
    // Stays so after a success: the next page is on its way.
    busy: begun || save.isPending || submit.isPending || submit.isSuccess,
    /** What he wrote sounds like an emergency. */
    flag: emergencyIn(submit.error),
    reset: () => {
      save.reset()
      submit.reset()
    },
    send: ({ id }: Consult, values: Values, minor: boolean) => {
      void askLeave()
      const guardian = { name: values.guardian.trim(), present: values.guardianPresent }
      const agreement = { consultId: id, consentVersion: values.agreed, ...(minor ? { guardian } : {}) }
      submit.reset()
      setBegun(true)
      void onBegin().then(() => {
        setBegun(false)
        save.mutate({ consultId: id, intake: intakeOf(values) }, { onSuccess: () => submit.mutate(agreement) })
      })
    },
  }
}

/** The red flag that the server heard; null for any other error. */
function emergencyIn(error: unknown): string | null {
  if (codeOf(error) !== 'SOUNDS_LIKE_EMERGENCY' || !(error instanceof ORPCError)) return null
  return (error.data as { flag: string }).flag
}
