import { consultCalls } from '@xinglin/types/consult-calls'
import { operation } from '../kernel/operation'
import { callView, nextLook } from './call'
import { findCall, isGoing } from './call-read'
import { calls } from './collections'
import { sideOf } from './view'

/** Several devices may answer: the first one's time stands, and all are in it. Who called is in it anyway. */
export const answerCall = operation(consultCalls.answerCall, async ({ input, caller, store, now, errors }) => {
  const found = await findCall(store, input)
  if (!found) throw errors.NOT_FOUND()
  const { call } = found
  if (!isGoing(found, now)) throw errors.CALL_OVER()
  if (call.by === sideOf(caller) || call.state === 'on') return callView(call, now)
  const on = { state: 'on', answeredAt: now, dueAt: nextLook({ ...call, state: 'on' }, now) } as const
  const answered = await store.updateIf(calls, call.id, { state: 'ringing', ringsUntil: { $gt: now } }, { set: on })
  const current = answered ?? (await store.get(calls, call.id))
  if (current?.state !== 'on') throw errors.CALL_OVER()
  return callView(current, now)
})
