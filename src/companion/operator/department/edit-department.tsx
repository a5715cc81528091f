import type { Department, DepartmentInput } from '@xinglin/types/directory'
import { QueryView } from '@/shared/ui/query-view'
import { Empty } from '@/shared/ui/state-view'
import { StaffPage } from '@/companion/layout/staff-page'
import { to } from '@/companion/navigation'
import { useDepartments } from '../pick/departments'
import { DepartmentForm } from './department-form'

const BLANK: DepartmentInput = { parentId: null, name: '', code: '', about: '', place: '' }

const inputFrom = ({ id, parentId, name, code, about, place }: Department): DepartmentInput => ({
  id,
  parentId,
  name,
  code,
  about,
  place,
})

const NotThere = () => <Empty icon="list" title="没有这个科室" action={{ text: '看全部科室', onClick: to.directory }} />

/** Adds a department, or changes the one that is named. */
export function EditDepartment({ departmentId }: { departmentId: string | null }) {
  const query = useDepartments()
  const all = query.data?.departments
  const existing = all?.find(({ id }) => id === departmentId)
  if (all && (existing || !departmentId)) {
    return <DepartmentForm all={all} initial={existing ? inputFrom(existing) : BLANK} />
  }
  return (
    <StaffPage title="科室资料">
      <QueryView query={query}>{() => <NotThere />}</QueryView>
    </StaffPage>
  )
}
