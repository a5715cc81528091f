import { directory } from '@xinglin/types/directory'
import { digest } from '../kernel/ids'
import { operation } from '../kernel/operation'
import { departments } from './collections'
import { departmentView, doctorsWithin } from './department'
import { followDepartment, putDepartment } from './public'

export const saveDepartment = operation(directory.saveDepartment, async ({ input, store, newId, errors }) => {
  const parent = input.parentId ? await store.get(departments, input.parentId) : null
  if (input.parentId && !parent) throw errors.NOT_FOUND()
  const children = input.id ? await store.find(departments, { parentId: input.id }, { limit: 1000 }) : []
  if (parent && (parent.parentId || parent.id === input.id || children.length)) {
    throw errors.DEPARTMENT_TOO_DEEP({ data: { field: 'parentId' } })
  }
  const before = input.id ? await store.get(departments, input.id) : null
  if (input.id && !before) throw errors.NOT_FOUND()
  const { parentId, name, code, about, place } = input
  const id = before?.id ?? `d${digest(newId('department')).replace(/\W/g, '')}`
  const saved = await putDepartment(store, { id, parentId, name, code, about, place, doctors: before?.doctors ?? 0 })
  if (before) await followDepartment(store, saved)
  return departmentView(saved, doctorsWithin(saved, children))
})
