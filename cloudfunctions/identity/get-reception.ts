import { staffIdentity } from '@xinglin/types/staff-identity'
import { operation } from '../kernel/operation'
import { dayOf } from '../kernel/time'
import { receptions, secondFactors } from './collections'
import { receptionId, receptionView } from './reception'

export const getReception = operation(staffIdentity.getReception, async ({ input, caller, store, now }) => {
  const [found, factor] = await Promise.all([
    store.get(receptions, receptionId(input.sessionId, dayOf(now))),
    store.get(secondFactors, caller.accountId),
  ])
  return { reception: found && receptionView(found), codeNeeded: factor?.state === 'set' }
})
