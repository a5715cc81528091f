import { type Honour, challenge } from '@xinglin/types/challenge'
import { levelOf, findMember, memberIdOf, namesOf } from '../community/public'
import { operation } from '../kernel/operation'
import type { Store } from '../kernel/store'
import { dayOf } from '../kernel/time'
import { awards, votes } from './collections'
import { HONOURS } from './honours'
import { candidatesOf, lastDayOf, monthOf } from './month'
import { VOTER_LEVEL } from './vote'

const HOLDERS = 30

const holdersOf = async (store: Store, honour: Honour, memberId: string) => {
  const order = { field: 'since' as const, direction: 'desc' as const }
  const [found, own] = await Promise.all([
    store.find(awards, { honour }, { order, limit: HOLDERS }),
    store.find(awards, { memberId, honour }, { limit: 1 }),
  ])
  const names = await namesOf(
    store,
    found.map((each) => each.memberId),
  )
  const holders = found.flatMap((each) => {
    const name = names.get(each.memberId)
    return name ? [{ name, since: each.since, for: each.for }] : []
  })
  return { honour, ...HONOURS[honour], holders, mine: own[0]?.since ?? null }
}

export const listHonours = operation(challenge.listHonours, async ({ caller, store, services, now }) => {
  const memberId = memberIdOf(services.vault, caller.accountId)
  const month = monthOf(dayOf(now))
  const [honours, candidates, member, cast] = await Promise.all([
    Promise.all((Object.keys(HONOURS) as Honour[]).map((honour) => holdersOf(store, honour, memberId))),
    candidatesOf(store, month),
    findMember(store, memberId),
    store.get(votes, `${month}:${memberId}`),
  ])
  const names = await namesOf(
    store,
    candidates.map((each) => each.memberId),
  )
  const shown = candidates.flatMap((each) => {
    const name = names.get(each.memberId)
    const voted = cast?.for === each.memberId
    return name ? [{ memberId: each.memberId, name, answers: each.answers, voted }] : []
  })
  const mayVote = member !== null && levelOf(member, now) >= VOTER_LEVEL
  return { honours, vote: { month, endsOn: lastDayOf(month), candidates: shown, mayVote } }
})
