import { staffIdentity } from '@xinglin/types/staff-identity'
import { operation } from '../kernel/operation'
import type { Store } from '../kernel/store'
import { dayOf } from '../kernel/time'
import { type Reception, receptions, secondFactors } from './collections'
import { receptionId, receptionView } from './reception'
import { showCode } from './second-factor'

/** Confirmed once, it stays as it was first written down. */
const keep = async (store: Store, reception: Reception): Promise<Reception> =>
  (await store.insert(receptions, reception)) ? reception : ((await store.get(receptions, reception.id)) ?? reception)

export const confirmReception = operation(staffIdentity.confirmReception, async (call) => {
  const { input, caller, services, store, now, newId, errors } = call
  const { accountId } = caller
  const { sessionId, code } = input
  const id = receptionId(sessionId, dayOf(now))
  const known = await store.get(receptions, id)
  if (known) return receptionView(known)
  const isSet = (await store.get(secondFactors, accountId))?.state === 'set'
  if (!isSet && !services.demo) throw errors.SECOND_FACTOR_NOT_SET()
  if (isSet && !code) throw errors.SECOND_FACTOR_NEEDED({ data: { field: 'code' } })
  const showing = { accountId, code: code ?? '', by: newId('shown'), now, recovery: [] }
  const method = isSet ? (await showCode(services, showing)).method : 'demo'
  const doctorId = caller.doctorId ?? ''
  return receptionView(await keep(store, { id, sessionId, doctorId, accountId, method, confirmedAt: now }))
})
