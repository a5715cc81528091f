import type { GrantScope } from '@xinglin/types/identity'
import type { Store } from '../kernel/store'
import { accounts, patients } from './collections'
import { recordLook } from './grant-use'
import { grantsTo, ownPatients } from './patient'

export type { Patient } from './collections'

interface Look {
  accountId: string
  scope: GrantScope
  /** What is looked through, as the patient will read it among the uses of his grant. */
  operation: string
  now: string
}

/** Ids of everyone this account keeps, or may look at within a scope, which is written down as a use of the grant. */
export const patientIdsWithin = async (store: Store, { accountId, scope, operation, now }: Look) => {
  const [account, granted] = await Promise.all([store.get(accounts, accountId), grantsTo(store, accountId, now)])
  const own = await ownPatients(store, account)
  const inScope = granted.filter(({ scopes }) => scopes.includes(scope))
  await Promise.all(inScope.map(({ id }) => recordLook(store, id, operation, now)))
  return [...own.map(({ id }) => id), ...inScope.map(({ patientId }) => patientId)]
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
