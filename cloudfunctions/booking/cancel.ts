import { booking } from '@xinglin/types/booking'
import { operation } from '../kernel/operation'
import type { Store } from '../kernel/store'
import { addMinutes } from '../kernel/time'
import { leaveAgenda } from './agenda'
import { NOTICE_MINUTES, appointmentView, cancelUntil } from './appointment'
import { type Appointment, appointments } from './collections'
import { appointmentCancelled } from './events'
import { giveBack } from './offers'

/** Frees what an appointment holds: its line in the patient's day and its place. Safe to repeat. */
const release = async (store: Store, { id, patientId, date, slotId }: Appointment, now: string) => {
  await leaveAgenda(store, { patientId, date, appointmentId: id })
  await giveBack(store, slotId, id, now)
}

/** Until 2 hours before. The appointment's own write decides; its place then goes to the standby list or becomes free. */
export const cancel = operation(booking.cancel, async ({ input, store, now, errors }) => {
  const id = input.appointmentId
  const cancelled = await store.updateIf(
    appointments,
    id,
    { status: 'booked', startsAt: { $gte: addMinutes(now, NOTICE_MINUTES) } },
    {
      set: { status: 'cancelled', cancelledAt: now, outboxAt: now },
      push: { outbox: appointmentCancelled.of(id, now, { appointmentId: id }) },
    },
  )
  const appointment = cancelled ?? (await store.get(appointments, id))
  if (!appointment) throw errors.NOT_FOUND()
  if (appointment.status === 'booked') throw errors.TOO_LATE({ data: { cancelUntil: cancelUntil(appointment) } })
  if (appointment.status !== 'cancelled') throw errors.NOT_CHANGEABLE({ data: { status: appointment.status } })
  await release(store, appointment, now)
  return appointmentView(appointment)
})
