import type { Store } from '../kernel/store'
import { type Appointment, type Session, appointments, sessions } from './collections'

export const findAppointment = (store: Store, id: string) => store.get(appointments, id)

export const findSession = (store: Store, id: string) => store.get(sessions, id)

export const findAppointments = (store: Store, ids: readonly string[]): Promise<Appointment[]> =>
  store.getMany(appointments, ids)

/** A person's appointments from a time on, whatever became of them, the latest first. */
export const appointmentsOf = (store: Store, patientIds: readonly string[], from: string): Promise<Appointment[]> =>
  store.find(
    appointments,
    { patientId: { $in: patientIds }, startsAt: { $gte: from } },
    { order: { field: 'startsAt', direction: 'desc' }, limit: 500 },
  )

/** A person's visits that took place, the latest first. */
export const pastVisitsOf = (store: Store, patientIds: readonly string[]): Promise<Appointment[]> =>
  store.find(
    appointments,
    { patientId: { $in: patientIds }, status: 'fulfilled' },
    { order: { field: 'startsAt', direction: 'desc' }, limit: 50 },
  )

/** Every appointment with a doctor on a day, whatever became of it. */
export const appointmentsOn = (
  store: Store,
  { doctorId, date }: Pick<Session, 'doctorId' | 'date'>,
): Promise<Appointment[]> => store.find(appointments, { doctorId, date }, { limit: 1000 })

/** The hospital's clinics of a department on a day. */
export const sessionsOf = (store: Store, departmentId: string, date: string): Promise<Session[]> =>
  store.find(sessions, { date, departmentId }, { limit: 200 })

/** The clinics in one room on a day, the first one first. */
export const sessionsIn = async (store: Store, place: string, date: string): Promise<Session[]> => {
  const found = await store.find(sessions, { date, place }, { limit: 50 })
  return found.sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
}

/** The rooms in which a department holds clinics, from one day through another. */
export const placesOf = async (store: Store, departmentId: string, from: string, to: string): Promise<string[]> => {
  const found = await store.find(sessions, { departmentId, date: { $gte: from, $lte: to } }, { limit: 1000 })
  return [...new Set(found.map(({ place }) => place))]
}
