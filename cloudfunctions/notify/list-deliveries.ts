import { notify } from '@xinglin/types/notify'
import { fromCursor, pageOf } from '../kernel/cursor'
import { operation } from '../kernel/operation'
import { deliveries } from './collections'
import { logged } from './log'

const PAGE = 50

export const listDeliveries = operation(notify.listDeliveries, async ({ input, store, now }) => {
  const found = await store.find(deliveries, input.state ? { state: input.state } : {}, {
    order: { field: 'createdAt', direction: 'desc' },
    limit: PAGE + 1,
    after: fromCursor(input.cursor),
  })
  const { page, nextCursor } = pageOf(found, { size: PAGE, by: ({ createdAt }) => createdAt })
  return { deliveries: page.map((delivery) => logged(delivery, now)), nextCursor }
})
