import { gathering } from '@xinglin/types/gathering'
import { operation } from '../kernel/operation'
import { gatherings } from './collections'
import { mayBegin, stateOf } from './rules'
import { runBy } from './run'
import { viewOf } from './view'

export const begin = operation(gathering.begin, async ({ input, caller, store, now, errors }) => {
  const found = await runBy(store, input.gatheringId, caller)
  const state = stateOf(found)
  if (state === 'live') return viewOf(found, caller)
  if (state !== 'planned') throw errors.NOT_PLANNED()
  if (!mayBegin(found, now)) throw errors.TOO_EARLY()
  const planned = { begunAt: null, cancelledAt: null, endedAt: null }
  const changed = await store.updateIf(gatherings, found.id, planned, { set: { begunAt: now, dueAt: now } })
  const begun = changed ?? (await runBy(store, found.id, caller))
  if (stateOf(begun) !== 'live') throw errors.NOT_PLANNED()
  return viewOf(begun, caller)
})
