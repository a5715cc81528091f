import { useInfiniteQuery } from '@tanstack/react-query'
import { orpc } from '@/shared/api/client'
import { byPages, pageAt } from '@/shared/api/pages'

/** What waits, oldest first; pages are joined. */
export const useQueue = () =>
  useInfiniteQuery(
    orpc.identity.listCertificatesToVerify.infiniteOptions({
      input: pageAt,
      ...byPages,
      refetchInterval: 30_000,
      select: ({ pages }) => pages.flatMap(({ certificates }) => certificates),
    }),
  )
