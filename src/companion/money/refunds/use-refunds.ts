import { useInfiniteQuery } from '@tanstack/react-query'
import { orpc } from '@/shared/api/client'
import { byPages, pageAt } from '@/shared/api/pages'
import { usePolling } from '@/shared/hooks/polling'

const CHECK_MS = 30_000

/** Refunds that wait for a person, oldest first; pages are joined. */
export const useRefunds = () =>
  useInfiniteQuery(
    orpc.billing.listRefunds.infiniteOptions({
      input: pageAt,
      ...byPages,
      refetchInterval: usePolling(CHECK_MS),
      select: ({ pages }) => pages.flatMap(({ refunds }) => refunds),
    }),
  )
