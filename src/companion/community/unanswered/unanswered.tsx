import { View } from '@tarojs/components'
import { useState } from 'react'
import { Columns } from '@/companion/layout/columns'
import { nameOf } from '@/shared/community/words'
import { useNow } from '@/shared/hooks/now'
import { Card } from '@/shared/ui/card'
import { More } from '@/shared/ui/more'
import { QueryView } from '@/shared/ui/query-view'
import { Row } from '@/shared/ui/row'
import '../entry.scss'
import { go } from '../go'
import { useUnanswered } from '../lists'
import { ageText } from '../words'
import { BoardFilter } from './board-filter'

const EMPTY = { icon: 'check', title: '都有人答过了', hint: '有新的提问，等得最久的会排在最前面' } as const

const foot = (comments: number) => (comments ? `病友说了 ${comments} 句` : '还没有人说话')

/** What nobody of the staff answered, the longest waiting first. */
export function Unanswered() {
  const [boardId, setBoardId] = useState<string | null>(null)
  const query = useUnanswered(boardId)
  const now = useNow(60_000)
  return (
    <Columns>
      <View className="entry__filter">
        <BoardFilter boardId={boardId} onChange={setBoardId} all="我负责的版块" />
      </View>
      <QueryView query={query} empty={{ ...EMPTY, when: (posts) => !posts.length }}>
        {(posts) => (
          <>
            <Card kind="list">
              {posts.map(({ postId, title, text, boardName, author, shownAt, comments }) => (
                <Row
                  key={postId}
                  first={title || [...text].slice(0, 40).join('')}
                  second={`${boardName} · ${nameOf(author)} · ${foot(comments)}`}
                  right={ageText(shownAt, now)}
                  onClick={() => go.thread(postId)}
                />
              ))}
            </Card>
            <More query={query} words="看更多" />
          </>
        )}
      </QueryView>
    </Columns>
  )
}
