import { useInfiniteQuery } from '@tanstack/react-query'
import type { Gathering } from '@xinglin/types/gathering'
import { orpc } from '@/shared/api/client'

/** How often others' questions and votes are looked for while it runs. */
const LIVE_MS = 15_000

/** Questions put to a gathering, those wanted by most first. */
export const useQuestions = ({ id: gatheringId, state }: Gathering) =>
  useInfiniteQuery(
    orpc.community.listPosts.infiniteOptions({
      input: (cursor: string | undefined) => ({ gatheringId, order: 'liked' as const, ...(cursor && { cursor }) }),
      initialPageParam: undefined,
      getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
      refetchInterval: state === 'live' ? LIVE_MS : false,
    }),
  )
