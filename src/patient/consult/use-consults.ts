import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { Consult } from '@xinglin/types/consult'
import { orpc } from '@/shared/api/client'
import { usePolling } from '@/shared/hooks/polling'
import { useSession } from '@/shared/session/session'
import { isOpenForMe } from './words'

const LOOK_MS = 20_000
const NONE: readonly Consult[] = []

/** Consults of the family that go on, those with the least time left first. */
export function useOpenConsults(): readonly Consult[] {
  const enabled = useSession() !== null
  const refetchInterval = usePolling(LOOK_MS)
  // A clock runs: coming back always asks.
  const query = useQuery(orpc.consult.listConsults.queryOptions({ input: {}, enabled, refetchInterval, staleTime: 0 }))
  return enabled ? (query.data?.consults.filter(isOpenForMe) ?? NONE) : NONE
}

/** All of them, page by page. */
export const useAllConsults = (enabled: boolean) =>
  useInfiniteQuery(
    orpc.consult.listConsults.infiniteOptions({
      input: (cursor: string | undefined) => (cursor ? { cursor } : {}),
      initialPageParam: undefined,
      getNextPageParam: (last) => last.nextCursor ?? undefined,
      enabled,
    }),
  )
