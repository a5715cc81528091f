import { booking } from '@xinglin/types/booking'
import { closeOrder } from '../billing/public'
import { operation } from '../kernel/operation'
import { Refusal } from '../kernel/refusal'
import type { Store, Stored } from '../kernel/store'
import { addMinutes } from '../kernel/time'
import { orderOf } from './appointment'
import { type Appointment, type Session, appointments, sessions } from './collections'
import { appointmentStopped } from './events'
import { restock } from './offers'
import { release } from './pending'
import { quartersIn } from './quarters'
import { chooseBy, isAffected, isStoppedQuarter, stopsFrom, widened } from './stop'
import { endStandbys } from './stop-standbys'

/** A booking that was under way when the clinic stopped is through by then. */
const SWEEP_MINUTES = 3

export const visitsOf = async (store: Store, { id, doctorId, date }: Session) => {
  const found = await store.find(appointments, { doctorId, date }, { limit: 1000 })
  return found.filter(({ sessionId }) => sessionId === id)
}

export const isLive = ({ status }: Pick<Appointment, 'status'>) => status === 'pending' || status === 'booked'

/** Ends the visit and opens the patient's choice, in the one write that leaves out who went in to the doctor or moved away just now. */
const stopVisit = (store: Store, { id, slotId }: Appointment, now: string) =>
  store.updateIf(
    appointments,
    id,
    { status: { $in: ['pending', 'booked'] }, slotId, stage: { $ne: 'with-doctor' } },
    {
      set: {
        ...{ status: 'cancelled', cancelledAt: now, clinicStopped: true, payBy: null, outboxAt: now },
        ...{ choice: 'open', chooseBy: chooseBy(now), dueAt: chooseBy(now) },
      },
      push: { outbox: appointmentStopped.of(id, now, { appointmentId: id }) },
    },
  )

/** His place and his line in the day are free for what he chooses; what he has not paid he cannot pay any more. Safe to repeat. */
export const letGoOfStopped = async (store: Store, appointment: Appointment, now: string) => {
  await release(store, appointment, now)
  if (!appointment.paid) await closeOrder({ store, now }, orderOf(appointment))
}

/** Closes the stopped quarters and stops the visits in them. Answers how many visits there were. Safe to repeat. */
const sweep = async (store: Store, session: Session, now: string): Promise<number> => {
  const { stop } = session
  if (!stop) return 0
  const quarters = (await quartersIn(store, [session.id])).get(session.id) ?? []
  const closing = quarters.filter((quarter) => isStoppedQuarter(session, quarter))
  for (const { id } of closing) await restock(store, id, { closed: true }, now)
  await endStandbys(store, session, now)
  const affected = (await visitsOf(store, session)).filter((visit) => isLive(visit) && isAffected(visit, stop))
  for (const visit of affected) await stopVisit(store, visit, now)
  const stopped = (await visitsOf(store, session)).filter(({ clinicStopped }) => clinicStopped)
  for (const visit of stopped) if (visit.choice === 'open') await letGoOfStopped(store, visit, now)
  return stopped.length
}

/** Once more, for a booking that was under way at the moment of stopping. */
export const sweepAgain = async (store: Store, session: Stored<Session>, now: string) => {
  await sweep(store, session, now)
  await store.updateIf(sessions, session.id, { version: session.version }, { set: { dueAt: null } })
}

/** The session with this stop, or the wider one that it has. */
const stopped = async (
  store: Store,
  sessionId: string,
  wish: { reason: string; from?: string | undefined },
  now: string,
) => {
  const known = await store.get(sessions, sessionId)
  if (!known) throw new Refusal('NOT_FOUND')
  const stop = widened(known.stop, { at: now, reason: wish.reason, from: stopsFrom(known, wish.from) })
  if (stop !== known.stop && known.endsAt <= now) throw new Refusal('CLINIC_OVER')
  return store.updateIf(
    sessions,
    sessionId,
    { version: known.version },
    { set: { stop, dueAt: addMinutes(now, SWEEP_MINUTES) } },
  )
}

export const stopClinic = operation(booking.stopClinic, async ({ input, store, now }) => {
  const { sessionId, reason, from } = input
  for (;;) {
    const session = await stopped(store, sessionId, { reason, from }, now)
    if (session) return { affected: await sweep(store, session, now) }
  }
})
