import { eventType } from '../kernel/events'

type OfConsult = { consultId: string }

/** The facts that consult announces. Ids only. */
/** A relative submitted it for him: somebody has to pay. */
export const consultToPay = eventType<OfConsult>('consult.to-pay')
export const consultPaid = eventType<OfConsult>('consult.paid')
/** An emergency rings with another doctor. */
export const consultRang = eventType<OfConsult & { doctorId: string }>('consult.rang')
export const consultTaken = eventType<OfConsult>('consult.taken')
export const consultStarted = eventType<OfConsult>('consult.started')
/** The doctor's first word. */
export const consultAnswered = eventType<OfConsult>('consult.answered')
/** A word of one side, the first of the doctor too. */
export const consultSaid = eventType<OfConsult & { seq: number; from: 'patient' | 'doctor' }>('consult.said')
/** The doctor's time is half over, or nearly. */
export const consultWaits = eventType<OfConsult>('consult.waits')
export const consultHeldUp = eventType<OfConsult>('consult.held-up')
/** The clock ran out. */
export const consultExpired = eventType<OfConsult>('consult.expired')
/** Given back before it was worth its money: cancelled, no re-visit, ended without a word. */
export const consultReturned = eventType<OfConsult>('consult.returned')
export const consultEnded = eventType<OfConsult>('consult.ended')
/** Not to be treated online; he is to come. */
export const consultReferred = eventType<OfConsult>('consult.referred')
export const consultPlanned = eventType<OfConsult>('consult.planned')
export const consultHandedOver = eventType<OfConsult & { fromDoctorId: string }>('consult.handed-over')
export const consultAskedAgain = eventType<OfConsult>('consult.asked-again')
/** A day has passed since the question after the end. */
export const consultOverdue = eventType<OfConsult>('consult.overdue')
