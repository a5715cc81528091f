import { booking } from '@xinglin/types/booking'
import { operation } from '../kernel/operation'
import { giveStoppedBack } from './stop-choice'

export const refundStopped = operation(booking.refundStopped, async ({ input, store, now, errors }) => {
  const appointment = await giveStoppedBack(store, input.appointmentId, now)
  if (!appointment) throw errors.NOT_FOUND()
  const { choice } = appointment
  if (!choice) throw errors.NOT_STOPPED()
  if (choice !== 'refunded') throw errors.CHOICE_MADE({ data: { choice } })
  return { choice }
})
