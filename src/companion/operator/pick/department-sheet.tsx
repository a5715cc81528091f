import { View } from '@tarojs/components'
import { Button } from '@/shared/ui/button'
import { Choice } from '@/shared/ui/choice'
import { QueryView } from '@/shared/ui/query-view'
import { Sheet } from '@/shared/ui/sheet'
import { branchesOf, useDepartments, workplacesOf } from './departments'
import './pick.scss'

export interface DepartmentSheetProps {
  value: string | null
  onPick: (departmentId: string) => void
  /** With it, "all departments" can be chosen too. */
  onAll?: () => void
  onClose: () => void
}

const ids = (list: { id: string; name: string }[]) => list.map(({ id, name }) => ({ value: id, label: name }))

/** Where doctors work, grouped as the hospital is. */
export function DepartmentSheet({ value, onPick, onAll, onClose }: DepartmentSheetProps) {
  const query = useDepartments()
  return (
    <Sheet open title="选择科室" onClose={onClose}>
      {onAll ? (
        <Button kind="secondary" onClick={onAll}>
          全部科室
        </Button>
      ) : null}
      <QueryView query={query}>
        {({ departments }) =>
          branchesOf(departments).map((branch) => (
            <View key={branch.top.id} className="pick__group">
              <View className="pick__title">{branch.top.name}</View>
              <Choice options={ids(workplacesOf(branch))} value={value} onChange={onPick} />
            </View>
          ))
        }
      </QueryView>
    </Sheet>
  )
}
