import { useState } from 'react'
import { Narrow } from '@/companion/layout/narrow'
import { StaffPage } from '@/companion/layout/staff-page'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { QueryView } from '@/shared/ui/query-view'
import { Row } from '@/shared/ui/row'
import { type QuickReply, ReplySheet } from './reply-sheet'
import { useReplies } from './use-replies'

const EMPTY = { icon: 'list', title: '还没有常用语', hint: '把常说的话存下来，回复时点一下就填上，还可以改' } as const

/** The doctor's short answers; a tap changes one. */
export function Replies() {
  const query = useReplies()
  const [edited, setEdited] = useState<QuickReply | 'new' | null>(null)
  const bar = (
    <Narrow>
      <Button icon="plus" onClick={() => setEdited('new')}>
        加一条
      </Button>
    </Narrow>
  )
  return (
    <StaffPage title="常用语" bar={bar}>
      <Narrow>
        <QueryView query={query} empty={{ ...EMPTY, when: ({ replies }) => !replies.length }}>
          {({ replies }) => (
            <Card kind="list">
              {replies.map((reply) => (
                <Row key={reply.id} first={reply.text} onClick={() => setEdited(reply)} />
              ))}
            </Card>
          )}
        </QueryView>
      </Narrow>
      {edited ? <ReplySheet reply={edited === 'new' ? null : edited} onClose={() => setEdited(null)} /> : null}
    </StaffPage>
  )
}
