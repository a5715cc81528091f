import { useInfiniteQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { PostCard } from '@/shared/community/post-card'
import { orpc } from '@/shared/api/client'
import { byPages, pageAt } from '@/shared/api/pages'
import { More } from '@/shared/ui/more'
import { QueryView } from '@/shared/ui/query-view'
import { Skeleton } from '@/shared/ui/skeleton'
import { go } from '../go'
import { MyComment } from './my-comment'

const EMPTY = {
  icon: 'pen',
  title: '还没有写过',
  hint: '问一句、说一句，都在这里',
  action: { text: '写一写', onClick: () => go.compose() },
} as const

/** All he wrote, whatever became of it, the newest first. */
export function Written() {
  const query = useInfiniteQuery(
    orpc.community.listMine.infiniteOptions({
      input: pageAt,
      ...byPages,
    }),
  )
  return (
    <QueryView
      query={query}
      skeleton={<Skeleton shape="doctor" />}
      empty={{ ...EMPTY, when: ({ pages }) => !pages[0]?.entries.length }}
    >
      {({ pages }) => (
        <View>
          {pages
            .flatMap(({ entries }) => entries)
            .map((entry) =>
              entry.kind === 'post' ? (
                <PostCard key={entry.post.id} post={entry.post} withBoard onOpen={() => go.post(entry.post.id)} />
              ) : (
                <MyComment key={entry.comment.id} comment={entry.comment} title={entry.title} />
              ),
            )}
          <More query={query} />
        </View>
      )}
    </QueryView>
  )
}
