import type { Appointment } from '@xinglin/types/booking'
import type { TagProps } from '@/shared/ui/tag'
import { APPOINTMENT_STATUSES } from '@/shared/words'
import { serverNow } from '@/shared/server-time'

type Timed = Pick<Appointment, 'status' | 'endsAt'> & Partial<Pick<Appointment, 'clinicStopped'>>

/** Booked and not over: it can still be used. */
export const isAhead = ({ status, endsAt }: Timed): boolean =>
  (status === 'booked' || status === 'pending') && Date.parse(endsAt) > serverNow()

/** Green while it can be used, apricot where something was not done: not paid yet, or missed. */
export function toneOf(appointment: Timed): NonNullable<TagProps['tone']> {
  if (appointment.status === 'pending' || appointment.status === 'noshow') return 'apricot'
  return isAhead(appointment) ? 'green' : 'grey'
}

/** The status in words; a booked one whose time is over says so, and one that the hospital cancelled. */
export function statusText(appointment: Timed): string {
  if (appointment.clinicStopped) return '医生停诊'
  return appointment.status === 'booked' && !isAhead(appointment)
    ? '时间已过'
    : APPOINTMENT_STATUSES[appointment.status]
}

/** `1234 5678`. */
export const spacedNumber = (number: string): string => number.replace(/(\d{4})(?=\d)/g, '$1 ')
