import { eventType } from '../kernel/events'

type OfTicket = { sessionId: string; appointmentId: string }

/** The facts that queue announces. Ids and counts only. */
export const patientCalled = eventType<OfTicket & { number: number }>('queue.patient-called')
export const turnNear = eventType<OfTicket & { number: number; ahead: number }>('queue.turn-near')
export const cameLate = eventType<OfTicket>('queue.came-late')
/** Called and not there. */
export const turnMissed = eventType<OfTicket>('queue.turn-missed')
/** Waited more than 30 minutes beyond the promise. */
export const patientDelayed = eventType<OfTicket>('queue.patient-delayed')
export const visitFinished = eventType<OfTicket & { departmentId: string }>('queue.visit-finished')
