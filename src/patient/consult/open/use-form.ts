import type { Consult } from '@xinglin/types/consult'
import type { Patient } from '@xinglin/types/identity'
import { useEffect, useState } from 'react'
import { startDraft, useDraft } from '@/shared/hooks/draft'
import { NOTHING, type Values, intakeOf, isWorthKeeping, valuesOf } from '../intake'
import { takeWords } from '@/patient/said'
import { useAutosave } from './use-autosave'

/** One form for each person and doctor: typed once, whichever service is chosen. */
const nameOf = (patient: Patient, doctorId: string | null) => `consult.${doctorId ?? 'emergency'}.${patient.id}`

/** What is typed: kept on the phone while one goes back and forth, and on the server for another day. */
export function useForm(patient: Patient, doctorId: string | null, consult: Consult | null) {
  const name = nameOf(patient, doctorId)
  useState(() => {
    const words = takeWords()
    if (words.complaint) startDraft(name, NOTHING, words)
  })
  const { values, change, clear } = useDraft<Values>(name, NOTHING)
  const [touched, setTouched] = useState(() => isWorthKeeping(values))
  useEffect(() => {
    if (!touched && consult?.intake) change(valuesOf(consult))
  }, [touched, consult, change])
  const { stop, goOn } = useAutosave(
    consult?.id ?? null,
    isWorthKeeping(values) ? intakeOf(values) : null,
    consult?.intake ?? null,
  )
  return {
    values,
    clear,
    stop,
    change: (patch: Partial<Values>) => {
      setTouched(true)
      goOn()
      change(patch)
    },
  }
}

export type Form = ReturnType<typeof useForm>
