import { identity } from '@xinglin/types/identity'
import { operation } from '../kernel/operation'
import { grantUses } from './collections'

export const listGrantUses = operation(identity.listGrantUses, async ({ input, store }) => {
  const order = { field: 'at' as const, direction: 'desc' as const }
  const uses = await store.find(grantUses, { grantId: input.grantId }, { order })
  return { uses: uses.map(({ at, action }) => ({ at, action })) }
})
