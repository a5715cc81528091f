import { useState } from 'react'
import type { Doctor } from '@xinglin/types/directory'
import { Field } from '@/shared/ui/field'
import { Sheet } from '@/shared/ui/sheet'
import { TITLES } from '@/shared/words'
import { SelectButton } from '../form/select'
import { DoctorFinder } from '../pick/doctor-finder'

export interface DoctorFieldProps {
  doctor: Doctor | null
  error: string | undefined
  onPick: (doctor: Doctor) => void
}

const wordsFor = (doctor: Doctor | null) =>
  doctor ? `${doctor.name} · ${doctor.departmentName} · ${TITLES[doctor.title]}` : null

/** Which doctor the account will be. */
export function DoctorField({ doctor, error, onPick }: DoctorFieldProps) {
  const [open, setOpen] = useState(false)
  const pick = (picked: Doctor) => {
    onPick(picked)
    setOpen(false)
  }
  return (
    <Field label="医生" error={error} hint="只能看自己的出诊和名单">
      <SelectButton label="选择医生" words={wordsFor(doctor)} onClick={() => setOpen(true)} />
      <Sheet open={open} title="选择医生" onClose={() => setOpen(false)}>
        <DoctorFinder onPick={pick} />
      </Sheet>
    </Field>
  )
}
