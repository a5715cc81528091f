import { identity } from '@xinglin/types/identity'
import { operation } from '../kernel/operation'
import type { Store } from '../kernel/store'
import { leaveAccount } from './add-patient'
import { grants, patients } from './collections'

/** Whoever registers the person next decides anew who may act for him. */
const endGrants = async (store: Store, accountId: string, ids: readonly string[], now: string) => {
  const given = await store.find(grants, { patientAccountId: accountId }, { limit: 1000 })
  const ofPatient = given.filter(({ patientId }) => ids.includes(patientId))
  const ended = { set: { revokedAt: now } }
  await Promise.all(ofPatient.map(({ id }) => store.updateIf(grants, id, { revokedAt: null }, ended)))
}

/**
 * Lets go of the person, who stays in the hospital's records and can be registered again, with every registration of his
 * that this account keeps. Ownership is given up last, since it is what lets a removal that a crash cut short be finished.
 */
export const removePatient = operation(identity.removePatient, async ({ subjects, caller, store, now, errors }) => {
  const facts = subjects[0]?.patient
  if (!facts) throw errors.NOT_FOUND()
  const { accountId } = caller
  await endGrants(store, accountId, facts.ids, now)
  for (const id of facts.ids) await leaveAccount(store, accountId, id)
  for (const id of facts.ids) await store.updateIf(patients, id, { accountId }, { set: { accountId: '' } })
  return { done: true as const }
})
