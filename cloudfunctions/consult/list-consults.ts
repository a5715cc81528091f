import { consult as contract } from '@xinglin/types/consult'
import { patientIdsWithin } from '../identity/public'
import { fromCursor, pageOf } from '../kernel/cursor'
import { operation } from '../kernel/operation'
import { type Consult, consults } from './collections'
import { isDropped } from './drop'
import { OVER } from './state'
import { consultViews } from './view'

const PAGE = 20
const MOST = 1000

/** Sorts those under way before all others, then the latest. */
const placeOf = ({ state, createdAt, id }: Consult) => `${OVER.includes(state) ? 0 : 1}${createdAt}${id}`

export const listConsults = operation(contract.listConsults, async ({ input, caller, store, now }) => {
  const look = { accountId: caller.accountId, scope: 'messages' as const, operation: 'consult.listConsults', now }
  const patientIds = await patientIdsWithin(store, look)
  const order = { field: 'createdAt' as const, direction: 'desc' as const }
  const mine = { patientId: { $in: patientIds } }
  const found = patientIds.length ? await store.find(consults, mine, { order, limit: MOST }) : []
  const after = fromCursor(input.cursor)?.value
  const rows = found
    .filter((each) => !isDropped(each) && (!after || placeOf(each) < after))
    .sort((a, b) => (placeOf(a) > placeOf(b) ? -1 : 1))
  const { page, nextCursor } = pageOf(rows, { size: PAGE, by: placeOf })
  return { consults: await consultViews(store, page, 'patient', now), nextCursor }
})
