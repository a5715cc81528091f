import { useQueryClient } from '@tanstack/react-query'
import { orpc } from '@/shared/api/client'
import { useLive } from '@/shared/hooks/live'

const ASK_MS = 3_000

/** A clinic's queue as it goes on; `caughtUp` resolves when it shows what a command has just done. */
export function useClinicQueue(sessionId: string) {
  const client = useQueryClient()
  const input = { sessionId }
  const query = useLive(orpc.queue.getQueue, input, { everyMs: ASK_MS })
  const queryKey = orpc.queue.getQueue.queryKey({ input })
  // The command has set off the asking already.
  const caughtUp = () => client.refetchQueries({ queryKey, exact: true }, { cancelRefetch: false })
  return { query, caughtUp }
}
