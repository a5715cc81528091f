import { findColleague } from '../identity/public'
import type { Caller } from '../kernel/caller'
import type { Store } from '../kernel/store'

/** As colleagues read who did it. */
export const nameOf = async (store: Store, { accountId }: Caller): Promise<string> =>
  (await findColleague(store, accountId))?.name ?? '工作人员'
