import { STAFF_ROLES, type StaffRole } from '@xinglin/types/operation'
import { staffIdentity } from '@xinglin/types/staff-identity'
import { fromCursor, pageOf } from '../kernel/cursor'
import { operation } from '../kernel/operation'
import { accounts, secondFactors } from './collections'

const PAGE = 50

export const listStaff = operation(staffIdentity.listStaff, async ({ input, store }) => {
  const order = { field: 'displayName' as const, direction: 'asc' as const }
  const options = { order, limit: PAGE + 1, after: fromCursor(input.cursor) }
  const found = await store.find(accounts, { role: { $in: STAFF_ROLES } }, options)
  const { page, nextCursor } = pageOf(found, { size: PAGE, by: ({ displayName }) => displayName })
  const factors = await store.getMany(
    secondFactors,
    page.map(({ id }) => id),
  )
  const stateOf = (accountId: string) => factors.find(({ id }) => id === accountId)?.state ?? 'none'
  const staff = page.map(({ id, displayName, role }) => ({
    ...{ accountId: id, displayName, secondFactor: stateOf(id) },
    role: role as StaffRole,
  }))
  return { staff, nextCursor }
})
