import { gathering } from '@xinglin/types/gathering'
import { operation } from '../kernel/operation'
import { gatherings } from './collections'
import { openQuestions } from './questions'
import { isTimely, stateOf } from './rules'
import { runBy } from './run'
import { viewOf } from './view'

/** Guests are told by its due work, at once. */
export const move = operation(gathering.move, async ({ input, caller, store, now, errors }) => {
  const { gatheringId, startsAt, endsAt } = input
  const found = await runBy(store, gatheringId, caller)
  if (stateOf(found) !== 'planned') throw errors.NOT_PLANNED()
  if (found.startsAt === startsAt && found.endsAt === endsAt) {
    await openQuestions(store, found)
    return viewOf(found, caller)
  }
  if (!isTimely(input, now)) throw errors.TIME_WRONG({ data: { field: 'startsAt' } })
  const set = { startsAt, endsAt, openUntil: endsAt, moves: found.moves + 1, dueAt: now }
  const planned = { begunAt: null, endedAt: null, cancelledAt: null }
  const moved = await store.updateIf(gatherings, gatheringId, planned, { set })
  if (!moved) throw errors.NOT_PLANNED()
  await openQuestions(store, moved)
  return viewOf(moved, caller)
})
