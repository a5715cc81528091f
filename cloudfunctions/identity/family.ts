import type { GrantScope } from '@xinglin/types/identity'
import type { Store } from '../kernel/store'
import { grants, patients } from './collections'
import { grantStatus } from './grant'
import { factsOf, personOf, recordsOf } from './person'

export interface Family {
  /** Accounts that keep the patient, under whichever registration. */
  keepers: string[]
  /** Relatives whom he lets act for him now, with what each may do. */
  relatives: { accountId: string; scopes: GrantScope[] }[]
}

/** Everybody who has to do with a patient now; nobody for one who does not exist. */
export const familyOf = async (store: Store, patientId: string, now: string): Promise<Family> => {
  const patient = await store.get(patients, patientId)
  if (!patient) return { keepers: [], relatives: [] }
  const person = await personOf(store, patient)
  const keepers = [...new Set(recordsOf(person).map(({ accountId }) => accountId))]
  const given = await Promise.all(keepers.map((patientAccountId) => store.find(grants, { patientAccountId })))
  const { ids } = factsOf(person)
  const inForce = given.flat().filter((grant) => ids.includes(grant.patientId) && grantStatus(grant, now) === 'active')
  return { keepers, relatives: inForce.map(({ relativeAccountId: accountId, scopes }) => ({ accountId, scopes })) }
}
