import { useState } from 'react'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { codeOf } from '@/shared/api/errors'
import { ConfirmSelf } from '../inbox/confirm-self'

interface StartInput {
  consultId: string
  /** On a re-visit. */
  evidence?: { accepted: boolean; diagnosis?: string | undefined; reason?: string | undefined } | undefined
}

interface Options {
  onStarted: (consultId: string) => void
  onRefused?: (consultId: string) => void
}

const isUnconfirmed = (error: unknown) => codeOf(error) === 'RECEPTION_NOT_CONFIRMED'

/** 接诊; who has not said today that it is he does so first, and then it goes on by itself. */
export function useStart({ onStarted, onRefused }: Options) {
  const [meant, setMeant] = useState<StartInput | null>(null)
  const start = useCommand(orpc.consult.start, {
    onSuccess: ({ id }) => onStarted(id),
    onError: (error, input) => {
      if (isUnconfirmed(error)) setMeant(input)
      else onRefused?.(input.consultId)
    },
  })
  const goOn = () => {
    const input = meant
    setMeant(null)
    if (input) start.mutate(input)
  }
  const sheet = meant ? <ConfirmSelf onConfirmed={goOn} onClose={() => setMeant(null)} /> : null
  const error = isUnconfirmed(start.error) ? null : start.error
  return { start: (input: StartInput) => start.mutate(input), busy: start.isPending, error, sheet }
}
