import { notify } from '@xinglin/types/notify'
import { fromCursor, pageOf } from '../kernel/cursor'
import { operation } from '../kernel/operation'
import { shown } from './call-task'
import { callTasks } from './collections'

const PAGE = 50

export const listCallTasks = operation(notify.listCallTasks, async ({ input, caller, store }) => {
  const found = await store.find(
    callTasks,
    { state: input.state ?? 'open' },
    {
      order: { field: 'createdAt', direction: 'asc' },
      limit: PAGE + 1,
      after: fromCursor(input.cursor),
    },
  )
  const { page, nextCursor } = pageOf(found, { size: PAGE, by: ({ createdAt }) => createdAt })
  return { tasks: page.map((task) => shown(task, caller.accountId)), nextCursor }
})
