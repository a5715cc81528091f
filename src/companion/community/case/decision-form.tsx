import type { Case } from '@xinglin/types/community-staff'
import { Button } from '@/shared/ui/button'
import { ReasonForm } from '../reason-form'
import { REASONS } from '../words'
import { useDecide } from './use-decide'

export interface DecisionFormProps {
  one: Case
  decision: 'change' | 'hide'
  onBack: () => void
  onDone: () => void
}

const LABELS = { change: '请作者改什么', hide: '为什么隐藏' } as const
const BUTTONS = { change: '请作者修改', hide: '隐藏' } as const

/** A decision that its author will want to understand. */
export function DecisionForm({ one, decision, onBack, onDone }: DecisionFormProps) {
  const { decide, busy, error } = useDecide(one, onDone)
  return (
    <>
      <ReasonForm
        label={LABELS[decision]}
        common={REASONS[decision]}
        hint="作者会看到这句话"
        action={BUTTONS[decision]}
        danger={decision === 'hide'}
        busy={busy}
        error={error}
        onSend={(reason) => decide(decision, reason)}
      />
      <Button kind="text" onClick={onBack}>
        返回内容
      </Button>
    </>
  )
}
