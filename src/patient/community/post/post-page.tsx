import type { Post } from '@xinglin/types/community'
import { useState } from 'react'
import { codeOf } from '@/shared/api/errors'
import { Page } from '@/shared/ui/page'
import { QueryView } from '@/shared/ui/query-view'
import { Skeleton } from '@/shared/ui/skeleton'
import { Empty } from '@/shared/ui/state-view'
import { go } from '../go'
import { Members } from '../members'
import { AnswerBar } from './answer-bar'
import { type Answering, CommentSheet } from './comment-sheet'
import { Comments } from './comments'
import { EntryActs } from './entry-acts'
import { PostBody } from './post-body'
import { usePost } from './use-post'

const GONE = {
  icon: 'leave',
  title: '这条内容看不到了',
  hint: '可能已经删除，或者正在审核',
  action: { text: '看看别的', onClick: go.home },
} as const

interface ThreadProps {
  post: Post
  onReply: (to: Answering) => void
}

const Thread = ({ post, onReply }: ThreadProps) => (
  <>
    <PostBody post={post} acts={<EntryActs entry={post} isPost />} />
    {post.state === 'shown' ? <Comments postId={post.id} onReply={(comment) => onReply({ comment })} /> : null}
  </>
)

/** One post with all that was said to it. */
export function PostPage({ postId }: { postId: string }) {
  const query = usePost(postId)
  const [answering, setAnswering] = useState<Answering | null>(null)
  const post = query.data
  const bar = post?.state === 'shown' ? <AnswerBar post={post} onWrite={() => setAnswering({})} /> : undefined
  return (
    <Page title={post?.boardName ?? '帖子'} bar={bar}>
      <Members>
        {codeOf(query.error) === 'POST_GONE' ? (
          <Empty {...GONE} />
        ) : (
          <QueryView query={query} skeleton={<Skeleton shape="card" count={3} />}>
            {(shown) => <Thread post={shown} onReply={setAnswering} />}
          </QueryView>
        )}
      </Members>
      {answering ? <CommentSheet postId={postId} to={answering} onClose={() => setAnswering(null)} /> : null}
    </Page>
  )
}
