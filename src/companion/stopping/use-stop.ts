import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { usePolling } from '@/shared/hooks/polling'
import { toast } from '@/shared/ui/toast'

/** Somebody may book while the doctor still reads. */
const FRESH_MS = 10_000

/** What is filled in, whom it would concern as of now, and the stop itself. */
export function useStop(sessionId: string, onDone: () => void) {
  const [reason, setReason] = useState('')
  const [from, setFrom] = useState<string | null>(null)
  const refetchInterval = usePolling(FRESH_MS)
  const input = { sessionId, ...(from ? { from } : {}) }
  const preview = useQuery(
    orpc.booking.previewStop.queryOptions({ input, refetchInterval, placeholderData: keepPreviousData }),
  )
  const stop = useCommand(orpc.booking.stopClinic, {
    onSuccess: ({ affected }) => {
      toast(affected ? `已停诊，正在通知 ${affected} 位` : '已停诊')
      onDone()
    },
  })
  return {
    ...{ reason, setReason, from, setFrom, preview },
    error: stop.error,
    busy: stop.isPending,
    /** What is shown is about what was chosen. */
    ready: reason.trim().length > 0 && preview.data !== undefined && !preview.isPlaceholderData,
    send: () => stop.mutate({ ...input, reason }),
  }
}
