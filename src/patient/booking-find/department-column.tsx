import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '@/shared/ui/card'
import { Icon } from '@/shared/ui/icon'
import { tappable } from '@/shared/ui/tappable'
import { DepartmentRow } from './department-row'
import type { Branch } from './department-tree'
import './department-column.scss'

interface FoldProps {
  branch: Branch
  open: boolean
  onTap: () => void
}

const Fold = ({ branch: { top, below }, open, onTap }: FoldProps) => (
  <Card kind="list" className="department-column">
    <View
      {...tappable(top.name)}
      aria-expanded={open ? 'true' : 'false'}
      className="department-column__top"
      onClick={onTap}
    >
      <View className="department-column__name">{top.name}</View>
      <View className="department-column__word">{open ? '收起' : '打开'}</View>
      <Icon name={open ? 'down' : 'right'} />
    </View>
    {open ? below.map((department) => <DepartmentRow key={department.id} department={department} />) : null}
  </Card>
)

/** The same in one column for elder mode: a tap on a top node unfolds it. */
export function DepartmentColumn({ branches }: { branches: readonly Branch[] }) {
  const [openId, setOpenId] = useState<string | null>(null)
  return (
    <>
      {branches.map((branch) => (
        <Fold
          key={branch.top.id}
          branch={branch}
          open={branch.top.id === openId}
          onTap={() => setOpenId(branch.top.id === openId ? null : branch.top.id)}
        />
      ))}
    </>
  )
}
