import { referral as contract } from '@xinglin/types/referral'
import { operation } from '../kernel/operation'
import { referrals } from './collections'
import { placesFor } from './places'
import { referralView, visitOf } from './view'

export const getReferral = operation(contract.getReferral, async ({ input, subjects, store, now, errors }) => {
  const found = await store.get(referrals, input.referralId)
  if (!found) throw errors.NOT_FOUND()
  const view = referralView(found, await visitOf(store, found), now)
  const [subject] = subjects
  return {
    ...view,
    patientId: subject?.patient?.id ?? view.patientId,
    reason: subject?.relative ? null : found.reason,
    places: view.state === 'made' ? await placesFor(store, found, now) : [],
  }
})
