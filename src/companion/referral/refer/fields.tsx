import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { DateSelect, SelectButton } from '@/companion/operator/form/select'
import { DepartmentSheet } from '@/companion/operator/pick/department-sheet'
import { useDepartments } from '@/companion/operator/pick/departments'
import { orpc } from '@/shared/api/client'
import { useSession } from '@/shared/session/session'
import { addDays, civilDate, dayText } from '@/shared/time'
import { Choice, optionsOf } from '@/shared/ui/choice'
import { Field } from '@/shared/ui/field'
import { TITLES, URGENCIES } from '@/shared/words'
import type { ReferDraft } from './draft'

export interface ReferFieldsProps {
  values: ReferDraft
  change: (patch: Partial<ReferDraft>) => void
  errors: Record<string, string>
}

const FARTHEST_DAYS = 30
const URGENCY_OPTIONS = optionsOf(URGENCIES)
const ANYBODY = { value: '', label: '不指定医生' }

export function DepartmentField({ values, change, errors }: ReferFieldsProps) {
  const [open, setOpen] = useState(false)
  const departments = useDepartments().data?.departments
  const name = departments?.find(({ id }) => id === values.departmentId)?.name ?? null
  const pick = (departmentId: string) => {
    change({ departmentId, doctorId: '' })
    setOpen(false)
  }
  return (
    <Field label="转到哪个科" error={errors['departmentId']}>
      <SelectButton label="选择科室" words={name} onClick={() => setOpen(true)} />
      {open ? <DepartmentSheet value={values.departmentId} onPick={pick} onClose={() => setOpen(false)} /> : null}
    </Field>
  )
}

/** The department's doctors, the best known first; or none in particular, which is sooner. */
export function DoctorField({ values: { departmentId, doctorId }, change, errors }: ReferFieldsProps) {
  const ownId = useSession()?.doctorId
  const { data } = useQuery(
    orpc.directory.listDoctors.queryOptions({ input: { departmentId }, enabled: departmentId !== '' }),
  )
  if (!departmentId) return null
  const others = (data?.doctors ?? []).filter(({ id }) => id !== ownId)
  const options = others.map(({ id, name, title }) => ({ value: id, label: `${name} ${TITLES[title]}` }))
  return (
    <Field label="医生" error={errors['doctorId']} hint="不指定时，病人选本科室最近的号">
      <Choice options={[ANYBODY, ...options]} value={doctorId} onChange={(value) => change({ doctorId: value })} />
    </Field>
  )
}

export const UrgencyField = ({ values, change }: ReferFieldsProps) => (
  <Field label="多急">
    <Choice options={URGENCY_OPTIONS} value={values.urgency} onChange={(urgency) => change({ urgency })} />
  </Field>
)

export const NeededField = ({ values: { neededBefore }, change, errors }: ReferFieldsProps) => (
  <Field label="最晚哪天看（可不填）" error={errors['neededBefore']}>
    <DateSelect
      label="最晚哪天看"
      value={neededBefore || civilDate()}
      words={neededBefore ? dayText(neededBefore) : '不限，按缓急'}
      from={civilDate()}
      to={addDays(civilDate(), FARTHEST_DAYS)}
      onChange={(date) => change({ neededBefore: date })}
    />
  </Field>
)
