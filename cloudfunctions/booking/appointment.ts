import { createHash } from 'node:crypto'
import type { Appointment as AppointmentView } from '@xinglin/types/booking'
import type { Need, VisitType } from '@xinglin/types/visit'
import { orderIdOf } from '../billing/public'
import type { PatientFacts } from '../kernel/caller'
import { addMinutes } from '../kernel/time'
import type { Appointment, Slot } from './collections'
import { appointmentBooked } from './events'
import { type PaymentTerms, goesOnAt } from './payment'

/** Cancelling and moving end 2 hours before the visit. */
export const NOTICE_MINUTES = 120

export const cancelUntil = ({ startsAt }: Pick<Appointment, 'startsAt'>) => addMinutes(startsAt, -NOTICE_MINUTES)

export interface Visit {
  visitType: VisitType
  needs: Need[]
  reason: string
}

/** Who books for whom. */
export interface Visitor {
  patient: PatientFacts
  accountId: string
  relative: boolean
}

/** The order that pays for an appointment: its own, or the one that came along from a stopped visit. */
export const orderOf = ({ id, orderId }: Pick<Appointment, 'id' | 'orderId'>) =>
  orderId ?? orderIdOf('registration', id)

/** Eight digits for the desk, which follow from the id. */
const numberOf = (id: string) =>
  String(createHash('sha256').update(id).digest().readUInt32BE() % 100_000_000).padStart(8, '0')

/** What an appointment takes over from its slot. */
export const timeAndPlace = (slot: Slot) => {
  const { doctorId, doctor, sessionId, date, startsAt, endsAt, place, feeFen } = slot
  return { doctorId, doctor, slotId: slot.id, sessionId, date, startsAt, endsAt, place, feeFen }
}

export const newAppointment = (
  id: string,
  slot: Slot,
  visitor: Visitor,
  visit: Visit,
  { payment, payBy }: PaymentTerms,
  now: string,
): Appointment => ({
  id,
  status: payBy ? 'pending' : 'booked',
  payment,
  paid: false,
  payBy,
  dueAt: payBy && goesOnAt(payBy),
  patientId: visitor.patient.id,
  patientAccountId: visitor.patient.accountId,
  patientName: visitor.patient.name,
  patientSex: visitor.patient.sex,
  patientBirthDate: visitor.patient.birthDate,
  bookedBy: visitor.accountId,
  bookedByRelative: visitor.relative,
  ...timeAndPlace(slot),
  visitType: visit.visitType,
  needs: visit.needs,
  reason: visit.reason,
  number: numberOf(id),
  bookedAt: now,
  cancelledAt: null,
  movedFrom: null,
  outbox: payBy ? [] : [appointmentBooked.of(id, now, { appointmentId: id })],
  outboxAt: payBy ? null : now,
})

export const appointmentView = (appointment: Appointment): AppointmentView => {
  const { id, status, patientId, patientName, doctorId, doctor, slotId, sessionId, startsAt, endsAt } = appointment
  const { place, feeFen, visitType, needs, reason, number, bookedAt, bookedByRelative, cancelledAt } = appointment
  const { payment, paid, payBy } = appointment
  return {
    id,
    status,
    patientId,
    patientName,
    doctorId,
    slotId,
    sessionId,
    startsAt,
    endsAt,
    place,
    feeFen,
    clinicStopped: appointment.clinicStopped ?? false,
    chooseBy: appointment.choice === 'open' ? (appointment.chooseBy ?? null) : null,
    payment,
    paid,
    payBy,
    orderId: paid ? orderOf(appointment) : null,
    visitType,
    needs,
    reason,
    number,
    bookedAt,
    bookedByRelative,
    cancelledAt,
    doctorName: doctor.name,
    doctorTitle: doctor.title,
    departmentId: doctor.departmentId,
    departmentName: doctor.departmentName,
    cancelUntil: cancelUntil(appointment),
  }
}

/** Who is told of a visit: the patient's account, and the relative who booked it. */
export const toldAccounts = ({ patientAccountId, bookedBy }: Pick<Appointment, 'patientAccountId' | 'bookedBy'>) => [
  ...new Set([patientAccountId, bookedBy].filter(Boolean)),
]
