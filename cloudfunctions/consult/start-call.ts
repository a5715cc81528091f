import { consultCalls } from '@xinglin/types/consult-calls'
import { operation } from '../kernel/operation'
import type { Store } from '../kernel/store'
import { callView, isUnderWay, newCall } from './call'
import { clearAway } from './call-end'
import { tellOfCall } from './call-tell'
import { type Call, type Consult, calls, consults } from './collections'
import { allows } from './state'
import { sideOf } from './view'

interface Placed {
  call: Call
  consult: Consult
}

/** The consult's own write decides whose call it is. Null when the consult allows none. */
const place = async (store: Store, call: Call, now: string): Promise<Placed | null> => {
  const consult = await store.get(consults, call.consultId)
  if (!consult || !allows(consult, 'call')) return null
  const known = consult.callId && (await store.get(calls, consult.callId))
  if (known && isUnderWay(known, now)) return { call: known, consult }
  if (consult.callId) await clearAway(store, consult.id, consult.callId, now)
  const isNew = await store.insert(calls, call)
  const before = isNew ? null : await store.get(calls, call.id)
  if (before?.endedAt) return { call: before, consult }
  const condition = { callId: null, state: consult.state }
  const placed = await store.updateIf(consults, consult.id, condition, { set: { callId: call.id } })
  if (placed) return { call, consult: placed }
  const current = await store.get(consults, call.consultId)
  if (current?.callId !== call.id) await store.remove(calls, call.id, { state: 'ringing' })
  return place(store, call, now)
}

export const startCall = operation(consultCalls.startCall, async (context) => {
  const { input, caller, store, now, newId, services, errors } = context
  const call = newCall(newId('call'), input.consultId, sideOf(caller), now)
  const placed = await place(store, call, now)
  if (!placed) throw errors.NOT_STARTED()
  if (placed.call.id === call.id) await tellOfCall(placed.consult, call, { ...services, store, now })
  return callView(placed.call, now)
})
