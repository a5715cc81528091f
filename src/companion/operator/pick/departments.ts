import { useQuery } from '@tanstack/react-query'
import type { Department } from '@xinglin/types/directory'
import { orpc } from '@/shared/api/client'

/** Both levels of departments. */
export const useDepartments = () =>
  useQuery(orpc.directory.listDepartments.queryOptions({ input: {}, staleTime: 60_000 }))

export interface Branch {
  top: Department
  children: Department[]
}

/** The tree as the hospital keeps it. */
export const branchesOf = (departments: readonly Department[]): Branch[] =>
  departments
    .filter(({ parentId }) => parentId === null)
    .map((top) => ({ top, children: departments.filter(({ parentId }) => parentId === top.id) }))

/** Where doctors work: second-level departments, and first-level ones that have none below. */
export const workplacesOf = ({ top, children }: Branch): Department[] => (children.length ? children : [top])
