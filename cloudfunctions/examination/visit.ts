import type { ExaminationKind } from '@xinglin/types/examination'
import { type Appointment, findAppointment } from '../booking/public'
import { findDepartment } from '../directory/public'
import { Refusal } from '../kernel/refusal'
import type { Store } from '../kernel/store'
import { type Need, needsOf } from './needs'
import type { VisitStop } from './suit'
import { whereOf } from './where'

/** An appointment, and what it needs. */
export interface Visit {
  appointment: Appointment
  stop: VisitStop
  needs: readonly Need[]
}

export const isAhead = ({ status, startsAt }: Appointment, now: string) => status === 'booked' && startsAt > now

export const visitStopOf = ({ startsAt, place }: Pick<Appointment, 'startsAt' | 'place'>): VisitStop => ({
  startsAt,
  ...whereOf(place),
})

export const findVisit = async (store: Store, appointmentId: string): Promise<Visit> => {
  const appointment = await findAppointment(store, appointmentId)
  if (!appointment) throw new Refusal('NOT_FOUND')
  const department = await findDepartment(store, appointment.doctor.departmentId)
  const { visitType, date, patientSex: sex, patientBirthDate: birthDate } = appointment
  const needs = needsOf({ departmentCode: department?.code ?? '', visitType, person: { sex, birthDate }, date })
  return { appointment, stop: visitStopOf(appointment), needs }
}

export const needsKind = ({ needs }: Visit, kind: ExaminationKind) => needs.some((need) => need.kind === kind)
