import { challenge } from '@xinglin/types/challenge'
import { memberIdOf, namesOf } from '../community/public'
import { operation } from '../kernel/operation'
import type { Store } from '../kernel/store'
import { type Participation, participations } from './collections'
import { partId } from './view'

const SHOWN = 50
const MOST = 1000

/** Where somebody beyond the first page stands; behind the first thousand it is said roughly. */
const placeOf = async (store: Store, { rankedIn, rank }: Participation) => {
  const order = { field: 'rank' as const, direction: 'asc' as const }
  const ahead = await store.find(participations, { rankedIn, rank: { $lt: rank } }, { order, limit: MOST })
  return ahead.length + 1
}

export const getRanking = operation(challenge.getRanking, async ({ input, caller, store, services }) => {
  const { challengeId } = input
  const memberId = memberIdOf(services.vault, caller.accountId)
  const order = { field: 'rank' as const, direction: 'asc' as const }
  const [first, mine] = await Promise.all([
    store.find(participations, { rankedIn: challengeId }, { order, limit: SHOWN }),
    store.get(participations, partId(challengeId, memberId)),
  ])
  const names = await namesOf(
    store,
    first.map((part) => part.memberId),
  )
  const rows = first.map((part, i) => ({
    ...{ place: i + 1, name: names.get(part.memberId) ?? '', days: part.checkIns.length },
    mine: part.memberId === memberId,
  }))
  const own = mine?.rankedIn ? { place: await placeOf(store, mine), days: mine.checkIns.length } : null
  return { rows, mine: own }
})
