import type { Comment } from '@xinglin/types/community'
import { useState } from 'react'
import { Columns } from '@/companion/layout/columns'
import { Narrow } from '@/companion/layout/narrow'
import { StaffPage } from '@/companion/layout/staff-page'
import { useWide } from '@/companion/layout/wide'
import { Button } from '@/shared/ui/button'
import { QueryView } from '@/shared/ui/query-view'
import { Skeleton } from '@/shared/ui/skeleton'
import { AnswerSheet } from './answer-sheet'
import { Arrange } from './arrange'
import { Comments } from './comments'
import { PostBody } from './post-body'
import { usePost } from './use-thread'

/** To whom: null to the post itself. */
export type Answering = { to: Comment | null }

/** A thread as its readers see it, and the way to answer for the hospital. */
export function ThreadPage({ postId }: { postId: string }) {
  const query = usePost(postId)
  const wide = useWide()
  const [answering, setAnswering] = useState<Answering | null>(null)
  const bar = query.data ? (
    <Narrow>
      <Button icon="pen" onClick={() => setAnswering({ to: null })}>
        回答
      </Button>
    </Narrow>
  ) : undefined
  return (
    <StaffPage title="帖子" bar={bar}>
      <QueryView query={query} skeleton={<Skeleton shape="card" />}>
        {(post) => (
          <Columns side={<Arrange post={post} />}>
            <PostBody post={post} />
            <Comments postId={postId} onReply={(to) => setAnswering({ to })} />
            {wide ? null : <Arrange post={post} />}
          </Columns>
        )}
      </QueryView>
      {answering ? <AnswerSheet postId={postId} to={answering.to} onClose={() => setAnswering(null)} /> : null}
    </StaffPage>
  )
}
