import { useQuery } from '@tanstack/react-query'
import { orpc } from '@/shared/api/client'
import { usePolling } from '@/shared/hooks/polling'

const CHECK_MS = 60_000

/** Whether and how he takes consults: his hours may begin, and a day may end, while the page shows. */
export const usePractice = () =>
  useQuery(orpc.consult.getPractice.queryOptions({ input: {}, refetchInterval: usePolling(CHECK_MS) }))
