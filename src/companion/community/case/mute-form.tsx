import { useState } from 'react'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { Button } from '@/shared/ui/button'
import { Choice, optionsOf } from '@/shared/ui/choice'
import { Field } from '@/shared/ui/field'
import { toast } from '@/shared/ui/toast'
import { ReasonForm } from '../reason-form'
import { MUTES, MUTE_REASONS, type MuteDays } from './words'

const ORDER: readonly MuteDays[] = ['1', '3', '7', '30', '0']

/** Whoever wrote it may not write for some days; nobody is told who that is. */
export function MuteForm({ entryId, onBack }: { entryId: string; onBack: () => void }) {
  const [days, setDays] = useState<MuteDays>('3')
  const mute = useCommand(orpc.community.mute, {
    onSuccess: () => {
      toast('已限制发言，作者会收到原因')
      onBack()
    },
  })
  return (
    <>
      <Field label="多久" hint="对写这条内容的人；匿名的也一样，不会显示是谁">
        <Choice options={optionsOf(MUTES, ORDER)} value={days} onChange={setDays} />
      </Field>
      <ReasonForm
        label="为什么"
        common={MUTE_REASONS}
        hint="作者会看到这句话，可以申诉一次"
        action={days === '0' ? '不再允许发言' : `禁言 ${MUTES[days]}`}
        danger
        busy={mute.isPending}
        error={mute.error}
        onSend={(reason) => mute.mutate({ entryId, days: Number(days), reason })}
      />
      <Button kind="text" onClick={onBack}>
        返回内容
      </Button>
    </>
  )
}
