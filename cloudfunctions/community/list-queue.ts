import { communityStaff } from '@xinglin/types/community-staff'
import { fromCursor, pageOf } from '../kernel/cursor'
import { operation } from '../kernel/operation'
import type { Store } from '../kernel/store'
import { cases } from './collections'
import { caseViews } from './moderated'

const PAGE = 20
/** More than so many are not counted: each is opened. */
const MOST = 100
const waits = { rank: { $ne: null } }
const order = { field: 'rank' as const, direction: 'asc' as const }

const waiting = async (store: Store) => (await store.find(cases, waits, { order, limit: MOST })).length

export const listQueue = operation(communityStaff.listQueue, async ({ input, store, now }) => {
  const options = { order, limit: PAGE + 1, after: fromCursor(input.cursor) }
  const [found, count] = await Promise.all([store.find(cases, waits, options), waiting(store)])
  const { page, nextCursor } = pageOf(found, { size: PAGE, by: ({ rank }) => rank ?? '' })
  return { cases: await caseViews(store, page, now), waiting: count, nextCursor }
})
