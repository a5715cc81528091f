import { useQuery } from '@tanstack/react-query'
import type { Patient } from '@xinglin/types/identity'
import { useState } from 'react'
import { takeWords } from '@/patient/said'
import { orpc } from '@/shared/api/client'
import { startDraft, useDraft } from '@/shared/hooks/draft'
import { usePerson } from '@/shared/session/person'
import { useSession } from '@/shared/session/session'
import { toast } from '@/shared/ui/toast'
import { LONGEST_REASON, MOST_PEOPLE, NEW_DRAFT, NEW_VISIT, RETURN_VISIT, type Visit } from './visit'

/** Whom this doctor saw before: for them it is 复诊 unless they say otherwise. */
function useSeenBy(doctorId: string): ReadonlySet<string> {
  const enabled = useSession() !== null
  const past = useQuery(orpc.booking.listAppointments.queryOptions({ input: { when: 'past' }, enabled }))
  const visits = past.data?.appointments.filter((each) => each.doctorId === doctorId && each.status === 'fulfilled')
  return new Set(visits?.map(({ patientId }) => patientId))
}

/** Who comes and why; kept by doctor while one goes back and forth. */
export function useWho(doctorId: string) {
  const { person, patients, query } = usePerson()
  const name = `booking.${doctorId}`
  useState(() => {
    const { complaint } = takeWords()
    if (complaint) startDraft(name, NEW_DRAFT, { said: complaint.slice(0, LONGEST_REASON) })
  })
  const { values, change, clear } = useDraft(name, NEW_DRAFT)
  const ids = values.patientIds ?? (person ? [person.id] : [])
  const chosen = ids.flatMap((id) => patients.find((patient) => patient.id === id) ?? [])
  const seen = useSeenBy(doctorId)
  const freshFor = (id: string): Visit => ({
    ...(seen.has(id) ? RETURN_VISIT : NEW_VISIT),
    ...(id === person?.id ? { reason: values.said } : {}),
  })
  const visitOf = ({ id }: Patient): Visit => values.visits[id] ?? freshFor(id)
  const toggle = (id: string) => {
    if (ids.includes(id)) return change({ patientIds: ids.filter((each) => each !== id) })
    if (ids.length === MOST_PEOPLE) return toast(`一次最多约 ${MOST_PEOPLE} 位`)
    return change({ patientIds: [...ids, id] })
  }
  const changeVisit = (patient: Patient, patch: Partial<Visit>) =>
    change({ visits: { ...values.visits, [patient.id]: { ...visitOf(patient), ...patch } } })
  return { query, patients, chosen, visitOf, toggle, changeVisit, clear }
}

export type Who = ReturnType<typeof useWho>
