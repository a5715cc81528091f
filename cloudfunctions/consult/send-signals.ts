import { consultCalls } from '@xinglin/types/consult-calls'
import { operation } from '../kernel/operation'
import { findCall, isGoing } from './call-read'
import { addBatch } from './call-signals'
import { sideOf } from './view'

export const sendSignals = operation(consultCalls.sendSignals, async ({ input, caller, store, now, newId, errors }) => {
  const found = await findCall(store, input)
  if (!found) throw errors.NOT_FOUND()
  const { signals, heard } = input
  const batch = { id: newId('signals'), from: sideOf(caller), signals, heard }
  if (!isGoing(found, now) || !(await addBatch(store, found.call, batch))) throw errors.CALL_OVER()
  return { done: true as const }
})
