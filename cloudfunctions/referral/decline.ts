import { referral as contract } from '@xinglin/types/referral'
import { operation } from '../kernel/operation'
import { Refusal } from '../kernel/refusal'
import type { Store } from '../kernel/store'
import { type Referral, referrals } from './collections'
import { referralDeclined } from './events'
import { stateOf } from './rules'
import { referralView, visitOf } from './view'

interface Answer {
  id: string
  why: string
}

/** One write decides between this and a time that is chosen meanwhile. Declined already: as it stands. */
const declined = async (store: Store, { id, why }: Answer, now: string): Promise<Referral> => {
  const known = await store.get(referrals, id)
  if (!known) throw new Refusal('NOT_FOUND')
  if (known.declinedAt) return known
  const state = stateOf(known, await visitOf(store, known), now)
  if (state !== 'made') throw new Refusal('NOT_OPEN', { state })
  const done = await store.updateIf(
    referrals,
    id,
    { declinedAt: null, appointmentId: known.appointmentId },
    {
      set: { declinedAt: now, declinedWhy: why, dueAt: null, outboxAt: now },
      push: { outbox: referralDeclined.of(id, now, { referralId: id }) },
    },
  )
  return done ?? declined(store, { id, why }, now)
}

export const decline = operation(contract.decline, async ({ input, subjects, store, now }) => {
  const found = await declined(store, { id: input.referralId, why: input.why }, now)
  const view = referralView(found, await visitOf(store, found), now)
  return { ...view, patientId: subjects[0]?.patient?.id ?? view.patientId }
})
