import { challenge } from '@xinglin/types/challenge'
import { memberIdOf } from '../community/public'
import { operation } from '../kernel/operation'
import { participations } from './collections'
import { partId } from './view'

export const setRanked = operation(challenge.setRanked, async ({ input, caller, store, services, errors }) => {
  const { challengeId, ranked } = input
  const id = partId(challengeId, memberIdOf(services.vault, caller.accountId))
  const set = { ranked, rankedIn: ranked ? challengeId : null }
  if (!(await store.updateIf(participations, id, { partOf: challengeId }, { set }))) throw errors.NOT_IN()
  return { done: true as const }
})
