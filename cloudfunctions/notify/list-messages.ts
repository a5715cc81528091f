import { notify } from '@xinglin/types/notify'
import { fromCursor, toCursor } from '../kernel/cursor'
import { operation } from '../kernel/operation'
import { messages } from './collections'

const PAGE = 20

export const listMessages = operation(notify.listMessages, async ({ input, caller, store }) => {
  const mine = { accountId: caller.accountId }
  const newest = { order: { field: 'at' as const, direction: 'desc' as const }, limit: PAGE }
  const [page, unread] = await Promise.all([
    store.find(messages, mine, { ...newest, after: fromCursor(input.cursor) }),
    store.find(messages, { ...mine, readAt: null }, { limit: 1000 }),
  ])
  const last = page.length === PAGE ? page.at(-1) : undefined
  return {
    messages: page.map(({ id, kind, title, body, page: opens, at, readAt }) => ({
      ...{ id, kind, title, body, at },
      page: opens,
      read: readAt !== null,
    })),
    unread: unread.length,
    nextCursor: last ? toCursor(last.at, last.id) : null,
  }
})
