import { booking } from '@xinglin/types/booking'
import type { PaymentWay } from '@xinglin/types/visit'
import { operation } from '../kernel/operation'
import { Refusal } from '../kernel/refusal'
import type { Store } from '../kernel/store'
import { enterAgenda, leaveAgenda } from './agenda'
import { appointmentView } from './appointment'
import { checkNotPaused, confirm } from './book'
import { type Slot, type Standby, appointments, slots, standbys } from './collections'
import { handedOver, hasPlace } from './slot'
import { checkOffered, goesOnAt, termsFor } from './payment'
import { visitorOf } from './visitor'

/** Turns the held place into the appointment's, in one write; null when it is no longer held. */
const claimHeld = async (
  store: Store,
  standby: Standby,
  { appointmentId, payment }: { appointmentId: string; payment: PaymentWay },
  now: string,
): Promise<Slot | null> => {
  const slot = standby.offer && (await store.get(slots, standby.offer.slotId))
  if (!slot) return null
  if (hasPlace(slot, appointmentId)) return slot
  const held = slot.places.find(({ holder }) => holder === standby.id)
  if (!held?.until || held.until <= now) return null
  const { payBy } = termsFor(payment, slot, now)
  const place = { holder: appointmentId, patientId: standby.patientId, until: null }
  const stock = handedOver(slot, standby.id, payBy ? { ...place, payBy: goesOnAt(payBy) } : place)
  const claimed = await store.updateIf(slots, slot.id, { version: slot.version }, { set: stock })
  return claimed ?? claimHeld(store, standby, { appointmentId, payment }, now)
}

export const acceptStandby = operation(booking.acceptStandby, async (call) => {
  const { input, store, now, newId, errors } = call
  const appointmentId = newId('apt')
  const known = call.repeated ? await store.get(appointments, appointmentId) : null
  if (known) return { appointmentId, status: known.status, appointment: appointmentView(known) }

  const { payment } = input
  checkOffered(payment, call.services.rails)
  const visitor = visitorOf(call, 0)
  const standby = await store.get(standbys, input.standbyId)
  if (!standby?.offer || (standby.offer.until <= now && !call.repeated)) throw errors.OFFER_OVER()
  checkNotPaused(visitor, now)
  const { date, doctorId } = standby
  const { id: patientId, ids } = visitor.patient
  const entry = { patientId, ids, date, doctorId, appointmentId }
  await enterAgenda(store, entry)
  const slot = await claimHeld(store, { ...standby, patientId }, { appointmentId, payment }, now)
  if (!slot) {
    await leaveAgenda(store, entry)
    throw new Refusal('OFFER_OVER')
  }
  const still = { status: { $in: ['offered', 'passed'] } }
  await store.updateIf(standbys, standby.id, still, { set: { status: 'taken', appointmentId, dueAt: null } })
  const { visitType, needs, reason } = standby
  const order = { appointmentId, slotId: slot.id, payment, visitor, visit: { visitType, needs, reason } }
  const appointment = await confirm(store, order, slot, now)
  return { appointmentId, status: appointment.status, appointment: appointmentView(appointment) }
})
