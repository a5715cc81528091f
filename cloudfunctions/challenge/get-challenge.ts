import { challenge } from '@xinglin/types/challenge'
import { memberIdOf } from '../community/public'
import { operation } from '../kernel/operation'
import { dayOf } from '../kernel/time'
import { challenges, participations } from './collections'
import { partId, viewOf } from './view'

export const getChallenge = operation(
  challenge.getChallenge,
  async ({ input, caller, store, services, now, errors }) => {
    const found = await store.get(challenges, input.challengeId)
    if (!found) throw errors.NOT_FOUND()
    const memberId = memberIdOf(services.vault, caller.accountId)
    return viewOf(found, await store.get(participations, partId(found.id, memberId)), dayOf(now))
  },
)
