import { booking } from '@xinglin/types/booking'
import { operation } from '../kernel/operation'
import { appointments } from './collections'
import { endWish, keepWish } from './wishes'

export const keepDoctor = operation(booking.keepDoctor, async ({ input, store, now, errors }) => {
  const { appointmentId, only } = input
  const before = await store.get(appointments, appointmentId)
  if (!before) throw errors.NOT_FOUND()
  if (!before.choice) throw errors.NOT_STOPPED()
  if (only && before.choice === 'moved') throw errors.CHOICE_MADE({ data: { choice: before.choice } })
  if (only) await keepWish(store, before, now)
  else await endWish(store, appointmentId)
  return { onlyDoctor: only }
})
