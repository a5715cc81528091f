import type { Challenge as Told } from '@xinglin/types/challenge'
import type { Store } from '../kernel/store'
import { type Challenge, type Participation, participations } from './collections'
import { progressOf, stateOn } from './rules'

export const partId = (challengeId: string, memberId: string) => `${challengeId}:${memberId}`

export const viewOf = (challenge: Challenge, mine: Participation | null, today: string): Told => {
  const { id, boardId, title, about, how, measure, value, second, startsOn, endsOn, days, daysToFinish, joined } =
    challenge
  return {
    ...{ id, boardId, title, about, how, measure, value, second, startsOn, endsOn, days, daysToFinish, joined },
    state: stateOn(challenge, today),
    mine: mine?.partOf ? progressOf(mine, today) : null,
  }
}

/** Challenges with how this member does in each. */
export const viewsOf = async (store: Store, all: readonly Challenge[], memberId: string, today: string) => {
  const parts = await store.getMany(
    participations,
    all.map(({ id }) => partId(id, memberId)),
  )
  const byChallenge = new Map(parts.map((part) => [part.challengeId, part]))
  return all.map((challenge) => viewOf(challenge, byChallenge.get(challenge.id) ?? null, today))
}
