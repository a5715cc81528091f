import { staffIdentity } from '@xinglin/types/staff-identity'
import { operation } from '../kernel/operation'
import { secondFactors } from './collections'

export const getSecondFactor = operation(staffIdentity.getSecondFactor, async ({ caller, store }) => {
  const factor = await store.get(secondFactors, caller.accountId)
  if (!factor) return { state: 'none' as const, since: null, recoveryCodesLeft: 0 }
  return { state: factor.state, since: factor.since, recoveryCodesLeft: factor.recovery.length }
})
