import { useQuery } from '@tanstack/react-query'
import type { Appointment } from '@xinglin/types/booking'
import type { Doctor } from '@xinglin/types/directory'
import { orpc } from '@/shared/api/client'
import { useSession } from '@/shared/session/session'
import { useFavourites } from './favourites'

const MOST = 8
const A_MINUTE = 60_000

/** Whom one really saw, or has yet to; a cancelled visit says nothing. */
const met = ({ status }: Appointment) => status !== 'cancelled' && status !== 'pending'

const doctorsSeen = (appointments: readonly Appointment[]) => [
  ...new Set(appointments.filter(met).map(({ doctorId }) => doctorId)),
]

function useSeen(): readonly Doctor[] {
  const enabled = useSession() !== null
  const past = useQuery(orpc.booking.listAppointments.queryOptions({ input: { when: 'past' }, enabled }))
  const doctorIds = doctorsSeen(past.data?.appointments ?? []).slice(0, MOST)
  const asked = orpc.directory.getDoctors.queryOptions({
    input: { doctorIds },
    enabled: enabled && doctorIds.length > 0,
    staleTime: A_MINUTE,
  })
  const known = new Map((useQuery(asked).data?.doctors ?? []).map((doctor) => [doctor.id, doctor]))
  return doctorIds.flatMap((id) => known.get(id) ?? [])
}

/** The doctor last seen, and the others one knows: seen lately or kept as favourites. */
export function useFamiliar(): { last: Doctor | null; others: readonly Doctor[] } {
  const seen = useSeen()
  const { doctors: favourites } = useFavourites()
  const [last = null, ...earlier] = seen
  const all = new Map([...favourites, ...earlier].map((doctor) => [doctor.id, doctor]))
  if (last) all.delete(last.id)
  return { last, others: [...all.values()].slice(0, MOST) }
}
