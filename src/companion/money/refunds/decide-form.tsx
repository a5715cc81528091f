import { View } from '@tarojs/components'
import type { Refund } from '@xinglin/types/billing'
import { useState } from 'react'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { yuan } from '@/shared/money'
import { Button } from '@/shared/ui/button'
import { Choice } from '@/shared/ui/choice'
import { ErrorLine } from '@/shared/ui/state-view'
import { toast } from '@/shared/ui/toast'
import { formErrors } from '@/companion/operator/form/errors'
import { ReasonField } from '../reason-field'
import { type Choice as Way, choicesFor } from './decision'

const FIELDS = ['note'] as const

const actionOf = ({ decision }: Way, owed: string): string =>
  ({
    grant: `同意退回 ${owed}`,
    refuse: '不同意退款',
    retry: `再退一次 ${owed}`,
    'settled-by-hand': `登记已线下退款 ${owed}`,
  })[decision]

export interface DecideFormProps {
  refund: Refund
  /** What is still to be given back, in fen. */
  owed: number
  onDone: () => void
}

/** The ways that are open, a reason, and one button that says what it does. */
export function DecideForm({ refund, owed, onDone }: DecideFormProps) {
  const ways = choicesFor(refund)
  const [decision, setDecision] = useState(ways[0]?.decision)
  const [note, setNote] = useState('')
  const decide = useCommand(orpc.billing.decideRefund)
  const { at, general } = formErrors(decide.error, FIELDS)
  const way = ways.find((each) => each.decision === decision)
  if (!way) return null
  const choose = (next: Way['decision']) => {
    decide.reset()
    setNote('')
    setDecision(next)
  }
  const send = () =>
    decide.mutate(
      { refundId: refund.id, decision: way.decision, note },
      {
        onSuccess: () => {
          toast(way.done)
          onDone()
        },
      },
    )
  return (
    <View className="money__form">
      <Choice
        options={ways.map(({ decision: value, label }) => ({ value, label }))}
        value={way.decision}
        onChange={choose}
      />
      <View className="money__form">
        <ReasonField
          label={way.question}
          common={way.common}
          value={note}
          error={note ? undefined : at.note}
          hint={way.hint}
          onChange={setNote}
        />
      </View>
      <ErrorLine error={general} />
      <View className="money__action">
        <Button kind={way.decision === 'refuse' ? 'danger' : 'primary'} busy={decide.isPending} onClick={send}>
          {actionOf(way, yuan(owed))}
        </Button>
      </View>
    </View>
  )
}
