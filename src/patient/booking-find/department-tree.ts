import { useQuery } from '@tanstack/react-query'
import type { Department } from '@xinglin/types/directory'
import { orpc } from '@/shared/api/client'

const TEN_MINUTES = 600_000

/** A top node and where one books below it. */
export interface Branch {
  top: Department
  below: readonly Department[]
}

/** Every top node with its departments; one without any is its own. */
export const branchesOf = (departments: readonly Department[]): Branch[] =>
  departments
    .filter(({ parentId }) => parentId === null)
    .map((top) => {
      const below = departments.filter(({ parentId }) => parentId === top.id)
      return { top, below: below.length ? below : [top] }
    })

/** All departments; they seldom change. */
export const useDepartments = () =>
  useQuery(orpc.directory.listDepartments.queryOptions({ input: {}, staleTime: TEN_MINUTES }))
