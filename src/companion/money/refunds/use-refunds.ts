import { useInfiniteQuery } from '@tanstack/react-query'
import { orpc } from '@/shared/api/client'
import { usePolling } from '@/shared/hooks/polling'

const CHECK_MS = 30_000

/** Refunds that wait for a person, oldest first; pages are joined. */
export const useRefunds = () =>
  useInfiniteQuery(
    orpc.billing.listRefunds.infiniteOptions({
      input: (cursor: string | undefined) => (cursor ? { cursor } : {}),
      initialPageParam: undefined,
      getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
      refetchInterval: usePolling(CHECK_MS),
      select: ({ pages }) => pages.flatMap(({ refunds }) => refunds),
    }),
  )
