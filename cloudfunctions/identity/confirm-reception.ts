import { staffIdentity } from '@xinglin/types/staff-identity'
import { operation } from '../kernel/operation'
import type { Store } from '../kernel/store'
import { dayOf } from '../kernel/time'
import { type Reception, receptions } from './collections'
import { proveInPerson } from './in-person'
import { receptionId, receptionView } from './reception'

/** Confirmed once, it stays as it was first written down. */
const keep = async (store: Store, reception: Reception): Promise<Reception> =>
  (await store.insert(receptions, reception)) ? reception : ((await store.get(receptions, reception.id)) ?? reception)

export const confirmReception = operation(staffIdentity.confirmReception, async (call) => {
  const { input, caller, services, store, now, newId } = call
  const { accountId } = caller
  const { sessionId, code } = input
  const id = receptionId(sessionId, dayOf(now))
  const known = await store.get(receptions, id)
  if (known) return receptionView(known)
  const method = await proveInPerson(services, { accountId, code, by: newId('shown'), now })
  const doctorId = caller.doctorId ?? ''
  return receptionView(await keep(store, { id, sessionId, doctorId, accountId, method, confirmedAt: now }))
})
