import { referral as contract } from '@xinglin/types/referral'
import { patientIdsWithin, underStanding } from '../identity/public'
import { operation } from '../kernel/operation'
import { referrals } from './collections'
import { referralView, withVisits } from './view'

const MOST = 50

export const listReferrals = operation(contract.listReferrals, async ({ caller, store, now }) => {
  const look = { accountId: caller.accountId, scope: 'booking' as const, operation: 'referral.listReferrals', now }
  const patientIds = await patientIdsWithin(store, look)
  const order = { field: 'madeAt' as const, direction: 'desc' as const }
  const mine = { patientId: { $in: patientIds } }
  const found = patientIds.length ? await store.find(referrals, mine, { order, limit: MOST }) : []
  const views = await withVisits(store, found, (each, visit) => referralView(each, visit, now))
  return { referrals: await underStanding(store, views) }
})
