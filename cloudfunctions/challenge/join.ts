import { challenge } from '@xinglin/types/challenge'
import { memberFor } from '../community/public'
import { operation } from '../kernel/operation'
import { dayOf } from '../kernel/time'
import { type Participation, challenges, participations } from './collections'
import { countAgain } from './joined'
import { rankOf, stateOn } from './rules'
import { partId, viewOf } from './view'

export const join = operation(challenge.join, async (call) => {
  const { input, caller, store, now, errors } = call
  const { challengeId, ranked } = input
  const found = await store.get(challenges, challengeId)
  if (!found) throw errors.NOT_FOUND()
  const today = dayOf(now)
  if (!['planned', 'open'].includes(stateOn(found, today))) throw errors.NOT_OPEN()
  const { id: memberId } = await memberFor(call)
  const taking = { partOf: challengeId, ranked, rankedIn: ranked ? challengeId : null }
  const fresh: Participation = {
    ...{ id: partId(challengeId, memberId), challengeId, memberId, accountId: caller.accountId, joinedAt: now },
    ...{ ...taking, checkIns: [], rank: rankOf(0, now), finishedOn: null, dueAt: null },
  }
  if (!(await store.insert(participations, fresh))) await store.updateIf(participations, fresh.id, {}, { set: taking })
  await countAgain(store, challengeId, now)
  return viewOf(found, await store.get(participations, fresh.id), today)
})
