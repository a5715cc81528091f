import { gathering } from '@xinglin/types/gathering'
import { operation } from '../kernel/operation'
import { gatherings } from './collections'
import { closeQuestions } from './questions'
import { stateOf } from './rules'
import { runBy } from './run'

/** Guests are told by its due work. */
export const cancel = operation(gathering.cancel, async ({ input, caller, store, now, errors }) => {
  const { gatheringId, reason } = input
  await runBy(store, gatheringId, caller)
  const set = { cancelledAt: now, cancelReason: reason, openUntil: null, endedAt: now, dueAt: now }
  const planned = { begunAt: null, endedAt: null, cancelledAt: null }
  const changed = await store.updateIf(gatherings, gatheringId, planned, { set })
  const cancelled = changed ?? (await runBy(store, gatheringId, caller))
  if (stateOf(cancelled) !== 'cancelled') throw errors.NOT_PLANNED()
  await closeQuestions(store, cancelled, now)
  return { done: true as const }
})
