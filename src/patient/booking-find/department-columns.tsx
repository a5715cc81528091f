import { View } from '@tarojs/components'
import { useState } from 'react'
import { to } from '@/patient/navigation'
import { classes } from '@/shared/ui/classes'
import { Icon } from '@/shared/ui/icon'
import { tappable } from '@/shared/ui/tappable'
import { DepartmentRow } from './department-row'
import type { Branch } from './department-tree'
import './department-columns.scss'

/** What the top node is for, and all its doctors at once. */
const Whole = ({ branch: { top, below } }: { branch: Branch }) => (
  <View className="department-columns__whole">
    <View className="department-columns__about">{top.about}</View>
    {below.length > 1 ? (
      <View
        {...tappable(`${top.name}全部医生`)}
        className="department-columns__all"
        onClick={() => to.doctors(top.id, top.name)}
      >
        {top.name}全部 {top.doctors} 位医生
        <Icon name="right" className="department-columns__go" />
      </View>
    ) : null}
  </View>
)

/** Top nodes at the left, the chosen one's departments at the right. */
export function DepartmentColumns({ branches }: { branches: readonly Branch[] }) {
  const [topId, setTopId] = useState<string | null>(null)
  const shown = branches.find(({ top }) => top.id === topId) ?? branches[0]
  return (
    <View className="department-columns">
      <View className="department-columns__tops">
        {branches.map(({ top: { id, name } }) => (
          <View
            key={id}
            {...tappable(name)}
            aria-pressed={id === shown?.top.id ? 'true' : 'false'}
            className={classes('department-columns__top', id === shown?.top.id && 'department-columns__top--on')}
            onClick={() => setTopId(id)}
          >
            {name}
          </View>
        ))}
      </View>
      <View className="department-columns__below">
        {shown ? <Whole branch={shown} /> : null}
        {shown?.below.map((department) => (
          <DepartmentRow key={department.id} department={department} />
        ))}
      </View>
    </View>
  )
}
