import { directory } from '@xinglin/types/directory'
import { operation } from '../kernel/operation'
import { departmentTree } from './department'

export const listDepartments = operation(directory.listDepartments, async ({ store }) => ({
  departments: await departmentTree(store),
}))
