import { consultCalls } from '@xinglin/types/consult-calls'
import { operation } from '../kernel/operation'
import { callView } from './call'
import { finishCall } from './call-end'
import { findCall } from './call-read'

/** Hangs up, or declines while it rings. */
export const endCall = operation(consultCalls.endCall, async ({ input, store, now, errors }) => {
  const found = await findCall(store, input)
  const ended = found && (await finishCall(store, found.call.id, now))
  if (!ended) throw errors.NOT_FOUND()
  return callView(ended, now)
})
