import { useQuery } from '@tanstack/react-query'
import { orpc } from '@/shared/api/client'
import { useLive } from '@/shared/hooks/live'
import { usePolling } from '@/shared/hooks/polling'
import { serverNow } from '@/shared/server-time'
import { useSession } from '@/shared/session/session'

const BOARD_MS = 5_000
/** It changes rarely: cancelled, moved, seen. */
const APPOINTMENT_MS = 30_000

/** One visit and how it stands in its clinic, fresh while the page shows. */
export function useVisit(appointmentId: string) {
  const enabled = useSession() !== null
  const refetchInterval = usePolling(APPOINTMENT_MS)
  const input = { appointmentId }
  const appointment = useQuery(orpc.booking.getAppointment.queryOptions({ input, enabled, refetchInterval }))
  const board = useLive(orpc.queue.getBoard, input, { everyMs: BOARD_MS, enabled })
  // Heard by the phone's clock, told by the hospital's.
  return { enabled, appointment, board, since: board.since + serverNow() - Date.now() }
}

export type Visit = ReturnType<typeof useVisit>
