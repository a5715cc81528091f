import { challenge } from '@xinglin/types/challenge'
import { memberIdOf } from '../community/public'
import { operation } from '../kernel/operation'
import { participations } from './collections'
import { countAgain } from './joined'
import { partId } from './view'

/** His days stay his; he is in no list any more. */
export const quit = operation(challenge.quit, async ({ input, caller, store, services, now }) => {
  const id = partId(input.challengeId, memberIdOf(services.vault, caller.accountId))
  await store.updateIf(participations, id, {}, { set: { partOf: null, rankedIn: null } })
  await countAgain(store, input.challengeId, now)
  return { done: true as const }
})
