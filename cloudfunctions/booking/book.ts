import type { PaymentWay } from '@xinglin/types/visit'
import { Refusal } from '../kernel/refusal'
import type { Store } from '../kernel/store'
import { enterAgenda, leaveAgenda } from './agenda'
import { type Visit, type Visitor, newAppointment } from './appointment'
import { type Appointment, type Slot, appointments } from './collections'
import { giveBack } from './offers'
import { goesOnAt, termsFor } from './payment'
import { checkTime, takePlace } from './places'
import { slotKey } from './slot'

export interface Order {
  appointmentId: string
  slotId: string
  payment: PaymentWay
  visitor: Visitor
  visit: Visit
  /** Instead of a stopped visit. */
  inPlaceOf?: {
    appointmentId: string
    /** The order that came along and pays for this one as well; null when there is none. */
    orderId: string | null
  }
  /** Before the day is released. */
  early?: boolean
}

/** Three no-shows in 90 days pause booking for 30. */
export const checkNotPaused = ({ patient }: Visitor, now: string) => {
  const until = patient.bookingPausedUntil
  if (until && until > now) throw new Refusal('BOOKING_PAUSED', { until })
}

/** A place for good, or one that goes on by itself when it is not paid. */
const placeFor = ({ appointmentId: holder, visitor, payment, inPlaceOf }: Order, startsAt: string, now: string) => {
  const { payBy } = inPlaceOf?.orderId ? { payBy: null } : termsFor(payment, { feeFen: 1, startsAt }, now)
  return { holder, patientId: visitor.patient.id, until: null, ...(payBy && { payBy: goesOnAt(payBy) }) }
}

/**
 * The first half: a line in the patient's day, then a place of the slot. When there is no place the line goes again, so a
 * refusal leaves nothing behind.
 */
export const holdPlace = async (store: Store, order: Order, now: string): Promise<Slot> => {
  const { appointmentId, slotId, visitor } = order
  const key = slotKey(slotId)
  if (!order.early || key.startsAt <= now) await checkTime(store, key, now)
  checkNotPaused(visitor, now)
  const { id: patientId, ids } = visitor.patient
  const entry = { patientId, ids, date: key.date, doctorId: key.doctorId, appointmentId }
  await enterAgenda(store, entry)
  try {
    return await takePlace(store, slotId, placeFor(order, key.startsAt, now), now)
  } catch (refused) {
    if (refused instanceof Refusal) await leaveAgenda(store, entry)
    throw refused
  }
}

/** Undoes the first half. */
export const letGo = async (store: Store, { appointmentId, slotId, visitor }: Order, now: string) => {
  await leaveAgenda(store, { patientId: visitor.patient.id, date: slotKey(slotId).date, appointmentId })
  await giveBack(store, slotId, appointmentId, now)
}

/** How the appointment begins; one whose payment came along is paid. */
const appointmentFor = (order: Order, slot: Slot, now: string): Appointment => {
  const { appointmentId, payment, visitor, visit, inPlaceOf } = order
  const { orderId } = inPlaceOf ?? {}
  const terms = orderId ? { payment, payBy: null } : termsFor(payment, slot, now)
  return {
    ...newAppointment(appointmentId, slot, visitor, visit, terms, now),
    ...(inPlaceOf && { replaces: inPlaceOf.appointmentId }),
    ...(orderId && { paid: true, orderId }),
  }
}

/** The second half: the appointment itself. Should it exist already, and be over, the place goes back. */
export const confirm = async (store: Store, order: Order, slot: Slot, now: string): Promise<Appointment> => {
  const appointment = appointmentFor(order, slot, now)
  if (await store.insert(appointments, appointment)) return appointment
  const known = (await store.get(appointments, appointment.id)) ?? appointment
  if (known.status === 'cancelled') await letGo(store, order, now)
  else if (known.slotId !== slot.id) await giveBack(store, slot.id, known.id, now)
  return known
}
