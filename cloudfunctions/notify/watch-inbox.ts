import { notify } from '@xinglin/types/notify'
import { live } from '../kernel/live'
import { operation } from '../kernel/operation'
import { topicOf } from '../kernel/pulse'
import { messages } from './collections'

const COUNTED = 100

export const watchInbox = operation(notify.watchInbox, (call) => {
  const { accountId } = call.caller
  const look = async () => {
    const [unread, [newest]] = await Promise.all([
      call.store.find(messages, { accountId, readAt: null }, { limit: COUNTED }),
      call.store.find(messages, { accountId }, { order: { field: 'at', direction: 'desc' }, limit: 1 }),
    ])
    return { unread: unread.length, newestId: newest?.id ?? null }
  }
  return live(call, { of: accountId, topics: [topicOf(messages, accountId)], look })
})
