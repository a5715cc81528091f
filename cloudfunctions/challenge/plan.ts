import { challenge } from '@xinglin/types/challenge'
import { findBoard } from '../community/public'
import { operation } from '../kernel/operation'
import { addDays, dayOf } from '../kernel/time'
import { type Challenge, challenges } from './collections'

const AHEAD_DAYS = 90

export const plan = operation(challenge.plan, async ({ input, caller, store, now, newId, errors }) => {
  const { startsOn, days, daysToFinish, boardId, measure, value, second } = input
  const today = dayOf(now)
  if (startsOn < today || startsOn > addDays(today, AHEAD_DAYS))
    throw errors.START_WRONG({ data: { field: 'startsOn' } })
  if (daysToFinish > days) throw errors.DAYS_WRONG({ data: { field: 'daysToFinish' } })
  if (measure === 'value' && !value) throw errors.VALUE_UNNAMED({ data: { field: 'value' } })
  if (boardId && !(await findBoard(store, boardId))) throw errors.BOARD_UNKNOWN({ data: { field: 'boardId' } })
  const measured = measure === 'value' ? { value, second } : { value: null, second: null }
  const planned: Challenge = {
    ...{ id: newId('challenge'), ...input, ...measured, endsOn: addDays(startsOn, days - 1) },
    ...{ cancelledAt: null, cancelReason: '', plannedBy: caller.accountId, joined: 0, dueAt: null },
  }
  await store.insert(challenges, planned)
  return { challengeId: planned.id }
})
