import { booking } from '@xinglin/types/booking'
import { grantCoupon } from '../billing/public'
import { operation } from '../kernel/operation'
import type { Store, Stored } from '../kernel/store'
import { addMinutes } from '../kernel/time'
import { type Appointment, type Session, appointments, sessions, standbys } from './collections'
import { appointmentStopped, standbyStopped } from './events'
import { restock } from './offers'
import { endPayment, release } from './pending'
import { quartersIn } from './quarters'

/** The hospital's word to whom it lets down (A7): 10 yuan. */
const COUPON = { title: '停诊致歉券', amountFen: 1000, days: 90 }
/** A booking that was under way when the clinic stopped is through by then. */
const SWEEP_MINUTES = 3

const LIVE = { status: { $in: ['pending', 'booked'] } }

const visitsOf = async (store: Store, { id, doctorId, date }: Session) => {
  const found = await store.find(appointments, { doctorId, date }, { limit: 1000 })
  return found.filter(({ sessionId }) => sessionId === id)
}

const stopVisit = (store: Store, { id }: Appointment, now: string) =>
  store.updateIf(appointments, id, LIVE, {
    set: { status: 'cancelled', cancelledAt: now, clinicStopped: true, payBy: null, dueAt: null, outboxAt: now },
    push: { outbox: appointmentStopped.of(id, now, { appointmentId: id }) },
  })

/** What a stopped clinic owes a patient: his money, all of it, and a coupon. Safe to repeat. */
export const makeGood = async (store: Store, appointment: Appointment, now: string) => {
  const { id, patientAccountId, bookedBy } = appointment
  await release(store, appointment, now)
  await endPayment(store, id, 'clinic-stopped', now)
  await grantCoupon(store, { ...COUPON, id: `cpn-stop-${id}`, accountId: patientAccountId || bookedBy }, now)
}

const endStandbys = async (store: Store, sessionId: string, now: string) => {
  const still = { status: { $in: ['waiting', 'offered'] } }
  for (const { id } of await store.find(standbys, { sessionId, ...still }, { limit: 1000 })) {
    await store.updateIf(standbys, id, still, {
      set: { status: 'ended', dueAt: null, outboxAt: now },
      push: { outbox: standbyStopped.of(id, now, { standbyId: id }) },
    })
  }
}

/** Closes every quarter and cancels every visit of a stopped clinic. Answers how many visits there were. Safe to repeat. */
const sweep = async (store: Store, session: Session, now: string): Promise<number> => {
  const quarters = (await quartersIn(store, [session.id])).get(session.id) ?? []
  for (const { id } of quarters) await restock(store, id, { closed: true }, now)
  await endStandbys(store, session.id, now)
  const visits = await visitsOf(store, session)
  for (const visit of visits) await stopVisit(store, visit, now)
  return (await visitsOf(store, session)).filter(({ clinicStopped }) => clinicStopped).length
}

/** Once more, for a booking that was under way at the moment of stopping. */
export const sweepAgain = async (store: Store, session: Stored<Session>, now: string) => {
  if (session.stop) await sweep(store, session, now)
  await store.updateIf(sessions, session.id, {}, { set: { dueAt: null } })
}

export const stopClinic = operation(booking.stopClinic, async ({ input, store, now, errors }) => {
  const { sessionId, reason } = input
  const known = await store.get(sessions, sessionId)
  if (!known) throw errors.NOT_FOUND()
  if (!known.stop && known.endsAt <= now) throw errors.CLINIC_OVER()
  const stop = known.stop ?? { at: now, reason }
  await store.updateIf(sessions, sessionId, {}, { set: { stop, dueAt: addMinutes(now, SWEEP_MINUTES) } })
  return { affected: await sweep(store, known, now) }
})
