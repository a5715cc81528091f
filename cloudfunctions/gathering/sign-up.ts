import { gathering } from '@xinglin/types/gathering'
import { memberFor } from '../community/public'
import { operation } from '../kernel/operation'
import { gatherings } from './collections'
import { stateOf } from './rules'
import { viewOf } from './view'

/** The last seat goes to whoever's write comes first. */
export const signUp = operation(gathering.signUp, async (call) => {
  const { input, caller, store, now, errors } = call
  const { gatheringId, on } = input
  const found = await store.get(gatherings, gatheringId)
  if (!found) throw errors.NOT_FOUND()
  const { id: memberId } = await memberFor(call)
  const { accountId } = caller
  const isIn = { 'guests.memberId': memberId }
  if (!on) {
    const left = await store.updateIf(gatherings, gatheringId, isIn, {
      pull: { guests: { memberId } },
      inc: { signedUp: -1 },
    })
    return viewOf(left ?? found, caller)
  }
  if (stateOf(found) !== 'planned') throw errors.TOO_LATE()
  const hasRoom = found.seats === null ? {} : { signedUp: { $lt: found.seats } }
  const still = { 'guests.memberId': { $ne: memberId }, begunAt: null, cancelledAt: null, ...hasRoom }
  const change = { push: { guests: { memberId, accountId, at: now } }, inc: { signedUp: 1 as const } }
  const taken = await store.updateIf(gatherings, gatheringId, still, change)
  if (taken) return viewOf(taken, caller)
  const now2 = await store.get(gatherings, gatheringId)
  if (now2?.guests.some((guest) => guest.memberId === memberId)) return viewOf(now2, caller)
  if (!now2 || stateOf(now2) !== 'planned') throw errors.TOO_LATE()
  throw errors.FULL()
})
