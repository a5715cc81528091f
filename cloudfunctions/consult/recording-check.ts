import type { Store, Stored } from '../kernel/store'
import { type Call, calls, recordedParts } from './collections'
import { flawOf, looksAt } from './recording-rules'
import { noteTrouble } from './recording-trouble'

const MOST = 1000

/** Half an hour after a call it is known what there is of it; what is missing is said where nobody said so before. */
export const checkRecording = async (store: Store, call: Stored<Call>, now: string) => {
  const at = looksAt(call)
  if (call.dueAt === null || at === null || now < at) return
  const parts = await store.find(recordedParts, { callId: call.id }, { limit: MOST })
  const flaw = flawOf(call, parts)
  if (flaw && !call.recordingTrouble) await noteTrouble(store, call, flaw, now)
  await store.updateIf(calls, call.id, {}, { set: { dueAt: null } })
}
