import { View } from '@tarojs/components'
import type { Board } from '@xinglin/types/community'
import { useState } from 'react'
import { Card } from '@/shared/ui/card'
import { Row } from '@/shared/ui/row'
import { FollowButton } from '../follow-button'
import { go } from '../go'
import { countsOf } from '../words'
import { RulesSheet } from './rules-sheet'
import { StaffSheet } from './staff-sheet'
import './board.scss'

const staffWords = ({ staff }: Board) =>
  `${staff
    .slice(0, 2)
    .map(({ name, title }) => `${name} ${title}`)
    .join('、')}${staff.length > 2 ? ` 等 ${staff.length} 位` : ''}`

const About = ({ board }: { board: Board }) => (
  <View className="board-about">
    <View className="board-about__main">
      <View className="board-about__words">{board.about}</View>
      <View className="board-about__counts">{countsOf(board)}</View>
    </View>
    <FollowButton board={board} />
  </View>
)

/** What the board is for, its rules, its guide, and who answers in it. */
export function BoardHead({ board }: { board: Board }) {
  const [open, setOpen] = useState<'rules' | 'staff' | null>(null)
  const { guidePostId, staff, rules } = board
  const close = () => setOpen(null)
  return (
    <>
      <Card kind="list">
        <About board={board} />
        {guidePostId ? (
          <Row icon="list" first="新来先看" second="这个病的要点，医护写的" onClick={() => go.post(guidePostId)} />
        ) : null}
        {staff.length ? (
          <Row icon="doctor" first="这里的医护" second={staffWords(board)} onClick={() => setOpen('staff')} />
        ) : null}
        <Row icon="shield" first="版块公约" second={rules[0]} onClick={() => setOpen('rules')} />
        <Row icon="search" first="在这个版块里搜" onClick={() => go.search(board.id)} />
      </Card>
      <RulesSheet open={open === 'rules'} rules={rules} onClose={close} />
      <StaffSheet open={open === 'staff'} staff={staff} onClose={close} />
    </>
  )
}
