import { pauseBooking, recordIdsOf } from '../identity/public'
import type { Store, Stored } from '../kernel/store'
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

interface Attendance {
  appointmentId: string
  outcome: 'fulfilled' | 'noshow'
  /** Only visits that start no later than this have an outcome; undefined for who was seen before his time. */
  startedBy?: string
}

/** Writes down who came and who did not, with what follows; the appointment as it then stands. Safe to repeat. */
export const recordOutcome = async (
  store: Store,
  { appointmentId: id, outcome, startedBy }: Attendance,
  now: string,
): Promise<Stored<Appointment> | null> => {
  const open = { status: 'booked', ...(startedBy ? { startsAt: { $lte: startedBy } } : {}) }
  const recorded = await store.updateIf(
    appointments,
    id,
    open,
    outcome === 'noshow'
      ? {
          set: { status: outcome, outboxAt: now },
          push: { outbox: appointmentMissed.of(id, now, { appointmentId: id }) },
        }
      : { set: { status: outcome } },
  )
  const appointment = recorded ?? (await store.get(appointments, id))
  if (appointment?.status !== outcome) return appointment
  await leaveAgenda(store, { patientId: appointment.patientId, date: appointment.date, appointmentId: id })
  if (outcome === 'noshow') await pauseAfterMisses(store, appointment)
  return appointment
}
