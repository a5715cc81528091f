import { newCall } from '../../../cloudfunctions/consult/call'
import { calls } from '../../../cloudfunctions/consult/collections'
import type { Store } from '../../../cloudfunctions/kernel/store'
import { STANDS, layConsult } from '../../support/consults'

/** The owner's consults that may be talked about by video: one is free, in one it rings, in one they talk. */
export const CALLS = {
  free: 'consult-call-free',
  rung: { consultId: 'consult-call-rung', callId: 'call-rung' },
  on: { consultId: 'consult-call-on', callId: 'call-on' },
} as const

export const openCalls = async (store: Store, patientId: string, now: string) => {
  const put = (id: string, callId: string | null) =>
    layConsult(store, { id, patientId, doctorId: 'doc1', now }, { ...STANDS.answered(now), callId })
  await put(CALLS.free, null)
  await put(CALLS.rung.consultId, CALLS.rung.callId)
  await put(CALLS.on.consultId, CALLS.on.callId)
  await store.insert(calls, newCall(CALLS.rung.callId, CALLS.rung.consultId, 'doctor', now))
  const talking = newCall(CALLS.on.callId, CALLS.on.consultId, 'doctor', now)
  await store.insert(calls, { ...talking, state: 'on', answeredAt: now })
}
