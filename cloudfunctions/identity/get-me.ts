import { identity } from '@xinglin/types/identity'
import { operation } from '../kernel/operation'
import { accounts } from './collections'

export const getMe = operation(identity.getMe, async ({ caller, store }) => {
  const account = await store.get(accounts, caller.accountId)
  return { role: caller.role, doctorId: caller.doctorId, displayName: account?.displayName ?? '' }
})
