import { useInfiniteQuery } from '@tanstack/react-query'
import type { PostKind } from '@xinglin/types/community'
import { orpc } from '@/shared/api/client'
import { byPages, pageAt } from '@/shared/api/pages'

export interface Wanted {
  boardId?: string
  mine?: boolean
  kind?: PostKind
  order?: 'new' | 'active' | 'unanswered'
}

/** Posts of a board, of what one follows, or of all, page by page. */
export const usePosts = (wanted: Wanted) =>
  useInfiniteQuery(
    orpc.community.listPosts.infiniteOptions({
      input: (cursor: string | undefined) => ({ ...wanted, ...pageAt(cursor) }),
      ...byPages,
    }),
  )
