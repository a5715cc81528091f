import { closeOrder, refundOrder } from '../billing/public'
import type { Store } from '../kernel/store'
import { leaveAgenda } from './agenda'
import { orderOf } from './appointment'
import { type Appointment, appointments, slots } from './collections'
import { appointmentBooked, appointmentLapsed, stoppedRefunded } from './events'
import { giveBack } from './offers'

/** Frees what an appointment holds: its line in the patient's day and its place. Safe to repeat. */
export const release = async (store: Store, { id, patientId, date, slotId }: Appointment, now: string) => {
  await leaveAgenda(store, { patientId, date, appointmentId: id })
  await giveBack(store, slotId, id, now)
}

/** Nobody has to pay for what is over, and what was paid comes back in full. Safe to repeat. */
export const endPayment = async (
  store: Store,
  appointment: Pick<Appointment, 'id' | 'orderId'>,
  reason: 'cancelled' | 'clinic-stopped',
  now: string,
) => {
  const orderId = orderOf(appointment)
  await closeOrder({ store, now }, orderId)
  await refundOrder(store, orderId, { reason, note: '', requestedBy: '', asks: false }, now)
}

/** The place of a paid appointment is kept for good. */
const keepPlace = async (store: Store, { id, slotId }: Pick<Appointment, 'id' | 'slotId'>): Promise<void> => {
  const slot = await store.get(slots, slotId)
  if (!slot?.places.some(({ holder, payBy }) => holder === id && payBy)) return
  const places = slot.places.map((place) => (place.holder === id ? { ...place, payBy: null } : place))
  if (!(await store.updateIf(slots, slotId, { version: slot.version }, { set: { places } }))) {
    return keepPlace(store, { id, slotId })
  }
}

/** Money for a visit that was stopped meanwhile: it waits for the patient's choice, went along, or goes back. */
const settleStopped = async (store: Store, { id }: Pick<Appointment, 'id'>, now: string) => {
  await store.updateIf(appointments, id, { choice: 'open', paid: false }, { set: { paid: true } })
  const appointment = await store.get(appointments, id)
  if (!appointment || appointment.choice === 'open' || appointment.carried) return
  await endPayment(store, appointment, 'clinic-stopped', now)
}

/**
 * What a payment makes of an appointment. A pending one is booked; that one write decides between it and the place's going
 * on. For one that is over already the money goes back. Safe to repeat.
 */
export const settlePaid = async (store: Store, appointmentId: string, now: string) => {
  const paid = { paid: true, payBy: null, dueAt: null }
  const booked = await store.updateIf(
    appointments,
    appointmentId,
    { status: 'pending' },
    {
      set: { ...paid, status: 'booked', outboxAt: now },
      push: { outbox: appointmentBooked.of(appointmentId, now, { appointmentId }) },
    },
  )
  const appointment = booked ?? (await store.get(appointments, appointmentId))
  if (!appointment) return
  if (appointment.clinicStopped) return settleStopped(store, appointment, now)
  if (appointment.status === 'cancelled') {
    const wish = { reason: 'late' as const, note: '', requestedBy: '', asks: false }
    await refundOrder(store, orderOf(appointment), wish, now)
    return
  }
  if (!booked) await store.updateIf(appointments, appointmentId, { paid: false }, { set: { paid: true } })
  await keepPlace(store, appointment)
}

/** An appointment that was not paid in time ends, and its place goes on. Safe to repeat until `dueAt` is cleared. */
export const lapsePending = async (store: Store, appointmentId: string, now: string) => {
  const lapsed = await store.updateIf(
    appointments,
    appointmentId,
    { status: 'pending' },
    {
      set: { status: 'cancelled', cancelledAt: now, payBy: null, outboxAt: now },
      push: { outbox: appointmentLapsed.of(appointmentId, now, { appointmentId }) },
    },
  )
  const appointment = lapsed ?? (await store.get(appointments, appointmentId))
  if (appointment?.status !== 'cancelled') return
  await closeOrder({ store, now }, orderOf(appointment))
  await release(store, appointment, now)
  await giveUpMove(store, appointment, now)
  const decided = { status: 'cancelled', choice: { $ne: 'open' } }
  await store.updateIf(appointments, appointmentId, decided, { set: { dueAt: null } })
}

/** He was to pay anew for the place that stood for a stopped one, and did not: then the stopped one counts as given back. */
export const giveUpMove = async (store: Store, { id, replaces, paid }: Appointment, now: string) => {
  if (!replaces || paid) return
  await store.updateIf(
    appointments,
    replaces,
    { choice: 'moved', movedTo: id },
    {
      set: { choice: 'refunded', outboxAt: now },
      push: { outbox: stoppedRefunded.of(replaces, now, { appointmentId: replaces }) },
    },
  )
}

/** The hospital lets a late wish through: the visit ends, should it still lie ahead. Safe to repeat. */
export const cancelGranted = async (store: Store, appointmentId: string, now: string) => {
  await store.updateIf(
    appointments,
    appointmentId,
    { status: 'booked', startsAt: { $gt: now } },
    { set: { status: 'cancelled', cancelledAt: now } },
  )
  const appointment = await store.get(appointments, appointmentId)
  if (appointment?.status === 'cancelled') await release(store, appointment, now)
}

/** A place whose time to be paid is over: lets it go, unless it was paid after all. */
export const lapseUnpaid = async (store: Store, slotId: string, holder: string, now: string) => {
  const appointment = await store.get(appointments, holder)
  if (appointment?.status === 'pending') return lapsePending(store, holder, now)
  if (appointment && appointment.status !== 'cancelled' && appointment.slotId === slotId)
    return keepPlace(store, appointment)
  return giveBack(store, slotId, holder, now)
}
