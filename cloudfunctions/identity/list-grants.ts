import { identity } from '@xinglin/types/identity'
import { operation } from '../kernel/operation'
import { grants } from './collections'
import { grantView } from './grant'

/** Given first, then received; newest first. */
export const listGrants = operation(identity.listGrants, async ({ caller, store, now }) => {
  const newest = { order: { field: 'startsAt' as const, direction: 'desc' as const } }
  const [given, received] = await Promise.all([
    store.find(grants, { patientAccountId: caller.accountId }, newest),
    store.find(grants, { relativeAccountId: caller.accountId }, newest),
  ])
  return { grants: [...given, ...received].map((grant) => grantView(grant, caller.accountId, now)) }
})
