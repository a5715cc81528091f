import { challenge } from '@xinglin/types/challenge'
import { levelOf, memberFor } from '../community/public'
import { operation } from '../kernel/operation'
import { dayOf } from '../kernel/time'
import { votes } from './collections'
import { candidatesOf, monthOf, openMonth } from './month'

export const VOTER_LEVEL = 1

export const vote = operation(challenge.vote, async (call) => {
  const { input, store, now, errors } = call
  const member = await memberFor(call)
  if (levelOf(member, now) < VOTER_LEVEL) throw errors.MAY_NOT_VOTE()
  const month = monthOf(dayOf(now))
  const candidates = await candidatesOf(store, month)
  const isCandidate = candidates.some(({ memberId }) => memberId === input.memberId)
  if (!isCandidate || input.memberId === member.id) throw errors.NOT_A_CANDIDATE()
  await openMonth(store, month)
  const cast = { id: `${month}:${member.id}`, month, for: input.memberId }
  if (!(await store.insert(votes, cast))) await store.updateIf(votes, cast.id, {}, { set: { for: cast.for } })
  return { done: true as const }
})
