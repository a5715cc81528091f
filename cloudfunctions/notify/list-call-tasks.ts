import { notify } from '@xinglin/types/notify'
import { fromCursor, pageOf } from '../kernel/cursor'
import { operation } from '../kernel/operation'
import type { Filter } from '../kernel/store'
import { shown } from './call-task'
import { type CallTask, callTasks } from './collections'

const PAGE = 50

type Field = 'rank' | 'callAt' | 'claimedAt' | 'doneAt'

interface List {
  filter: Filter<CallTask>
  field: Field
  direction: 'asc' | 'desc'
}

/** What helps for the shortest time first, then what is oldest; done ones newest first. */
const listOf = (name: 'open' | 'later' | 'claimed' | 'done', now: string): List =>
  ({
    open: { filter: { state: 'open', callAt: { $lte: now } }, field: 'rank' as const, direction: 'asc' as const },
    later: { filter: { state: 'open', callAt: { $gt: now } }, field: 'callAt' as const, direction: 'asc' as const },
    claimed: { filter: { state: 'claimed' }, field: 'claimedAt' as const, direction: 'asc' as const },
    done: { filter: { state: 'done' }, field: 'doneAt' as const, direction: 'desc' as const },
  })[name]

export const listCallTasks = operation(notify.listCallTasks, async ({ input, caller, store, now }) => {
  const { filter, field, direction } = listOf(input.state ?? 'open', now)
  const order = { field, direction }
  const found = await store.find(callTasks, filter, { order, limit: PAGE + 1, after: fromCursor(input.cursor) })
  const { page, nextCursor } = pageOf(found, { size: PAGE, by: (task) => task[field] ?? '' })
  return { tasks: page.map((task) => shown(task, caller.accountId)), nextCursor }
})
