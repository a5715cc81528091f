import { useElder } from '@/shared/elder'
import { QueryView } from '@/shared/ui/query-view'
import { Section } from '@/shared/ui/section'
import { Skeleton } from '@/shared/ui/skeleton'
import { DepartmentColumn } from './department-column'
import { DepartmentColumns } from './department-columns'
import { branchesOf, useDepartments } from './department-tree'

const EMPTY = { icon: 'doctor', title: '还没有开放预约的科室', hint: '可以打电话问一问' } as const

/** All departments in two levels. */
export function Departments() {
  const query = useDepartments()
  const Shape = useElder() ? DepartmentColumn : DepartmentColumns
  return (
    <Section title="按科室找">
      <QueryView
        query={query}
        skeleton={<Skeleton count={6} />}
        empty={{ ...EMPTY, when: ({ departments }) => !departments.length }}
      >
        {({ departments }) => <Shape branches={branchesOf(departments)} />}
      </QueryView>
    </Section>
  )
}
