import { eventType } from '../kernel/events'

/** The facts that booking announces. Ids only. */
export const appointmentBooked = eventType<{ appointmentId: string }>('booking.appointment-booked')
export const appointmentMoved = eventType<{ appointmentId: string }>('booking.appointment-moved')
export const appointmentCancelled = eventType<{ appointmentId: string }>('booking.appointment-cancelled')
/** Not paid in time; its place went on. */
export const appointmentLapsed = eventType<{ appointmentId: string }>('booking.appointment-lapsed')
/** The hospital cancelled it: the doctor cannot come. */
export const appointmentStopped = eventType<{ appointmentId: string }>('booking.appointment-stopped')
/** A stopped visit is given back: by the patient's choice, or since he chose nothing in time. */
export const stoppedRefunded = eventType<{ appointmentId: string }>('booking.stopped-refunded')
export const appointmentMissed = eventType<{ appointmentId: string }>('booking.appointment-missed')
export const standbyOffered = eventType<{ standbyId: string }>('booking.standby-offered')
/** He waited for a clinic that does not take place. */
export const standbyStopped = eventType<{ standbyId: string }>('booking.standby-stopped')
export const standbyPassed = eventType<{ standbyId: string }>('booking.standby-passed')
