import { useState } from 'react'
import { formErrors } from '@/companion/operator/form/errors'
import { Button } from '@/shared/ui/button'
import { ErrorLine } from '@/shared/ui/state-view'
import { ReasonField, type ReasonFieldProps } from './reason-field'

export interface ReasonFormProps extends Omit<ReasonFieldProps, 'value' | 'error' | 'onChange'> {
  /** What the operation calls the reason. */
  name?: string
  /** How many characters make a reason. */
  atLeast?: number
  /** All else is filled in. */
  ready?: boolean
  /** The button's words. */
  action: string
  danger?: boolean
  busy: boolean
  error: unknown
  onSend: (reason: string) => void
}

/** Why, at a tap or in own words, and the one button that goes on with it. */
export function ReasonForm({
  name = 'reason',
  atLeast = 1,
  ready = true,
  action,
  danger,
  busy,
  error,
  onSend,
  ...field
}: ReasonFormProps) {
  const [reason, setReason] = useState('')
  const { at, general } = formErrors(error, [name])
  return (
    <>
      <ReasonField {...field} value={reason} error={at[name]} onChange={setReason} />
      <ErrorLine error={general} />
      <Button
        kind={danger ? 'danger' : 'primary'}
        busy={busy}
        disabled={!ready || reason.trim().length < atLeast}
        onClick={() => onSend(reason)}
      >
        {action}
      </Button>
    </>
  )
}
