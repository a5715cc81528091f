import { notify } from '@xinglin/types/notify'
import { fromCursor, pageOf } from '../kernel/cursor'
import { operation } from '../kernel/operation'
import { deliveries } from './collections'
import { templates } from './templates'

const PAGE = 50

/** What was said stays where it is: the log tells that, when and by which way. */
export const listDeliveries = operation(notify.listDeliveries, async ({ input, store }) => {
  const found = await store.find(deliveries, input.state ? { state: input.state } : {}, {
    order: { field: 'createdAt', direction: 'desc' },
    limit: PAGE + 1,
    after: fromCursor(input.cursor),
  })
  const { page, nextCursor } = pageOf(found, { size: PAGE, by: ({ createdAt }) => createdAt })
  return {
    deliveries: page.map(({ id, accountId, kind, state, attempts, createdAt, dueAt }) => ({
      ...{ id, accountId, kind, title: templates[kind]?.title ?? kind, state, attempts, createdAt, dueAt },
    })),
    nextCursor,
  }
})
