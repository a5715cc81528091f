import { useQueries, useQuery } from '@tanstack/react-query'
import { orpc } from '@/shared/api/client'
import { usePolling } from '@/shared/hooks/polling'
import { civilDate } from '@/shared/time'
import type { ClinicQueue, StaffTicket } from '@xinglin/types/queue'

const ASK_MS = 10_000

/** The queues of a doctor's half days, if the day is today: on other days nobody waits. */
export function useClinicQueues(doctorId: string, date: string): ClinicQueue[] {
  const enabled = date === civilDate()
  const refetchInterval = usePolling(ASK_MS)
  const day = { doctorId, from: date, to: date }
  const { data } = useQuery(orpc.booking.listSlots.queryOptions({ input: day, enabled }))
  const sessions = enabled ? (data?.days ?? []).flatMap((each) => each.sessions) : []
  const queues = useQueries({
    queries: sessions.map(({ id: sessionId }) =>
      orpc.queue.getQueue.queryOptions({ input: { sessionId }, refetchInterval }),
    ),
  })
  return queues.flatMap(({ data: queue }) => (queue?.changed ? [queue] : []))
}

/** His ticket in any of these queues. */
export const ticketIn = (queues: readonly ClinicQueue[], appointmentId: string): StaffTicket | undefined =>
  queues.flatMap(({ waiting, others }) => [...waiting, ...others]).find((each) => each.appointmentId === appointmentId)
