import type { ReactionContext } from '../kernel/events'
import { dueWork } from '../kernel/jobs'
import type { Stored } from '../kernel/store'
import { isUnderWay, nextLook } from './call'
import { finishCall } from './call-end'
import { type Call, calls, consults } from './collections'
import { checkRecording } from './recording-check'
import { allows } from './state'

/** Rings out, goes on while its consult does, or is brought to its end. */
const tendCall = async (call: Stored<Call>, { store, now }: ReactionContext) => {
  const consult = await store.get(consults, call.consultId)
  const goesOn = consult !== null && allows(consult, 'call') && isUnderWay(call, now)
  if (call.endedAt || !goesOn) {
    const ended = await finishCall(store, call.id, now)
    return ended && checkRecording(store, ended, now)
  }
  return store.updateIf(calls, call.id, { state: call.state }, { set: { dueAt: nextLook(call, now) } })
}

export const callDue = dueWork(calls, tendCall)
