import type { Appointment } from '@xinglin/types/booking'
import { replace } from '@/patient/navigation'

export interface Way {
  path: string
  query: Record<string, string>
}

/** Where one goes after a place was taken: to pay it, to pay several one after the other, or to what was booked. */
export function wayAfter(appointments: readonly Pick<Appointment, 'id' | 'status'>[]): Way {
  const ids = appointments.map(({ id }) => id).join(',')
  const [unpaid] = appointments.filter(({ status }) => status === 'pending')
  if (!unpaid) return { path: '/booking/done/index', query: { ids } }
  if (appointments.length > 1) return { path: '/money/together/index', query: { ids } }
  return { path: '/money/checkout/index', query: { appointmentId: unpaid.id } }
}

/** Goes there in place of the form that was sent. */
export function goOn(appointments: readonly Appointment[]): void {
  const { path, query } = wayAfter(appointments)
  replace(path, query)
}
