import { consultStaff } from '@xinglin/types/consult-staff'
import { fromCursor, pageOf } from '../kernel/cursor'
import { operation } from '../kernel/operation'
import { consults } from './collections'
import { rowsOf } from './inbox'
import { OVER } from './state'

const PAGE = 20

export const listEnded = operation(consultStaff.listEnded, async ({ input, caller, store, now }) => {
  const mine = { doctorId: caller.doctorId, state: { $in: OVER }, submittedAt: { $ne: null } }
  const order = { field: 'lastAt' as const, direction: 'desc' as const }
  const found = await store.find(consults, mine, { order, limit: PAGE + 1, after: fromCursor(input.cursor) })
  const { page, nextCursor } = pageOf(found, { size: PAGE, by: ({ lastAt }) => lastAt })
  return { rows: await rowsOf(store, page, now), nextCursor }
})
