import { identity } from '@xinglin/types/identity'
import { operation } from '../kernel/operation'
import { grants } from './collections'

/** Ends at once; revoking twice is no error. */
export const revokeGrant = operation(identity.revokeGrant, async ({ input, store, now }) => {
  await store.updateIf(grants, input.grantId, { revokedAt: null }, { set: { revokedAt: now } })
  return { done: true as const }
})
