import { communityStaff } from '@xinglin/types/community-staff'
import { fromCursor, pageOf } from '../kernel/cursor'
import { operation } from '../kernel/operation'
import { reveals } from './collections'

const PAGE = 50

/** The latest first. */
export const listReveals = operation(communityStaff.listReveals, async ({ input, store }) => {
  const order = { field: 'at' as const, direction: 'desc' as const }
  const found = await store.find(reveals, {}, { order, limit: PAGE + 1, after: fromCursor(input.cursor) })
  const { page, nextCursor } = pageOf(found, { size: PAGE, by: ({ at }) => at })
  return { reveals: page.map(({ id, entryId, by, reason, at }) => ({ id, entryId, by, reason, at })), nextCursor }
})
