import { notify } from '@xinglin/types/notify'
import { operation } from '../kernel/operation'
import { afterCall, shown } from './call-task'
import { callTasks } from './collections'

/** A finished task stays as it was finished first; when nobody answered, it comes again twice. */
export const finishCallTask = operation(notify.finishCallTask, async ({ input, caller, store, now, newId, errors }) => {
  const { taskId, outcome, note = '' } = input
  const call = { id: newId('call'), by: caller.accountId, at: now, outcome, note }
  for (;;) {
    const task = await store.get(callTasks, taskId)
    if (!task) throw errors.NOT_FOUND()
    if (task.calls.some(({ id }) => id === call.id)) return shown(task, caller.accountId)
    if (task.claimedBy !== caller.accountId) throw errors.CALL_TASK_TAKEN()
    if (task.state === 'done') return shown(task, caller.accountId)
    const { version } = task
    const written = await store.updateIf(callTasks, taskId, { version }, { set: afterCall(task, call) })
    if (written) return shown(written, caller.accountId)
  }
})
