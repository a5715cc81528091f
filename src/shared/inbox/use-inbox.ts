import { useInfiniteQuery } from '@tanstack/react-query'
import { orpc } from '@/shared/api/client'
import { usePolling } from '@/shared/hooks/polling'

const CHECK_MS = 30_000

/** The signed-in person's messages, newest first, page by page. */
export function useInbox() {
  const refetchInterval = usePolling(CHECK_MS)
  return useInfiniteQuery(
    orpc.notify.listMessages.infiniteOptions({
      input: (cursor: string | undefined) => (cursor ? { cursor } : {}),
      initialPageParam: undefined,
      getNextPageParam: (last) => last.nextCursor ?? undefined,
      refetchInterval,
    }),
  )
}
