import { useInfiniteQuery } from '@tanstack/react-query'
import type { PostKind } from '@xinglin/types/community'
import { orpc } from '@/shared/api/client'

export interface Wanted {
  boardId?: string
  mine?: boolean
  kind?: PostKind
  order?: 'new' | 'active' | 'unanswered'
}

interface PageOf {
  nextCursor: string | null
}

/** For infinite queries: where the next page begins. */
export const nextOf = ({ nextCursor }: PageOf): string | undefined => nextCursor ?? undefined

/** Posts of a board, of what one follows, or of all, page by page. */
export const usePosts = (wanted: Wanted) =>
  useInfiniteQuery(
    orpc.community.listPosts.infiniteOptions({
      input: (cursor: string | undefined) => ({ ...wanted, ...(cursor ? { cursor } : {}) }),
      initialPageParam: undefined,
      getNextPageParam: nextOf,
    }),
  )
