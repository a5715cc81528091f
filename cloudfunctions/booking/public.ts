/** What higher floors and composition roots may call. */
export { startCalendar } from './due'
export type { Appointment, Session, Stage } from './collections'
export {
  appointmentsOf,
  appointmentsOn,
  findAppointment,
  findAppointments,
  findSession,
  pastVisitsOf,
  placesOf,
  sessionsIn,
  sessionsOf,
} from './lookups'
export { toldAccounts } from './appointment'
export { confirm, letGo } from './book'
export { type GreenWish, greenPlaces, holdGreen } from './green-places'
export { visitorOf } from './visitor'
export { recordOutcome } from './attendance'
export {
  appointmentBooked,
  appointmentCancelled,
  appointmentLapsed,
  appointmentMoved,
  appointmentStopped,
} from './events'
export { noteStage } from './stage'
export { spokenTime } from './words'
