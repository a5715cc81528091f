import type { Store } from '../kernel/store'
import { type Appointment, type Session, appointments, sessions } from './collections'

export const findAppointment = (store: Store, id: string) => store.get(appointments, id)

export const findSession = (store: Store, id: string) => store.get(sessions, id)

/** Every appointment with a doctor on a day, whatever became of it. */
export const appointmentsOn = (
  store: Store,
  { doctorId, date }: Pick<Session, 'doctorId' | 'date'>,
): Promise<Appointment[]> => store.find(appointments, { doctorId, date }, { limit: 1000 })

/** The hospital's clinics of a department on a day. */
export const sessionsOf = (store: Store, departmentId: string, date: string): Promise<Session[]> =>
  store.find(sessions, { date, departmentId }, { limit: 200 })
