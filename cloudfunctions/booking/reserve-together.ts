import { booking } from '@xinglin/types/booking'
import { operation } from '../kernel/operation'
import { Refusal } from '../kernel/refusal'
import type { Store } from '../kernel/store'
import { appointmentView } from './appointment'
import { type Order, confirm, holdPlace, letGo } from './book'
import { type Appointment, type Slot, appointments } from './collections'
import { checkOffered } from './payment'
import { visitorOf } from './visitor'

interface Held {
  order: Order
  slot: Slot
}

const ABOUT_A_PERSON = new Set(['ALREADY_BOOKED', 'TOO_MANY_THAT_DAY', 'BOOKING_PAUSED'])

/** One person's refusal as the group's: it says whom it concerns. Only the first of them can find the quarter simply full. */
const asOfGroup = (refused: Refusal, patientId: string, isFirst: boolean): Refusal => {
  const data = { ...(refused.data as object | undefined), patientId }
  if (ABOUT_A_PERSON.has(refused.code)) return new Refusal(refused.code, data)
  return refused.code === 'SLOT_FULL' && !isFirst ? new Refusal('NOT_ENOUGH_PLACES', data) : refused
}

/** A place for everyone, or for nobody: what was had is let go at the first refusal. */
const holdAll = async (store: Store, orders: Order[], now: string): Promise<Held[]> => {
  const held: Held[] = []
  for (const order of orders) {
    try {
      held.push({ order, slot: await holdPlace(store, order, now) })
    } catch (refused) {
      if (!(refused instanceof Refusal)) throw refused
      for (const { order: other } of held) await letGo(store, other, now)
      throw asOfGroup(refused, order.visitor.patient.id, held.length === 0)
    }
  }
  return held
}

export const reserveTogether = operation(booking.reserveTogether, async (call) => {
  const { input, store, now, newId } = call
  const orders = input.items.map(({ slotId, payment, visitType, needs, reason }, index) => ({
    appointmentId: newId('apt'),
    slotId,
    payment,
    visitor: visitorOf(call, index),
    visit: { visitType, needs, reason },
  }))
  for (const { payment } of orders) checkOffered(payment, call.services.rails)
  const ids = orders.map(({ appointmentId }) => appointmentId)
  const known = call.repeated ? await store.getMany(appointments, ids) : []
  const missing = orders.filter(({ appointmentId }) => !known.some(({ id }) => id === appointmentId))
  const held = known.length ? await holdMissing(store, missing, now) : await holdAll(store, missing, now)
  const made: Appointment[] = [...known]
  for (const { order, slot } of held) made.push(await confirm(store, order, slot, now))
  const inOrder = ids.flatMap((id) => made.filter((appointment) => appointment.id === id))
  return { appointments: inOrder.map(appointmentView) }
})

/** After a crash between confirmations every place was already held, so none of these can be refused. */
const holdMissing = async (store: Store, orders: Order[], now: string): Promise<Held[]> =>
  Promise.all(orders.map(async (order) => ({ order, slot: await holdPlace(store, order, now) })))
