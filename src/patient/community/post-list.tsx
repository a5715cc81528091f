import type { InfiniteData } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import type { ComponentProps } from 'react'
import { PostCard } from '@/shared/community/post-card'
import { More } from '@/shared/ui/more'
import { QueryView } from '@/shared/ui/query-view'
import { Skeleton } from '@/shared/ui/skeleton'
import type { EmptyProps } from '@/shared/ui/state-view'
import { go } from './go'
import { type PostPage, onceEach } from './lists'

type Listed = ComponentProps<typeof QueryView<InfiniteData<PostPage>>>['query'] & ComponentProps<typeof More>['query']

export interface PostListProps {
  query: Listed
  withBoard?: boolean
  empty: EmptyProps
}

/** An empty page with more behind it is not the end. */
const hasNothing = ({ pages }: InfiniteData<PostPage>) =>
  pages.every(({ posts }) => !posts.length) && !pages.at(-1)?.nextCursor

/** Posts as cards, page by page. */
export const PostList = ({ query, withBoard, empty }: PostListProps) => (
  <QueryView query={query} skeleton={<Skeleton shape="doctor" />} empty={{ ...empty, when: hasNothing }}>
    {({ pages }) => (
      <View>
        {onceEach(pages).map((post) => (
          <PostCard key={post.id} post={post} withBoard={withBoard ?? false} onOpen={() => go.post(post.id)} />
        ))}
        <More query={query} words="看更多" />
      </View>
    )}
  </QueryView>
)
