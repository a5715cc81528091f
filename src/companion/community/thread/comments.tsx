import type { Comment } from '@xinglin/types/community'
import { CommentCard } from '@/shared/community/comment-card'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { More } from '@/shared/ui/more'
import { QueryView } from '@/shared/ui/query-view'
import { Section } from '@/shared/ui/section'
import { Skeleton } from '@/shared/ui/skeleton'
import { Moderate } from './moderate'
import { useComments } from './use-thread'

export interface CommentsProps {
  postId: string
  onReply: (comment: Comment) => void
}

const EMPTY = { icon: 'chat', title: '还没有人说话', hint: '您的回答会排在最前面' } as const

/** Staff first, then everybody in order. */
export function Comments({ postId, onReply }: CommentsProps) {
  const query = useComments(postId)
  return (
    <Section title="评论">
      <QueryView
        query={query}
        skeleton={<Skeleton shape="doctor" count={2} />}
        empty={{ ...EMPTY, when: (comments) => !comments.length }}
      >
        {(comments) => (
          <Card>
            {comments.map((comment) => (
              <CommentCard
                key={comment.id}
                comment={comment}
                acts={
                  <>
                    <Button kind="text" small onClick={() => onReply(comment)}>
                      回复
                    </Button>
                    <Moderate entryId={comment.id} />
                  </>
                }
              />
            ))}
            <More query={query} words="看更多" />
          </Card>
        )}
      </QueryView>
    </Section>
  )
}
