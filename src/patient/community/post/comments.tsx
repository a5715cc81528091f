import { View } from '@tarojs/components'
import type { Comment } from '@xinglin/types/community'
import { Card } from '@/shared/ui/card'
import { More } from '@/shared/ui/more'
import { QueryView } from '@/shared/ui/query-view'
import { Section } from '@/shared/ui/section'
import { Skeleton } from '@/shared/ui/skeleton'
import { OneComment } from './one-comment'
import { useComments } from './use-post'
import './post.scss'

interface ListProps {
  comments: readonly Comment[]
  onReply: (comment: Comment) => void
}

const ofStaff = (comment: Comment) => comment.author.kind === 'staff'

const StaffAnswers = ({ comments, onReply }: ListProps) =>
  comments.length ? (
    <Section title="医护的回答">
      {comments.map((comment) => (
        <OneComment key={comment.id} comment={comment} onReply={onReply} marked />
      ))}
    </Section>
  ) : null

const Others = ({ comments, onReply }: ListProps) => (
  <Section title="大家的话">
    {comments.length ? (
      <Card className="comments">
        {comments.map((comment) => (
          <OneComment key={comment.id} comment={comment} onReply={onReply} />
        ))}
      </Card>
    ) : (
      <View className="answers__note">还没有人说话。有过一样的经历，说一句也是帮忙。</View>
    )}
  </Section>
)

export interface CommentsProps {
  postId: string
  onReply: (comment: Comment) => void
}

/** Those who answer for the hospital first, then everybody in order. */
export function Comments({ postId, onReply }: CommentsProps) {
  const query = useComments(postId)
  return (
    <QueryView query={query} skeleton={<Skeleton shape="doctor" count={2} />}>
      {({ pages }) => {
        const all = pages.flatMap(({ comments }) => comments)
        return (
          <>
            <StaffAnswers comments={all.filter(ofStaff)} onReply={onReply} />
            <Others comments={all.filter((one) => !ofStaff(one))} onReply={onReply} />
            <More query={query} words="看更多" />
          </>
        )
      }}
    </QueryView>
  )
}
