import { View } from '@tarojs/components'
import type { Duty } from '@xinglin/types/consult-duty'
import { civilDate, monthDay, nearDay, weekday } from '@/shared/time'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { Icon } from '@/shared/ui/icon'
import { Row } from '@/shared/ui/row'
import { tappable } from '@/shared/ui/tappable'
import './duties.scss'
import { type RotaDay, type Stretch, dutyHours, gapText } from './rota'

const Gap = ({ gap, date, onClick }: { gap: Stretch; date: string; onClick: () => void }) => (
  <View {...tappable(`${gapText(gap, date)}，排人`)} className="rota__gap" onClick={onClick}>
    <Icon name="warning" className="rota__icon" />
    <View className="rota__words">{gapText(gap, date)}</View>
    <View className="rota__fill">排人</View>
  </View>
)

const since = ({ startsAt }: Duty, date: string) =>
  civilDate(startsAt) === date ? '' : `${weekday(civilDate(startsAt))}开始 · `

const titleOf = (date: string) => `${nearDay(date) === '今天' ? '今天 ' : ''}${weekday(date)} ${monthDay(date)}`

export interface DayCardProps {
  day: RotaDay
  onAdd: (date: string, gap: Stretch | null) => void
  onOpen: (duty: Duty) => void
  /** Over: nothing is added any more. */
  past: boolean
}

/** One day of the emergency line: who, from when to when, and when nobody. */
export const DayCard = ({ day: { date, duties, gaps }, onAdd, onOpen, past }: DayCardProps) => (
  <Card
    kind="list"
    title={titleOf(date)}
    extra={
      past ? null : (
        <Button small kind="text" icon="plus" onClick={() => onAdd(date, null)}>
          加一班
        </Button>
      )
    }
  >
    {duties.map((duty) => (
      <Row
        key={duty.id}
        first={duty.doctorName}
        second={`${since(duty, date)}${duty.departmentName}`}
        right={<View className="rota__hours">{dutyHours(duty)}</View>}
        onClick={() => onOpen(duty)}
      />
    ))}
    {past && !duties.length ? <View className="rota__none">没有排班</View> : null}
    {gaps.map((gap) => (
      <Gap key={gap.from} gap={gap} date={date} onClick={() => onAdd(date, gap)} />
    ))}
  </Card>
)
