import type { Department as DepartmentView } from '@xinglin/types/directory'
import type { Store } from '../kernel/store'
import { type Department, departments } from './collections'

/** How many doctors one can book here; a top node's children count too. */
export const doctorsWithin = ({ id, doctors }: Department, all: readonly Department[]): number =>
  all.filter(({ parentId }) => parentId === id).reduce((sum, each) => sum + each.doctors, doctors)

/** All departments by national code; a top node counts the doctors below it. */
export const departmentTree = async (store: Store): Promise<DepartmentView[]> => {
  const all = await store.find(departments, {}, { order: { field: 'code', direction: 'asc' }, limit: 1000 })
  return all.map((department) => departmentView(department, doctorsWithin(department, all)))
}

export const departmentView = (department: Department, doctors: number): DepartmentView => {
  const { id, parentId, name, code, about, place } = department
  return { id, parentId, name, code, about, place, doctors }
}
