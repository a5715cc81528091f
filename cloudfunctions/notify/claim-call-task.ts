import { notify } from '@xinglin/types/notify'
import { operation } from '../kernel/operation'
import { addMinutes } from '../kernel/time'
import { LEASE_MINUTES, shown } from './call-task'
import { callTasks } from './collections'

export const claimCallTask = operation(notify.claimCallTask, async ({ input, caller, store, now, errors }) => {
  const lease = { claimedAt: now, dueAt: addMinutes(now, LEASE_MINUTES) }
  const taking = { state: 'claimed' as const, claimedBy: caller.accountId, ...lease }
  const taken = await store.updateIf(callTasks, input.taskId, { state: 'open' }, { set: taking })
  const task = taken ?? (await store.get(callTasks, input.taskId))
  if (!task) throw errors.NOT_FOUND()
  if (task.claimedBy !== caller.accountId) throw errors.CALL_TASK_TAKEN()
  return shown(task, caller.accountId)
})
