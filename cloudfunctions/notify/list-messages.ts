import { notify } from '@xinglin/types/notify'
import { fromCursor, pageOf } from '../kernel/cursor'
import { operation } from '../kernel/operation'
import { messages } from './collections'

const PAGE = 20

export const listMessages = operation(notify.listMessages, async ({ input, caller, store }) => {
  const mine = { accountId: caller.accountId }
  const newest = { order: { field: 'at' as const, direction: 'desc' as const }, limit: PAGE + 1 }
  const [found, unread] = await Promise.all([
    store.find(messages, mine, { ...newest, after: fromCursor(input.cursor) }),
    store.find(messages, { ...mine, readAt: null }, { limit: 1000 }),
  ])
  const { page, nextCursor } = pageOf(found, { size: PAGE, by: ({ at }) => at })
  return {
    messages: page.map(({ id, kind, title, body, page: opens, at, readAt }) => ({
      ...{ id, kind, title, body, at },
      page: opens,
      read: readAt !== null,
    })),
    unread: unread.length,
    nextCursor,
  }
})
