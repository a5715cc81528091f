import type { Store } from '../kernel/store'
import { accounts } from './collections'

/** The accounts under which a doctor signs in. */
export const accountsOfDoctor = async (store: Store, doctorId: string): Promise<string[]> =>
  (await store.find(accounts, { role: 'doctor', doctorId }, { limit: 10 })).map(({ id }) => id)

export const operatorAccounts = async (store: Store): Promise<string[]> =>
  (await store.find(accounts, { role: 'operator' }, { limit: 100 })).map(({ id }) => id)
