import type { ReactionContext } from '../kernel/events'
import { dueWork } from '../kernel/jobs'
import type { Stored } from '../kernel/store'
import { type Referral, referrals } from './collections'
import { referralExpired } from './events'
import { stateOf } from './rules'
import { visitOf } from './view'

/** Its last day is over: both doctors' patient and the one who referred him hear of it, unless a visit came of it. */
const tendReferral = async (referral: Stored<Referral>, { store, now }: ReactionContext) => {
  const { id, version } = referral
  const isOver = stateOf(referral, await visitOf(store, referral), now) === 'expired'
  const fact = referralExpired.of(id, now, { referralId: id })
  const change = isOver ? { set: { dueAt: null, outboxAt: now }, push: { outbox: fact } } : { set: { dueAt: null } }
  return store.updateIf(referrals, id, { version }, change)
}

export const referralDue = [dueWork(referrals, tendReferral)]
