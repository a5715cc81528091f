import { identity } from '@xinglin/types/identity'
import { operation } from '../kernel/operation'
import type { Store } from '../kernel/store'
import { leaveAccount } from './add-patient'
import { grants, patients } from './collections'

/** Whoever registers the person next decides anew who may act for him. */
const endGrants = async (store: Store, accountId: string, patientId: string, now: string) => {
  const given = await store.find(grants, { patientAccountId: accountId }, { limit: 1000 })
  const ofPatient = given.filter((grant) => grant.patientId === patientId)
  const ended = { set: { revokedAt: now } }
  await Promise.all(ofPatient.map(({ id }) => store.updateIf(grants, id, { revokedAt: null }, ended)))
}

/**
 * Lets go of the person, who stays in the hospital's records and can be registered again. Ownership is given up last, since
 * it is what lets a removal that a crash cut short be finished.
 */
export const removePatient = operation(identity.removePatient, async ({ input, caller, store, now }) => {
  const { patientId } = input
  await endGrants(store, caller.accountId, patientId, now)
  await leaveAccount(store, caller.accountId, patientId)
  await store.updateIf(patients, patientId, { accountId: caller.accountId }, { set: { accountId: '' } })
  return { done: true as const }
})
