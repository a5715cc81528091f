import type { ReactionContext } from '../kernel/events'
import { digest } from '../kernel/ids'
import { dueWork } from '../kernel/jobs'
import type { Stored } from '../kernel/store'
import { post } from '../notify/public'
import { type Challenge, type Participation, challenges, months, participations } from './collections'
import { honourHealthy } from './honours'
import { countMembers, partsOf } from './joined'
import { honourHelper } from './month'

const pageOf = (challengeId: string) => `/challenge/challenge/index?challengeId=${challengeId}`

const tellCancelled = async (
  { id, title, cancelReason }: Challenge,
  { accountId }: Participation,
  context: ReactionContext,
) => {
  const letter = { kind: 'challenge.cancelled', title: '挑战取消了', body: `“${title}”取消了：${cancelReason}` }
  const whole = { id: digest('challenge.cancelled', id, accountId), accountId, ...letter, page: pageOf(id) }
  await post(context.store, whole, context.now)
}

const tendChallenge = async (challenge: Stored<Challenge>, context: ReactionContext) => {
  if (challenge.cancelledAt) {
    for await (const page of partsOf(context.store, challenge.id)) {
      for (const part of page) await tellCancelled(challenge, part, context)
    }
  }
  await countMembers(context.store, challenge)
}

/** Its last day is done: he is told, and honoured where it is due. */
const tendFinished = async (part: Stored<Participation>, context: ReactionContext) => {
  const { store, now } = context
  const challenge = await store.get(challenges, part.challengeId)
  const { accountId, challengeId, memberId } = part
  const letter = {
    kind: 'challenge.finished',
    title: '挑战完成',
    body: `您完成了“${challenge?.title ?? ''}”，给自己点个赞。`,
  }
  const id = digest('challenge.finished', part.id)
  await post(store, { id, accountId, ...letter, page: pageOf(challengeId) }, now)
  await honourHealthy(memberId, context)
  await store.updateIf(participations, part.id, { version: part.version }, { set: { dueAt: null } })
}

export const challengeDue = [
  dueWork(challenges, tendChallenge),
  dueWork(participations, tendFinished),
  dueWork(months, honourHelper),
]
