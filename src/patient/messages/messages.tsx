import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { useInbox } from '@/shared/inbox/use-inbox'
import { Card } from '@/shared/ui/card'
import { More } from '@/shared/ui/more'
import { QueryView } from '@/shared/ui/query-view'
import type { Message } from '@xinglin/types/notify'
import { open, to } from '../navigation'
import { MessageRow } from './message-row'

const EMPTY = {
  icon: 'message',
  title: '还没有消息',
  hint: '预约、候补、停诊的消息都在这里',
  action: { text: '去挂号', onClick: to.find },
} as const

/** The inbox, newest first; opening a message reads it and leads to what it is about. */
export function Messages() {
  const inbox = useInbox()
  const markRead = useCommand(orpc.notify.markRead)
  const show = ({ id, read, page }: Message) => {
    if (!read) markRead.mutate({ messageIds: [id] })
    if (page) open(page)
  }
  return (
    <QueryView query={inbox} empty={{ ...EMPTY, when: ({ pages }) => !pages[0]?.messages.length }}>
      {({ pages }) => (
        <>
          <Card kind="list">
            {pages.flatMap(({ messages }) =>
              messages.map((message) => <MessageRow key={message.id} message={message} onOpen={() => show(message)} />),
            )}
          </Card>
          <More query={inbox} />
        </>
      )}
    </QueryView>
  )
}
