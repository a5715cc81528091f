import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { orpc } from '@/shared/api/client'
import { byPages, pageAt } from '@/shared/api/pages'

export const usePost = (postId: string) => useQuery(orpc.community.getPost.queryOptions({ input: { postId } }))

export const useComments = (postId: string) =>
  useInfiniteQuery(
    orpc.community.listComments.infiniteOptions({
      input: (cursor: string | undefined) => ({ postId, ...pageAt(cursor) }),
      ...byPages,
      select: ({ pages }) => pages.flatMap(({ comments }) => comments),
    }),
  )
