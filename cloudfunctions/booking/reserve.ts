import { booking } from '@xinglin/types/booking'
import { operation } from '../kernel/operation'
import { appointmentView } from './appointment'
import { confirm, holdPlace } from './book'
import { appointments } from './collections'
import { checkOffered } from './payment'
import { visitorOf } from './visitor'

/** Takes one place of a slot for a patient. The slot's write decides; the rest follows from it, and again after a crash. */
export const reserve = operation(booking.reserve, async (call) => {
  const { input, store, now, newId } = call
  const { slotId, payment, visitType, needs, reason } = input
  checkOffered(payment, call.services.rails)
  const order = {
    appointmentId: newId('apt'),
    slotId,
    payment,
    visitor: visitorOf(call, 0),
    visit: { visitType, needs, reason },
  }
  const known = call.repeated ? await store.get(appointments, order.appointmentId) : null
  const appointment = known ?? (await confirm(store, order, await holdPlace(store, order, now), now))
  return { appointmentId: appointment.id, status: appointment.status, appointment: appointmentView(appointment) }
})
