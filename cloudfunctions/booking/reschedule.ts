import { booking } from '@xinglin/types/booking'
import { operation } from '../kernel/operation'
import { Refusal } from '../kernel/refusal'
import type { Store } from '../kernel/store'
import { enterAgenda, leaveAgenda } from './agenda'
import { appointmentView, cancelUntil, timeAndPlace } from './appointment'
import { type Appointment, type Place, appointments, slots } from './collections'
import { appointmentMoved } from './events'
import { giveBack } from './offers'
import { checkTime, takePlace } from './places'
import { hasPlace, placeOf, slotKey } from './slot'

/** What one move took, or, without one, what was held from the booking on. */
const takenBy = (move: string | undefined) => (place: Place) => place.move === move

/** Frees what the appointment held before it moved. Safe to repeat, however late: it may have come back there since. */
const leaveOld = async (store: Store, { id, patientId, date, movedFrom }: Appointment, now: string) => {
  if (!movedFrom) return
  if (movedFrom.date !== date) await leaveAgenda(store, { patientId, appointmentId: id, date: movedFrom.date })
  await giveBack(store, movedFrom.slotId, id, now, takenBy(movedFrom.move))
}

/** Another phone is just moving it away from there: that place is about to be given back, and is nobody's to move to. */
const isBeingLeft = async (store: Store, { id, movedFrom }: Appointment, slotId: string): Promise<boolean> => {
  const slot = movedFrom?.slotId === slotId ? await store.get(slots, slotId) : null
  return slot !== null && hasPlace(slot, id)
}

type Entry = Parameters<typeof enterAgenda>[1]

/** Gives back what was taken for a move that does not happen; a line of the day stays if the visit is there by now. */
const undo = async (store: Store, entry: Entry, { slotId, move }: { slotId: string; move: string }, now: string) => {
  const known = await store.get(appointments, entry.appointmentId)
  if (known?.status !== 'booked' || known.date !== entry.date) await leaveAgenda(store, entry)
  await giveBack(store, slotId, entry.appointmentId, now, takenBy(move))
}

/**
 * Takes the new place first, then turns the appointment over in one write, then gives the old place back. After a crash
 * the same steps run again: whatever was done already is found done.
 */
export const reschedule = operation(booking.reschedule, async (call) => {
  const { input, subjects, store, now, errors, repeated } = call
  const { appointmentId: id, slotId } = input
  const taken = { slotId, move: call.newId('move') }
  const before = await store.get(appointments, id)
  if (!before) throw errors.NOT_FOUND()
  const to = slotKey(slotId)
  if (to.doctorId !== before.doctorId) throw errors.OTHER_DOCTOR({ data: { field: 'slotId' } })
  const { patientId, doctorId } = before
  const ids = subjects[0]?.patient?.ids ?? [patientId]
  const entry = { patientId, ids, doctorId, appointmentId: id, date: to.date }
  if (before.status !== 'booked') {
    if (repeated) await (before.slotId === slotId ? leaveOld(store, before, now) : undo(store, entry, taken, now))
    throw errors.NOT_CHANGEABLE({ data: { status: before.status } })
  }
  if (before.slotId === slotId) {
    await leaveOld(store, before, now)
    return appointmentView(before)
  }
  if (before.movedFrom && before.movedFrom.at > now) {
    await undo(store, entry, taken, now)
    throw errors.NOT_CHANGEABLE({ data: { status: before.status } })
  }
  if (!repeated && (await isBeingLeft(store, before, slotId))) {
    throw errors.NOT_CHANGEABLE({ data: { status: before.status } })
  }
  if (cancelUntil(before) < now) throw errors.TOO_LATE({ data: { cancelUntil: cancelUntil(before) } })
  await checkTime(store, to, now)

  // A move that was cut short is finished first: after this one nothing tells any more what it left.
  if (before.movedFrom?.slotId !== slotId) await leaveOld(store, before, now)
  if (to.date !== before.date) await enterAgenda(store, entry)
  const slot = await takePlace(store, slotId, { holder: id, patientId, until: null, move: taken.move }, now).catch(
    async (refused: unknown) => {
      if (refused instanceof Refusal) await undo(store, entry, taken, now)
      throw refused
    },
  )
  if (before.paid && slot.feeFen !== before.feeFen) {
    await undo(store, entry, taken, now)
    throw errors.FEE_DIFFERS({ data: { paidFen: before.feeFen, feeFen: slot.feeFen } })
  }
  const moved = await store.updateIf(
    appointments,
    id,
    { status: 'booked', slotId: before.slotId },
    {
      set: {
        ...timeAndPlace(slot),
        // Another phone's, where that was on the way to the same quarter.
        move: placeOf(slot, id)?.move ?? taken.move,
        movedFrom: { slotId: before.slotId, date: before.date, at: now, ...(before.move && { move: before.move }) },
        outboxAt: now,
      },
      push: { outbox: appointmentMoved.of(`${id}:${slotId}:${now}`, now, { appointmentId: id }) },
    },
  )
  if (!moved) {
    const known = await store.get(appointments, id)
    if (known?.status === 'booked' && known.slotId === slotId) {
      await leaveOld(store, known, now)
      return appointmentView(known)
    }
    await undo(store, entry, taken, now)
    const status: Appointment['status'] = known?.status ?? 'cancelled'
    throw errors.NOT_CHANGEABLE({ data: { status } })
  }
  await leaveOld(store, moved, now)
  return appointmentView(moved)
})
