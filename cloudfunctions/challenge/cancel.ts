import { challenge } from '@xinglin/types/challenge'
import { operation } from '../kernel/operation'
import { dayOf } from '../kernel/time'
import { challenges } from './collections'
import { stateOn } from './rules'

/** Those in it are told by its due work. */
export const cancel = operation(challenge.cancel, async ({ input, store, now, errors }) => {
  const { challengeId, reason } = input
  const found = await store.get(challenges, challengeId)
  if (!found) throw errors.NOT_FOUND()
  const state = stateOn(found, dayOf(now))
  if (state === 'cancelled') return { done: true as const }
  if (state === 'over') throw errors.OVER()
  const set = { cancelledAt: now, cancelReason: reason, dueAt: now }
  await store.updateIf(challenges, challengeId, { cancelledAt: null }, { set })
  return { done: true as const }
})
