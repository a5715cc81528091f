import type { Appointment } from '@xinglin/types/booking'
import { serverNow } from '@/shared/server-time'

type Payable = Pick<Appointment, 'status' | 'paid' | 'feeFen' | 'payBy' | 'endsAt'>

/** A place that is kept until it is paid. */
export const isHeld = ({ status, payBy }: Pick<Appointment, 'status' | 'payBy'>, now = serverNow()): boolean =>
  status === 'pending' && payBy !== null && Date.parse(payBy) > now

/** There is something to pay, and time to do so. */
export function canPayNow(appointment: Payable, now = serverNow()): boolean {
  const { status, paid, feeFen, endsAt } = appointment
  if (paid || feeFen === 0) return false
  return status === 'pending' ? isHeld(appointment, now) : status === 'booked' && Date.parse(endsAt) > now
}
