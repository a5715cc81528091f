import { useQuery } from '@tanstack/react-query'
import type { Appointment, Standby } from '@xinglin/types/booking'
import { isHeld } from '@/patient/payment/unpaid'
import { useOpenConsults } from '@/patient/consult/use-consults'
import { isToday } from '@/patient/queue/visit/today'
import { useBoards } from '@/patient/queue/visit/use-boards'
import { orpc } from '@/shared/api/client'
import { usePolling } from '@/shared/hooks/polling'
import { usePerson } from '@/shared/session/person'
import { useSession } from '@/shared/session/session'
import { serverNow } from '@/shared/server-time'

const OFFER_CHECK_MS = 20_000

export type Offered = Standby & { offer: NonNullable<Standby['offer']> }

const isLive = (standby: Standby): standby is Offered =>
  standby.status === 'offered' && standby.offer !== null && Date.parse(standby.offer.until) > serverNow()

/** As many as one sees at a glance. */
const MOST_TODAY = 4

/** Today's visits that are not over, the chosen person's first. Who still waits after his quarter is listed as past. */
function useToday(listed: readonly Appointment[], enabled: boolean, personId: string | undefined) {
  const past = useQuery(orpc.booking.listAppointments.queryOptions({ input: { when: 'past' }, enabled }))
  const own = ({ patientId }: Appointment) => (patientId === personId ? 0 : 1)
  // Asked at different times, both lists may have it.
  const all = new Map([...(past.data?.appointments ?? []), ...listed].map((each) => [each.id, each]))
  const today = [...all.values()]
    .filter((each) => isToday(each))
    .sort((a, b) => own(a) - own(b) || Date.parse(a.startsAt) - Date.parse(b.startsAt))
    .slice(0, MOST_TODAY)
  return useBoards(today).filter(({ glance }) => glance !== null)
}

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
  const listed = appointments.data?.appointments ?? []
  const today = useToday(listed, enabled, person?.id)
  const ahead = listed.filter((each) => isAhead(each) && !isToday(each))
  const unpaid = listed.find((each) => isHeld(each)) ?? null
  const next = ahead.find(({ patientId }) => patientId === person?.id) ?? null
  const offer = standbys.data?.standbys.find(isLive) ?? null
  const consults = useOpenConsults()
  const shown = offer ? null : (unpaid ?? (today.length || consults.length ? null : next))
  return {
    query: appointments,
    offer,
    /** A place that goes on unless it is paid in time. */
    unpaid,
    /** While there is any of these two, `next` stands among what comes later. */
    today,
    consults,
    next,
    later: ahead.filter(({ id }) => id !== shown?.id).slice(0, 5),
  }
}
