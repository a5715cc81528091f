import type { SubjectResolver } from '../kernel/caller'
import { appointments, sessions, slots, standbys } from './collections'

export const appointmentSubject: SubjectResolver = async (store, id) => {
  const appointment = await store.get(appointments, id)
  return appointment && { patientId: appointment.patientId, doctorId: appointment.doctorId }
}

export const standbySubject: SubjectResolver = async (store, id) => {
  const standby = await store.get(standbys, id)
  return standby && { patientId: standby.patientId, doctorId: standby.doctorId }
}

export const sessionSubject: SubjectResolver = async (store, id) => {
  const session = await store.get(sessions, id)
  return session && { patientId: null, doctorId: session.doctorId }
}

export const slotSubject: SubjectResolver = async (store, id) => {
  const slot = await store.get(slots, id)
  return slot && { patientId: null, doctorId: slot.doctorId }
}
