import { View } from '@tarojs/components'
import type { Post } from '@xinglin/types/community'
import type { Gathering, Said } from '@xinglin/types/gathering'
import { go as community } from '@/patient/community/go'
import { LikeButton } from '@/patient/community/post/like-button'
import { AuthorLine } from '@/shared/community/author-line'
import { StateNote } from '@/shared/community/state-note'
import { useQuestions } from '@/shared/gathering/use-questions'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { More } from '@/shared/ui/more'
import { QueryView } from '@/shared/ui/query-view'
import { Section } from '@/shared/ui/section'
import { Skeleton } from '@/shared/ui/skeleton'
import { Tag } from '@/shared/ui/tag'
import { go } from '../go'
import './questions.scss'

/** Nobody can vote for what nobody else sees; its author can mend it, or have it looked at again. */
const Acts = ({ post }: { post: Post }) =>
  post.state === 'shown' ? (
    <View className="question__acts">
      <LikeButton entry={post} />
      <View className="question__hint">我也想问</View>
    </View>
  ) : (
    <View className="question__open">
      <Button small kind="secondary" onClick={() => community.post(post.id)}>
        打开这个问题
      </Button>
    </View>
  )

const Question = ({ post, answered }: { post: Post; answered: boolean }) => (
  <Card>
    <AuthorLine author={post.author} at={post.createdAt} mine={post.mine}>
      {answered ? <Tag>已回答</Tag> : null}
    </AuthorLine>
    <View className="question__text">{post.title || post.text}</View>
    {post.title ? <View className="question__more">{post.text}</View> : null}
    {post.mine ? <StateNote state={post.state} remarks={post.remarks} /> : null}
    <Acts post={post} />
  </Card>
)

/** Questions that were put: his own that still wait, then those wanted by most first. */
export function Questions({ gathering, said }: { gathering: Gathering; said: readonly Said[] }) {
  const query = useQuestions(gathering)
  const answered = new Set(said.flatMap(({ question }) => question?.postId ?? []))
  const isOpen = gathering.state === 'planned' || gathering.state === 'live'
  const ask = (
    <Button small icon="plus" onClick={() => go.ask(gathering.id)}>
      我要提问
    </Button>
  )
  return (
    <Section title="大家的问题" extra={isOpen ? ask : null}>
      <QueryView
        query={query}
        skeleton={<Skeleton shape="card" />}
        empty={{
          icon: 'chat',
          title: isOpen ? '还没有人提问' : '这次没有提问',
          ...(isOpen && { hint: '先把问题写下来，票数多的先答' }),
          when: ({ pages }) => !pages[0]?.posts.length,
        }}
      >
        {({ pages }) => (
          <>
            {pages
              .flatMap(({ posts }) => posts)
              .map((post) => (
                <Question key={post.id} post={post} answered={answered.has(post.id)} />
              ))}
            <More query={query} words="看更多" />
          </>
        )}
      </QueryView>
    </Section>
  )
}
