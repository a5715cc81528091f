import { useInfiniteQuery } from '@tanstack/react-query'
import { orpc } from '@/shared/api/client'
import { go } from '../go'
import { PostList } from '../post-list'
import { nextOf } from '../use-posts'

const EMPTY = {
  icon: 'star',
  title: '还没有收藏',
  hint: '看到有用的帖子，点下面的“收藏”，就在这里',
  action: { text: '去看看', onClick: go.home },
} as const

/** Posts he keeps. */
export function Saved() {
  const query = useInfiniteQuery(
    orpc.community.listSaved.infiniteOptions({
      input: (cursor: string | undefined) => (cursor ? { cursor } : {}),
      initialPageParam: undefined,
      getNextPageParam: nextOf,
    }),
  )
  return <PostList query={query} withBoard empty={EMPTY} />
}
