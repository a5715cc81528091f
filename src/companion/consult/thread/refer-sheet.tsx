import type { Urgency } from '@xinglin/types/referral'
import { useState } from 'react'
import { formErrors } from '@/companion/operator/form/errors'
import { SelectButton } from '@/companion/operator/form/select'
import { DepartmentSheet } from '@/companion/operator/pick/department-sheet'
import { useDepartments } from '@/companion/operator/pick/departments'
import { ReasonField } from '@/companion/money/reason-field'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { Button } from '@/shared/ui/button'
import { Choice, optionsOf } from '@/shared/ui/choice'
import { Field } from '@/shared/ui/field'
import { Sheet } from '@/shared/ui/sheet'
import { ErrorLine } from '@/shared/ui/state-view'
import { toast } from '@/shared/ui/toast'
import { URGENCIES } from '@/shared/words'
import type { SheetProps } from './sheets'

const COMMON = ['需要当面查体', '需要做检查才能判断', '病情可能较重，不适合在线诊疗']
const FIELDS = ['departmentId', 'reason'] as const

interface WhereProps {
  departmentId: string
  error: string | undefined
  onPick: (departmentId: string) => void
}

function Where({ departmentId, error, onPick }: WhereProps) {
  const [open, setOpen] = useState(false)
  const name = useDepartments().data?.departments.find(({ id }) => id === departmentId)?.name ?? null
  const pick = (id: string) => {
    onPick(id)
    setOpen(false)
  }
  return (
    <Field label="去哪个科" error={error}>
      <SelectButton label="选择科室" words={name} onClick={() => setOpen(true)} />
      {open ? <DepartmentSheet value={departmentId} onPick={pick} onClose={() => setOpen(false)} /> : null}
    </Field>
  )
}

/** Not to be treated online: where he is to go, how soon, and why. */
export function ReferSheet({ consult: { id: consultId, plan }, onClose }: SheetProps) {
  const [departmentId, setDepartmentId] = useState('')
  const [urgency, setUrgency] = useState<Urgency>('soon')
  const [reason, setReason] = useState('')
  const refer = useCommand(orpc.consult.referOffline, {
    onSuccess: () => {
      toast('已转线下，病人会收到消息')
      onClose()
    },
  })
  const { at, general } = formErrors(refer.error, FIELDS)
  const action = (
    <>
      <ErrorLine error={general} />
      <Button
        kind="danger"
        busy={refer.isPending}
        disabled={!departmentId || !reason.trim()}
        onClick={() => refer.mutate({ consultId, departmentId, urgency, reason })}
      >
        结束问诊，转线下
      </Button>
    </>
  )
  return (
    <Sheet open title="转线下就诊" onClose={onClose} action={action}>
      <Where departmentId={departmentId} error={at.departmentId} onPick={setDepartmentId} />
      <Field label="多急">
        <Choice options={optionsOf(URGENCIES)} value={urgency} onChange={setUrgency} />
      </Field>
      <ReasonField
        label="原因"
        common={COMMON}
        value={reason}
        error={at.reason}
        hint={plan ? '病人会看到' : '病人会看到。还没给方案，问诊费会原路退回'}
        maxLength={300}
        onChange={setReason}
      />
    </Sheet>
  )
}
