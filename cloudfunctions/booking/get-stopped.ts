import { booking } from '@xinglin/types/booking'
import { maskName } from '../identity/public'
import { operation } from '../kernel/operation'
import type { Store } from '../kernel/store'
import { alternativesFor } from './find-alternatives'
import { type Appointment, appointments } from './collections'
import { STOP_COUPON } from './stop-choice'
import { findWish, isStanding } from './wishes'

const movedTo = async (store: Store, id: string | undefined) => {
  const appointment = id ? await store.get(appointments, id) : null
  if (!appointment) return null
  const { status, doctor, startsAt } = appointment
  return { appointmentId: appointment.id, status, doctorName: doctor.name, startsAt }
}

/** Nothing is offered to who moved; who got his money back still waits for his doctor. */
const offered = (store: Store, appointment: Appointment, only: boolean, now: string) => {
  if (appointment.choice === 'open') return alternativesFor(store, appointment, { only }, now)
  const unpaid = { ...appointment, paid: false }
  return appointment.choice === 'refunded' && only ? alternativesFor(store, unpaid, { only }, now) : []
}

export const getStopped = operation(booking.getStopped, async ({ input, store, now, subjects, errors }) => {
  const appointment = await store.get(appointments, input.appointmentId)
  if (!appointment) throw errors.NOT_FOUND()
  const { id, choice, patientId, patientName, doctorId, doctor, startsAt, paid, feeFen } = appointment
  if (!choice) throw errors.NOT_STOPPED()
  const patient = subjects[0]?.patient
  const onlyDoctor = isStanding(await findWish(store, id))
  return {
    ...{ appointmentId: id, doctorId, doctorName: doctor.name, departmentName: doctor.departmentName, startsAt },
    ...{ choice, onlyDoctor, couponFen: STOP_COUPON.amountFen, paidFen: paid ? feeFen : 0 },
    patientId: patient?.id ?? patientId,
    patientName: patient ? patientName : maskName(patientName),
    chooseBy: appointment.chooseBy ?? startsAt,
    movedTo: choice === 'moved' ? await movedTo(store, appointment.movedTo) : null,
    alternatives: await offered(store, appointment, onlyDoctor, now),
  }
})
