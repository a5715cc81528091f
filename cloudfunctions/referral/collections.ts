import type { Urgency } from '@xinglin/types/referral'
import type { Announcing } from '../kernel/events'
import { collection } from '../kernel/store'

/** A doctor and his department, as they were called then. */
export interface Party {
  departmentId: string
  departmentName: string
  /** Null where the department is meant, whoever it is. */
  doctorId: string | null
  doctorName: string | null
}

/** FHIR ServiceRequest. Whether it was accepted, seen or missed follows from its appointment, and is not written twice. */
export interface Referral extends Announcing {
  id: string
  patientId: string
  patientAccountId: string
  patientName: string
  /** The visit at which it was made, or the consult. */
  madeAtAppointmentId: string
  fromDoctorId: string
  from: Party
  /** The doctor's account, to be told. */
  madeBy: string
  /** The command that made it, so that it knows its own work when it runs again. */
  madeIn: string
  to: Party
  urgency: Urgency
  /** Health data. */
  reason: string
  madeAt: string
  until: string
  /** The last one that was chosen. */
  appointmentId: string | null
  declinedAt: string | null
  /** Health data, it may be. */
  declinedWhy: string
  /** When its last day is over. */
  dueAt: string | null
}
export const referrals = collection<Referral>('referrals', {
  indexes: [
    { fields: ['patientId', 'madeAt'] },
    { fields: ['fromDoctorId', 'madeAt'] },
    { fields: ['madeAtAppointmentId'] },
    { fields: ['appointmentId'], sparse: true },
    { fields: ['dueAt'], sparse: true },
    { fields: ['outboxAt'], sparse: true },
  ],
  sealed: ['reason', 'declinedWhy'],
})
