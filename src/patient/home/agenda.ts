import { useQuery } from '@tanstack/react-query'
import type { Appointment, Standby } from '@xinglin/types/booking'
import { isHeld } from '@/patient/payment/unpaid'
import { orpc } from '@/shared/api/client'
import { usePolling } from '@/shared/hooks/polling'
import { usePerson } from '@/shared/session/person'
import { useSession } from '@/shared/session/session'

const OFFER_CHECK_MS = 20_000

export type Offered = Standby & { offer: NonNullable<Standby['offer']> }

const isLive = (standby: Standby): standby is Offered =>
  standby.status === 'offered' && standby.offer !== null && Date.parse(standby.offer.until) > Date.now()

const isAhead = (appointment: Appointment) => appointment.status === 'booked' || isHeld(appointment)

/** What is next: for the chosen person first, then for the whole family; and places held from a standby list. */
export function useAgenda() {
  const enabled = useSession() !== null
  const refetchInterval = usePolling(OFFER_CHECK_MS)
  const { person } = usePerson()
  const appointments = useQuery(orpc.booking.listAppointments.queryOptions({ input: { when: 'upcoming' }, enabled }))
  // A held place runs out: coming home always asks, however fresh the last answer is.
  const standbys = useQuery(
    orpc.booking.listStandbys.queryOptions({ input: {}, enabled, refetchInterval, staleTime: 0 }),
  )
  const ahead = (appointments.data?.appointments ?? []).filter(isAhead)
  const unpaid = ahead.find((each) => isHeld(each)) ?? null
  const next = ahead.find(({ patientId }) => patientId === person?.id) ?? null
  return {
    query: appointments,
    offer: standbys.data?.standbys.find(isLive) ?? null,
    /** A place that goes on unless it is paid in time. */
    unpaid,
    next,
    later: ahead.filter(({ id }) => id !== (unpaid ?? next)?.id).slice(0, 5),
  }
}
