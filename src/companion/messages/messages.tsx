import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { useInbox } from '@/shared/inbox/use-inbox'
import { Card } from '@/shared/ui/card'
import { More } from '@/shared/ui/more'
import { QueryView } from '@/shared/ui/query-view'
import type { Message } from '@xinglin/types/notify'
import { Narrow } from '../layout/narrow'
import { MessageRow } from './message-row'

const EMPTY = { icon: 'message', title: '还没有消息', hint: '排班变动和院内通知会出现在这里' } as const

/** The inbox, newest first; a tap marks a message as read. */
export function Messages() {
  const inbox = useInbox()
  const markRead = useCommand(orpc.notify.markRead)
  const read = ({ id, read: done }: Message) => (done ? undefined : markRead.mutate({ messageIds: [id] }))
  return (
    <Narrow>
      <QueryView query={inbox} empty={{ ...EMPTY, when: ({ pages }) => !pages[0]?.messages.length }}>
        {({ pages }) => (
          <>
            <Card kind="list">
              {pages.flatMap(({ messages }) =>
                messages.map((message) => (
                  <MessageRow key={message.id} message={message} onRead={() => read(message)} />
                )),
              )}
            </Card>
            <More query={inbox} />
          </>
        )}
      </QueryView>
    </Narrow>
  )
}
