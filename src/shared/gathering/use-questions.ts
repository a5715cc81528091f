import { useInfiniteQuery } from '@tanstack/react-query'
import { orpc } from '@/shared/api/client'

/** Questions put to a gathering, those wanted by most first. */
export const useQuestions = (gatheringId: string) =>
  useInfiniteQuery(
    orpc.community.listPosts.infiniteOptions({
      input: (cursor: string | undefined) => ({ gatheringId, order: 'liked' as const, ...(cursor && { cursor }) }),
      initialPageParam: undefined,
      getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    }),
  )
