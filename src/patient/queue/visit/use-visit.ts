import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { orpc } from '@/shared/api/client'
import { useLive } from '@/shared/hooks/live'
import { usePolling } from '@/shared/hooks/polling'
import { useSession } from '@/shared/session/session'

const BOARD_MS = 5_000
/** Each look of a relative is written down, so only now and then: cancelled, moved. */
const APPOINTMENT_MS = 300_000

/** One visit and how it stands in its clinic, fresh while the page shows; the visit itself is looked at when that changes. */
export function useVisit(appointmentId: string) {
  const enabled = useSession() !== null
  const refetchInterval = usePolling(APPOINTMENT_MS)
  const input = { appointmentId }
  const appointment = useQuery(orpc.booking.getAppointment.queryOptions({ input, enabled, refetchInterval }))
  const board = useLive(orpc.queue.getBoard, input, { everyMs: BOARD_MS, enabled })
  const state = board.data?.state
  const { refetch } = appointment
  const before = useRef(state)
  useEffect(() => {
    if (before.current && state !== before.current) void refetch()
    before.current = state
  }, [state, refetch])
  return { enabled, appointment, board, since: board.since }
}

export type Visit = ReturnType<typeof useVisit>
