import { gathering } from '@xinglin/types/gathering'
import { operation } from '../kernel/operation'
import { gatherings } from './collections'
import { closeQuestions } from './questions'
import { stateOf } from './rules'
import { runBy } from './run'

/** Guests are told by its due work. */
export const cancel = operation(gathering.cancel, async ({ input, caller, store, now, errors }) => {
  const { gatheringId, reason } = input
  const found = await runBy(store, gatheringId, caller)
  if (stateOf(found) === 'cancelled') {
    await closeQuestions(store, found, now)
    return { done: true as const }
  }
  const set = { cancelledAt: now, cancelReason: reason, openUntil: null, endedAt: now, dueAt: now }
  const cancelled = await store.updateIf(gatherings, gatheringId, { begunAt: null, cancelledAt: null }, { set })
  if (!cancelled) throw errors.NOT_PLANNED()
  await closeQuestions(store, cancelled, now)
  return { done: true as const }
})
