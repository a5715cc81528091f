import { View } from '@tarojs/components'
import type { Duty } from '@xinglin/types/consult-duty'
import { useState } from 'react'
import { open } from '@/companion/navigation'
import { useNow } from '@/shared/hooks/now'
import { civilDate } from '@/shared/time'
import { classes } from '@/shared/ui/classes'
import { Card } from '@/shared/ui/card'
import { QueryView } from '@/shared/ui/query-view'
import { Row } from '@/shared/ui/row'
import { Skeleton } from '@/shared/ui/skeleton'
import { DayCard } from './day-card'
import './duties.scss'
import { DutySheet } from './duty-sheet'
import { RemoveDuty } from './remove-duty'
import { type DutyDraft, type RotaDay, draftFor, mondayOf, rotaOf } from './rota'
import { useDuties } from './use-duties'
import { WeekBar } from './week-bar'

const MINUTE_MS = 60_000

const Sum = ({ days }: { days: readonly RotaDay[] }) => {
  const gaps = days.reduce((sum, day) => sum + day.gaps.length, 0)
  return (
    <View className={classes('rota__sum', gaps > 0 && 'rota__sum--gaps')}>
      {gaps ? `这周还有 ${gaps} 段没有人值班，那时病人打不开急诊线` : '这周都有人值班'}
    </View>
  )
}

const review = () => open('/operator/recordings/index')

/** The rota of the emergency line, week by week. */
export function Duties() {
  const now = useNow(MINUTE_MS)
  const [monday, setMonday] = useState(() => mondayOf(civilDate()))
  const [draft, setDraft] = useState<DutyDraft | null>(null)
  const [opened, setOpened] = useState<Duty | null>(null)
  const query = useDuties(monday)
  return (
    <>
      <WeekBar monday={monday} onChange={setMonday} />
      <QueryView query={query} skeleton={<Skeleton shape="card" count={7} />}>
        {({ duties }) => {
          const days = rotaOf(monday, duties, now)
          return (
            <>
              <Sum days={days} />
              {days.map((day) => (
                <DayCard
                  key={day.date}
                  day={day}
                  past={day.date < civilDate(now)}
                  onAdd={(date, gap) => setDraft(draftFor(gap, date))}
                  onOpen={setOpened}
                />
              ))}
            </>
          )
        }}
      </QueryView>
      <Card kind="list">
        <Row icon="video" first="调阅视频录像" second="投诉或监管核查时用，要写明原因" onClick={review} />
      </Card>
      {draft ? <DutySheet draft={draft} onClose={() => setDraft(null)} /> : null}
      {opened ? <RemoveDuty duty={opened} onDone={() => setOpened(null)} /> : null}
    </>
  )
}
