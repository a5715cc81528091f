import { staffIdentity } from '@xinglin/types/staff-identity'
import { operation } from '../kernel/operation'
import { accounts } from './collections'
import { recoveryCodesFrom, recoveryPrints, showCode } from './second-factor'
import { openConfirmedSession } from './sign-in'

export const confirmSecondFactor = operation(staffIdentity.confirmSecondFactor, async (call) => {
  const { input, caller, services, store, now, newId, errors } = call
  const { accountId } = caller
  const codes = recoveryCodesFrom(services.vault, newId('recovery'))
  const recovery = recoveryPrints(services.vault, accountId, codes)
  const { completed } = await showCode(services, { accountId, code: input.code, by: newId('shown'), now, recovery })
  const account = await store.get(accounts, accountId)
  if (!account) throw errors.NOT_FOUND()
  return { ...(await openConfirmedSession(services, account)), recoveryCodes: completed ? codes : null }
})
