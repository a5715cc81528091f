import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { Comment, EntryState } from '@xinglin/types/community'
import { orpc } from '@/shared/api/client'
import { byPages, pageAt } from '@/shared/api/pages'
import { useSession } from '@/shared/session/session'

/** While the platform looks at something of his, he is told soon. */
const CHECK_MS = 5_000

const isUnderWay = (state: EntryState | undefined) => state === 'checking'

export function usePost(postId: string) {
  const signedIn = useSession() !== null
  return useQuery({
    ...orpc.community.getPost.queryOptions({ input: { postId }, enabled: signedIn }),
    refetchInterval: ({ state }) => (isUnderWay(state.data?.state) ? CHECK_MS : false),
  })
}

const anyUnderWay = (pages: readonly { comments: readonly Comment[] }[] | undefined) =>
  pages?.some(({ comments }) => comments.some(({ state }) => isUnderWay(state))) ?? false

export const useComments = (postId: string) =>
  useInfiniteQuery({
    ...orpc.community.listComments.infiniteOptions({
      input: (cursor: string | undefined) => ({ postId, ...pageAt(cursor) }),
      ...byPages,
    }),
    refetchInterval: ({ state }) => (anyUnderWay(state.data?.pages) ? CHECK_MS : false),
  })
