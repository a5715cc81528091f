import { useState } from 'react'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { Button } from '@/shared/ui/button'
import { Choice, optionsOf } from '@/shared/ui/choice'
import { Field } from '@/shared/ui/field'
import { ErrorLine } from '@/shared/ui/state-view'
import { toast } from '@/shared/ui/toast'
import { formErrors } from '@/companion/operator/form/errors'
import { ReasonField } from '../reason-field'
import { MUTES, MUTE_REASONS, type MuteDays } from './words'

const ORDER: readonly MuteDays[] = ['1', '3', '7', '30', '0']

/** Whoever wrote it may not write for some days; nobody is told who that is. */
export function MuteForm({ entryId, onBack }: { entryId: string; onBack: () => void }) {
  const [days, setDays] = useState<MuteDays>('3')
  const [reason, setReason] = useState('')
  const mute = useCommand(orpc.community.mute, {
    onSuccess: () => {
      toast('已限制发言，作者会收到原因')
      onBack()
    },
  })
  const { at, general } = formErrors(mute.error, ['reason'] as const)
  return (
    <>
      <Field label="多久" hint="对写这条内容的人；匿名的也一样，不会显示是谁">
        <Choice options={optionsOf(MUTES, ORDER)} value={days} onChange={setDays} />
      </Field>
      <ReasonField
        label="为什么"
        common={MUTE_REASONS}
        value={reason}
        error={at.reason}
        onChange={setReason}
        hint="作者会看到这句话，可以申诉一次"
      />
      <ErrorLine error={general} />
      <Button
        kind="danger"
        busy={mute.isPending}
        disabled={!reason.trim()}
        onClick={() => mute.mutate({ entryId, days: Number(days), reason })}
      >
        {days === '0' ? '不再允许发言' : `禁言 ${MUTES[days]}`}
      </Button>
      <Button kind="text" onClick={onBack}>
        返回内容
      </Button>
    </>
  )
}
