import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { orpc } from '@/shared/api/client'

export const usePost = (postId: string) => useQuery(orpc.community.getPost.queryOptions({ input: { postId } }))

export const useComments = (postId: string) =>
  useInfiniteQuery(
    orpc.community.listComments.infiniteOptions({
      input: (cursor: string | undefined) => ({ postId, ...(cursor ? { cursor } : {}) }),
      initialPageParam: undefined,
      getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
      select: ({ pages }) => pages.flatMap(({ comments }) => comments),
    }),
  )
