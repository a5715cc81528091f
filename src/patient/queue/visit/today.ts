import type { Appointment } from '@xinglin/types/booking'
import { to } from '@/patient/navigation'
import { serverNow } from '@/shared/server-time'
import { civilDate } from '@/shared/time'
import type { Glance } from './glance'

/** Booked for today; its quarter may be over while he still waits. */
export const isToday = ({ status, startsAt }: Pick<Appointment, 'status' | 'startsAt'>, now = serverNow()): boolean =>
  status === 'booked' && civilDate(startsAt) === civilDate(now)

const WAYS = { board: to.board, 'check-in': to.checkIn, appointment: to.appointment }

/** Where a glance leads. */
export const goOn = ({ id }: Pick<Appointment, 'id'>, glance: Glance | null | undefined): void =>
  WAYS[glance?.way ?? 'appointment'](id)
