import type { GrantScope } from '@xinglin/types/identity'
import type { Store } from '../kernel/store'
import { accounts, patients } from './collections'
import { grantsTo } from './patient'

export type { Patient } from './collections'

/** Ids of everyone this account keeps, or may act for within a scope. */
export const patientIdsWithin = async (store: Store, accountId: string, scope: GrantScope, now: string) => {
  const [account, granted] = await Promise.all([store.get(accounts, accountId), grantsTo(store, accountId, now)])
  const grantors = granted.filter(({ scopes }) => scopes.includes(scope)).map(({ patientId }) => patientId)
  return [...(account?.patientIds ?? []), ...grantors]
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
