import { useInfiniteQuery } from '@tanstack/react-query'
import { orpc } from '@/shared/api/client'
import { byPages, pageAt } from '@/shared/api/pages'
import { go } from '../go'
import { PostList } from '../post-list'

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
      input: pageAt,
      ...byPages,
    }),
  )
  return <PostList query={query} withBoard empty={EMPTY} />
}
