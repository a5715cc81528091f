import { directory } from '@xinglin/types/directory'
import { fromCursor, pageOf } from '../kernel/cursor'
import { operation } from '../kernel/operation'
import { departments, doctors } from './collections'
import { doctorView } from './doctor'

const PAGE = 20

export const listDoctors = operation(directory.listDoctors, async ({ input, store, errors }) => {
  const department = input.departmentId ? await store.get(departments, input.departmentId) : null
  if (input.departmentId && !department) throw errors.NOT_FOUND()
  const place = !department ? {} : department.parentId ? { departmentId: department.id } : { topId: department.id }
  const found = await store.find(
    doctors,
    { ...place, status: input.status ?? 'active' },
    { order: { field: 'rank', direction: 'asc' }, limit: PAGE + 1, after: fromCursor(input.cursor) },
  )
  const { page, nextCursor } = pageOf(found, { size: PAGE, by: ({ rank }) => rank })
  return { doctors: page.map(doctorView), nextCursor }
})
