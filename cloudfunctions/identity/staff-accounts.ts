import type { StaffRole } from '@xinglin/types/operation'
import type { Store } from '../kernel/store'
import { accounts } from './collections'

/** The accounts under which a doctor signs in. */
export const accountsOfDoctor = async (store: Store, doctorId: string): Promise<string[]> =>
  (await store.find(accounts, { role: 'doctor', doctorId }, { limit: 10 })).map(({ id }) => id)

export const operatorAccounts = async (store: Store): Promise<string[]> =>
  (await store.find(accounts, { role: 'operator' }, { limit: 100 })).map(({ id }) => id)

/** A colleague by his account, as his invitation names him; null for a patient's. */
export const findColleague = async (store: Store, accountId: string) => {
  const account = await store.get(accounts, accountId)
  if (!account || account.role === 'patient') return null
  const { displayName, doctorId, role } = account
  return { accountId, name: displayName, doctorId, role: role as StaffRole }
}
