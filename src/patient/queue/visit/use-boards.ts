import { useQueries } from '@tanstack/react-query'
import type { Appointment } from '@xinglin/types/booking'
import { orpc } from '@/shared/api/client'
import { usePolling } from '@/shared/hooks/polling'
import { serverNow } from '@/shared/server-time'
import { faceOf } from './face'
import { type Glance, glanceOf } from './glance'

const EVERY_MS = 15_000

export interface Seen {
  appointment: Appointment
  /** `undefined` until it is known; null when nothing of it lies ahead. */
  glance: Glance | null | undefined
}

/** How several visits of today stand, for cards that are not their own page. */
export function useBoards(appointments: readonly Appointment[]): Seen[] {
  const refetchInterval = usePolling(EVERY_MS)
  const answers = useQueries({
    queries: appointments.map(({ id }) =>
      orpc.queue.getBoard.queryOptions({ input: { appointmentId: id }, refetchInterval }),
    ),
  })
  return appointments.map((appointment, turn) => {
    const board = answers[turn]?.data
    if (!board?.changed) return { appointment, glance: undefined }
    return { appointment, glance: glanceOf(faceOf(board, appointment.status, serverNow()), board, appointment) }
  })
}
