import { booking } from '@xinglin/types/booking'
import { operation } from '../kernel/operation'
import { addMinutes } from '../kernel/time'
import { NOTICE_MINUTES, appointmentView, cancelUntil } from './appointment'
import { appointments } from './collections'
import { appointmentCancelled } from './events'
import { endPayment, giveUpMove, release } from './pending'

/**
 * Until 2 hours before; what is not paid yet, at any time. The appointment's own write decides; its place then goes to the
 * standby list or becomes free, and what was paid comes back.
 */
export const cancel = operation(booking.cancel, async ({ input, store, now, errors }) => {
  const id = input.appointmentId
  const change = {
    set: { status: 'cancelled' as const, cancelledAt: now, payBy: null, dueAt: null, outboxAt: now },
    push: { outbox: appointmentCancelled.of(id, now, { appointmentId: id }) },
  }
  const inTime = { status: 'booked', startsAt: { $gte: addMinutes(now, NOTICE_MINUTES) } }
  const cancelled =
    (await store.updateIf(appointments, id, inTime, change)) ??
    (await store.updateIf(appointments, id, { status: 'pending' }, change))
  const appointment = cancelled ?? (await store.get(appointments, id))
  if (!appointment) throw errors.NOT_FOUND()
  if (appointment.status === 'booked') throw errors.TOO_LATE({ data: { cancelUntil: cancelUntil(appointment) } })
  if (appointment.status !== 'cancelled') throw errors.NOT_CHANGEABLE({ data: { status: appointment.status } })
  await release(store, appointment, now)
  await endPayment(store, appointment, 'cancelled', now)
  if (appointment.payment === 'online') await giveUpMove(store, appointment, now)
  return appointmentView(appointment)
})
