/** What higher floors and composition roots may call. */
export { startCalendar } from './due'
export type { Appointment, Session } from './collections'
export { appointmentsOn, findAppointment, findSession, sessionsOf } from './lookups'
export { recordOutcome } from './attendance'
export { appointmentBooked, appointmentCancelled, appointmentLapsed, appointmentMoved } from './events'
export { spokenTime } from './words'
