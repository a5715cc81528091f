import { useState } from 'react'
import { ReasonField } from '@/companion/money/reason-field'
import { formErrors } from '@/companion/operator/form/errors'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { Button } from '@/shared/ui/button'
import { Choice } from '@/shared/ui/choice'
import { Field } from '@/shared/ui/field'
import { Sheet } from '@/shared/ui/sheet'
import { ErrorLine } from '@/shared/ui/state-view'
import { toast } from '@/shared/ui/toast'
import type { SheetProps } from './sheets'

const MINUTES = { '10': 10, '20': 20, '30': 30 } as const
type Minutes = keyof typeof MINUTES

const OPTIONS = (Object.keys(MINUTES) as Minutes[]).map((value) => ({ value, label: `${value} 分钟` }))
const COMMON = ['正在抢救病人', '手术还没结束', '门诊病人还没看完']

/** Held up: the patient is told the new time and why, and may have his money back at once. */
export function HoldUpSheet({ consult: { id: consultId }, onClose }: SheetProps) {
  const [minutes, setMinutes] = useState<Minutes>('10')
  const [reason, setReason] = useState('')
  const hold = useCommand(orpc.consult.holdUp, {
    onSuccess: () => {
      toast('已告诉病人新的时间')
      onClose()
    },
  })
  const { at, general } = formErrors(hold.error, ['reason'] as const)
  const action = (
    <>
      <ErrorLine error={general} />
      <Button
        busy={hold.isPending}
        disabled={!reason.trim()}
        onClick={() => hold.mutate({ consultId, minutes: MINUTES[minutes], reason })}
      >
        延 {minutes} 分钟，告诉病人
      </Button>
    </>
  )
  return (
    <Sheet open title="晚一点回复" onClose={onClose} action={action}>
      <Field label="延多久" hint="只能延一次；病人可以等，也可以马上退款">
        <Choice options={OPTIONS} value={minutes} onChange={setMinutes} />
      </Field>
      <ReasonField
        label="原因"
        common={COMMON}
        value={reason}
        error={at.reason}
        hint="病人会看到"
        maxLength={50}
        onChange={setReason}
      />
    </Sheet>
  )
}
