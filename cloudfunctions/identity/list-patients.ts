import { identity } from '@xinglin/types/identity'
import { operation } from '../kernel/operation'
import { patientsOf } from './patient'

export const listPatients = operation(identity.listPatients, async ({ caller, store, now }) => ({
  patients: await patientsOf(store, caller.accountId, now),
}))
