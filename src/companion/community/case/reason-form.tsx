import type { Case } from '@xinglin/types/community-staff'
import { useState } from 'react'
import { Button } from '@/shared/ui/button'
import { ErrorLine } from '@/shared/ui/state-view'
import { formErrors } from '@/companion/operator/form/errors'
import { ReasonField } from '../reason-field'
import { REASONS } from '../words'
import { useDecide } from './use-decide'

export interface ReasonFormProps {
  one: Case
  decision: 'change' | 'hide'
  onBack: () => void
  onDone: () => void
}

const LABELS = { change: '请作者改什么', hide: '为什么隐藏' } as const
const BUTTONS = { change: '请作者修改', hide: '隐藏' } as const

/** A decision that its author will want to understand. */
export function ReasonForm({ one, decision, onBack, onDone }: ReasonFormProps) {
  const [reason, setReason] = useState('')
  const { decide, busy, error } = useDecide(one, onDone)
  const { at, general } = formErrors(error, ['reason'] as const)
  return (
    <>
      <ReasonField
        label={LABELS[decision]}
        common={REASONS[decision]}
        value={reason}
        error={at.reason}
        onChange={setReason}
        hint="作者会看到这句话"
      />
      <ErrorLine error={general} />
      <Button
        kind={decision === 'hide' ? 'danger' : 'primary'}
        busy={busy}
        disabled={!reason.trim()}
        onClick={() => decide(decision, reason)}
      >
        {BUTTONS[decision]}
      </Button>
      <Button kind="text" onClick={onBack}>
        返回内容
      </Button>
    </>
  )
}
