import type { Store, Stored } from '../kernel/store'
import { append } from './append'
import { callWords } from './call'
import { type Call, calls, consults } from './collections'
import { looksAt } from './recording-rules'

/** A line in the thread and the consult free for the next call, in one write; its recording is looked at later. Safe to repeat. */
const settle = async (store: Store, call: Stored<Call>, now: string): Promise<Stored<Call>> => {
  const key = `call:${call.id}`
  const content = { kind: 'event' as const, text: callWords(call) }
  const draft = { key, clientKey: key, from: 'system' as const, accountId: '', name: '', content, alarm: null }
  await append(store, call.consultId, draft, now, ({ callId }) => (callId === call.id ? { callId: null } : null))
  return (await store.updateIf(calls, call.id, { dueAt: { $ne: null } }, { set: { dueAt: looksAt(call) } })) ?? call
}

/** Hung up, rung out, or over with its consult; its signals are forgotten. The first end stands. Null when there is no such call. */
export const finishCall = async (store: Store, id: string, now: string): Promise<Stored<Call> | null> => {
  const call = await store.get(calls, id)
  if (!call) return null
  if (call.endedAt) return settle(store, call, now)
  const ended = await store.updateIf(
    calls,
    id,
    { state: call.state },
    {
      set: {
        state: call.state === 'on' ? 'over' : 'missed',
        endedAt: call.state === 'ringing' && call.ringsUntil < now ? call.ringsUntil : now,
        signals: [],
        batches: [],
        dueAt: now,
      },
    },
  )
  return ended ? settle(store, ended, now) : finishCall(store, id, now)
}

/** The consult's call that is over stands in the way of the next one. */
export const clearAway = async (store: Store, consultId: string, callId: string, now: string) => {
  const known = await finishCall(store, callId, now)
  if (!known) await store.updateIf(consults, consultId, { callId }, { set: { callId: null } })
}
