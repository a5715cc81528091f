import { identity } from '@xinglin/types/identity'
import { operation } from '../kernel/operation'
import { leaveAccount } from './add-patient'
import { patients } from './collections'

/** Lets go of the person, who stays in the hospital's records and can be registered again. */
export const removePatient = operation(identity.removePatient, async ({ input, caller, store }) => {
  await store.updateIf(patients, input.patientId, { accountId: caller.accountId }, { set: { accountId: '' } })
  await leaveAccount(store, caller.accountId, input.patientId)
  return { done: true as const }
})
