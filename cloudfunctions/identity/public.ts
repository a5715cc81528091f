import type { GrantScope } from '@xinglin/types/identity'
import type { Store } from '../kernel/store'
import { accounts, patients } from './collections'
import { recordLook } from './grant-use'
import { grantorsOf, ownPeople } from './patient'
import { factsOf, personOf } from './person'

export type { Patient } from './collections'
export { familyOf } from './family'
export { birthDatesOf, insuredPerson, openIdOf, payerOf, phoneOf, platformPersonOf } from './payer'
export { maskName, maskPhone } from './masks'
export { patientsMerged, patientsParted, secondFactorReset } from './events'
export { certificateDecided, certificateSubmitted, grantGivenUp } from './family-events'
export { certificateNews, grantNews } from './family-news'
export { isReceptionConfirmed } from './reception'
export { proveInPerson } from './in-person'
export { accountsOfDoctor, findColleague, operatorAccounts } from './staff-accounts'

interface Look {
  accountId: string
  scope: GrantScope
  /** What is looked through, as the patient will read it among the uses of his grant. */
  operation: string
  now: string
  /** Only this patient's. */
  patientId?: string | undefined
}

/**
 * Ids of everyone this account keeps, or may look at within a scope, which is written down as a use of the grant. A merged
 * person has several ids, all of which are his.
 */
export const patientIdsWithin = async (store: Store, { accountId, scope, operation, now, patientId }: Look) => {
  const [account, granted] = await Promise.all([store.get(accounts, accountId), grantorsOf(store, accountId, now)])
  const own = (await ownPeople(store, account)).map((person) => factsOf(person).ids)
  const inScope = granted.flatMap(({ person, grants }) => {
    const grant = grants.find(({ scopes }) => scopes.includes(scope))
    return grant ? [{ grant, ids: factsOf(person).ids }] : []
  })
  await Promise.all(inScope.map(({ grant }) => recordLook(store, grant.id, operation, now)))
  const people = [...own, ...inScope.map(({ ids }) => ids)]
  const wanted = patientId ? people.filter((ids) => ids.includes(patientId)) : people
  return [...new Set(wanted.flat())]
}

/** Every id under which this patient's person is on record; the one that stands for him first. */
export const recordIdsOf = async (store: Store, patientId: string): Promise<readonly string[]> => {
  const patient = await store.get(patients, patientId)
  return patient ? factsOf(await personOf(store, patient)).ids : [patientId]
}

/** Rows as the person sees them: under the registration that stands for him. */
export const underStanding = async <Row extends { patientId: string }>(
  store: Store,
  rows: readonly Row[],
): Promise<Row[]> => {
  const found = await store.getMany(patients, [...new Set(rows.map(({ patientId }) => patientId))])
  const standing = new Map(found.map(({ id, mergedInto }) => [id, mergedInto ?? id]))
  return rows.map((row) => ({ ...row, patientId: standing.get(row.patientId) ?? row.patientId }))
}

/** Stops a patient from booking until a time; a later end stands. */
export const pauseBooking = async (store: Store, patientId: string, until: string) => {
  const paused = await store.updateIf(
    patients,
    patientId,
    { bookingPausedUntil: null },
    { set: { bookingPausedUntil: until } },
  )
  if (!paused)
    await store.updateIf(
      patients,
      patientId,
      { bookingPausedUntil: { $lt: until } },
      { set: { bookingPausedUntil: until } },
    )
}
