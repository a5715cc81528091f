import { booking } from '@xinglin/types/booking'
import { isReceptionConfirmed } from '../identity/public'
import type { Caller } from '../kernel/caller'
import { operation } from '../kernel/operation'
import { Refusal } from '../kernel/refusal'
import type { Store } from '../kernel/store'
import { recordOutcome } from './attendance'
import { appointments } from './collections'

/** A doctor acts on a reception, once it has begun, only after he confirmed that it is he. */
const checkReception = async (store: Store, caller: Caller, appointmentId: string, now: string) => {
  if (caller.role !== 'doctor') return
  const appointment = await store.get(appointments, appointmentId)
  if (!appointment) throw new Refusal('NOT_FOUND')
  const { sessionId, date, startsAt } = appointment
  if (startsAt > now) throw new Refusal('NOT_STARTED', { startsAt })
  if (!(await isReceptionConfirmed(store, sessionId, date, now)))
    throw new Refusal('RECEPTION_NOT_CONFIRMED', { sessionId })
}

export const recordAttendance = operation(booking.recordAttendance, async ({ input, caller, store, now, errors }) => {
  const { appointmentId, outcome } = input
  await checkReception(store, caller, appointmentId, now)
  const appointment = await recordOutcome(store, { appointmentId, outcome, startedBy: now }, now)
  if (!appointment) throw errors.NOT_FOUND()
  if (appointment.status === 'booked') throw errors.NOT_STARTED({ data: { startsAt: appointment.startsAt } })
  if (appointment.status !== outcome) throw errors.NOT_CHANGEABLE({ data: { status: appointment.status } })
  return { done: true as const }
})
