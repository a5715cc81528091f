import { View } from '@tarojs/components'
import type { Department } from '@xinglin/types/directory'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { QueryView } from '@/shared/ui/query-view'
import { Row } from '@/shared/ui/row'
import { to } from '@/companion/navigation'
import { branchesOf, useDepartments, type Branch } from '../pick/departments'
import './directory.scss'

const One = ({ department }: { department: Department }) => {
  const { id, name, code, place, doctors } = department
  return (
    <Row
      first={name}
      second={`代码 ${code} · ${place}`}
      right={`${doctors} 人`}
      onClick={() => to.department({ departmentId: id })}
    />
  )
}

const BranchCard = ({ branch: { top, children } }: { branch: Branch }) => (
  <Card kind="list" className="directory__branch">
    <One department={top} />
    {children.map((child) => (
      <View key={child.id} className="directory__child">
        <One department={child} />
      </View>
    ))}
  </Card>
)

const EMPTY = { icon: 'list', title: '还没有科室', hint: '先添加一级科室，再添加下面的二级科室' } as const

/** The tree of departments; a tap opens one to change it. */
export function Departments() {
  const query = useDepartments()
  return (
    <>
      <View className="directory__tools">
        <View className="directory__filter directory__title">科室</View>
        <Button small kind="secondary" icon="plus" onClick={() => to.department()}>
          添加科室
        </Button>
      </View>
      <QueryView query={query} empty={{ ...EMPTY, when: ({ departments }) => !departments.length }}>
        {({ departments }) =>
          branchesOf(departments).map((branch) => <BranchCard key={branch.top.id} branch={branch} />)
        }
      </QueryView>
    </>
  )
}
