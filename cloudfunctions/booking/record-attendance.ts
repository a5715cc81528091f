import { booking } from '@xinglin/types/booking'
import { isReceptionConfirmed, pauseBooking, recordIdsOf } from '../identity/public'
import type { Caller } from '../kernel/caller'
import { operation } from '../kernel/operation'
import { Refusal } from '../kernel/refusal'
import type { Store } from '../kernel/store'
import { addMinutes } from '../kernel/time'
import { leaveAgenda } from './agenda'
import { type Appointment, appointments } from './collections'
import { appointmentMissed } from './events'

const DAY_MINUTES = 24 * 60
const MISSES_ALLOWED = 2
const COUNTED_DAYS = 90
const PAUSE_DAYS = 30

/**
 * The third no-show in 90 days pauses booking for 30 days from the missed visit. Visits may be recorded in any order, so
 * those after this one are looked at too.
 */
const pauseAfterMisses = async (store: Store, { patientId, startsAt }: Appointment) => {
  const counted = COUNTED_DAYS * DAY_MINUTES
  const around = { $gt: addMinutes(startsAt, -counted), $lt: addMinutes(startsAt, counted) }
  const order = { field: 'startsAt' as const, direction: 'asc' as const }
  const mine = { patientId: { $in: await recordIdsOf(store, patientId) } }
  const missed = await store.find(appointments, { ...mine, status: 'noshow', startsAt: around }, { order })
  const lastOfThree = missed.filter(({ startsAt: last }, i) => {
    const first = missed[i - MISSES_ALLOWED]
    return first !== undefined && first.startsAt > addMinutes(last, -counted)
  })
  for (const { startsAt: last } of lastOfThree) {
    await pauseBooking(store, patientId, addMinutes(last, PAUSE_DAYS * DAY_MINUTES))
  }
}

/** A doctor acts on a reception only after he confirmed that it is he. */
const checkReception = async (store: Store, caller: Caller, appointmentId: string, now: string) => {
  if (caller.role !== 'doctor') return
  const appointment = await store.get(appointments, appointmentId)
  if (!appointment) throw new Refusal('NOT_FOUND')
  const { sessionId, date } = appointment
  if (!(await isReceptionConfirmed(store, sessionId, date, now)))
    throw new Refusal('RECEPTION_NOT_CONFIRMED', { sessionId })
}

export const recordAttendance = operation(booking.recordAttendance, async ({ input, caller, store, now, errors }) => {
  const { appointmentId: id, outcome } = input
  await checkReception(store, caller, id, now)
  const recorded = await store.updateIf(
    appointments,
    id,
    { status: 'booked', startsAt: { $lte: now } },
    outcome === 'noshow'
      ? {
          set: { status: outcome, outboxAt: now },
          push: { outbox: appointmentMissed.of(id, now, { appointmentId: id }) },
        }
      : { set: { status: outcome } },
  )
  const appointment = recorded ?? (await store.get(appointments, id))
  if (!appointment) throw errors.NOT_FOUND()
  if (appointment.status === 'booked') throw errors.NOT_STARTED({ data: { startsAt: appointment.startsAt } })
  if (appointment.status !== outcome) throw errors.NOT_CHANGEABLE({ data: { status: appointment.status } })
  await leaveAgenda(store, { patientId: appointment.patientId, date: appointment.date, appointmentId: id })
  if (outcome === 'noshow') await pauseAfterMisses(store, appointment)
  return { done: true as const }
})
