import type { Appointment } from '@xinglin/types/booking'
import { APPOINTMENT_STATUSES } from '@/shared/words'

type Timed = Pick<Appointment, 'status' | 'endsAt'>

/** Booked and not over: it can still be used. */
export const isAhead = ({ status, endsAt }: Timed): boolean =>
  (status === 'booked' || status === 'pending') && Date.parse(endsAt) > Date.now()

/** The status in words; a booked one whose time is over says so. */
export const statusText = (appointment: Timed): string =>
  appointment.status === 'booked' && !isAhead(appointment) ? '时间已过' : APPOINTMENT_STATUSES[appointment.status]

/** `1234 5678`. */
export const spacedNumber = (number: string): string => number.replace(/(\d{4})(?=\d)/g, '$1 ')
