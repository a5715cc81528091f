import { useInfiniteQuery } from '@tanstack/react-query'
import { orpc } from '@/shared/api/client'

/** What waits, oldest first; pages are joined. */
export const useQueue = () =>
  useInfiniteQuery(
    orpc.identity.listCertificatesToVerify.infiniteOptions({
      input: (cursor: string | undefined) => (cursor ? { cursor } : {}),
      initialPageParam: undefined,
      getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
      refetchInterval: 30_000,
      select: ({ pages }) => pages.flatMap(({ certificates }) => certificates),
    }),
  )
