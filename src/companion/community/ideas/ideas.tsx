import type { Post } from '@xinglin/types/community'
import { useState } from 'react'
import { Columns } from '@/companion/layout/columns'
import { IDEA_STATES, nameOf, titleOf } from '@/shared/community/words'
import { Card } from '@/shared/ui/card'
import { More } from '@/shared/ui/more'
import { QueryView } from '@/shared/ui/query-view'
import { Row } from '@/shared/ui/row'
import { Tag } from '@/shared/ui/tag'
import { useIdeas } from '../lists'
import { AnswerPanel } from './answer-panel'

const EMPTY = { icon: 'star', title: '还没有金点子', hint: '病友给医院提的建议会出现在这里' } as const

const Line = ({ post, onClick }: { post: Post; onClick: () => void }) => (
  <Row
    first={titleOf(post)}
    second={`${nameOf(post.author)} · ${post.likes} 个赞 · ${post.boardName}`}
    right={post.idea ? <Tag>{IDEA_STATES[post.idea.state]}</Tag> : <Tag tone="apricot">待答复</Tag>}
    onClick={onClick}
  />
)

/** What patients suggest, the latest first, and what became of it. */
export function Ideas() {
  const query = useIdeas()
  const [picked, setPicked] = useState<string | null>(null)
  const post = query.data?.find(({ id }) => id === picked)
  const panel = post ? <AnswerPanel key={post.id} post={post} onDone={() => setPicked(null)} /> : null
  return (
    <Columns panel={panel}>
      <QueryView query={query} empty={{ ...EMPTY, when: (posts) => !posts.length }}>
        {(posts) => (
          <>
            <Card kind="list">
              {posts.map((each) => (
                <Line key={each.id} post={each} onClick={() => setPicked(each.id)} />
              ))}
            </Card>
            <More query={query} words="看更早的" />
          </>
        )}
      </QueryView>
    </Columns>
  )
}
