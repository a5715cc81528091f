import { notify } from '@xinglin/types/notify'
import { operation } from '../kernel/operation'
import { shown } from './call-task'
import { callTasks } from './collections'

/** A finished task stays as it was finished first. */
export const finishCallTask = operation(notify.finishCallTask, async ({ input, caller, store, now, errors }) => {
  const { taskId, outcome, note = '' } = input
  const mine = { state: 'claimed' as const, claimedBy: caller.accountId }
  const done = await store.updateIf(callTasks, taskId, mine, { set: { state: 'done', outcome, note, doneAt: now } })
  const task = done ?? (await store.get(callTasks, taskId))
  if (!task) throw errors.NOT_FOUND()
  if (task.claimedBy !== caller.accountId) throw errors.CALL_TASK_TAKEN()
  return shown(task, caller.accountId)
})
