import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import type { ExaminationTime } from '@xinglin/types/examination'
import { useState } from 'react'
import { orpc } from '@/shared/api/client'
import { clock, dayText } from '@/shared/time'
import { Button } from '@/shared/ui/button'
import { Choice } from '@/shared/ui/choice'
import { QueryView } from '@/shared/ui/query-view'
import { Sheet } from '@/shared/ui/sheet'
import { Skeleton } from '@/shared/ui/skeleton'
import type { PlanInHand, ShownExamination } from './use-plan'
import './times-sheet.scss'

type Days = readonly { date: string; times: readonly ExaminationTime[] }[]

const keyOf = ({ roomId, startsAt }: ExaminationTime) => `${roomId} ${startsAt}`

/** One for each hour: which of the rooms it is does not matter for choosing. */
const oneEach = (times: readonly ExaminationTime[]) =>
  times.filter((time, index) => times.findIndex(({ startsAt }) => startsAt === time.startsAt) === index)

interface PickerProps {
  days: Days
  date: string | null
  picked: ExaminationTime | null
  onDate: (date: string) => void
  onPick: (time: ExaminationTime | null) => void
}

function TimePicker({ days, date, picked, onDate, onPick }: PickerProps) {
  const shown = days.find((day) => day.date === date) ?? days.at(-1)
  const times = oneEach(shown?.times ?? [])
  return (
    <>
      <Choice
        options={days.map((day) => ({ value: day.date, label: dayText(day.date), disabled: !day.times.length }))}
        value={shown?.date ?? null}
        onChange={onDate}
      />
      <View className="times__list">
        {times.length ? (
          <Choice
            options={times.map((time) => ({ value: keyOf(time), label: clock(time.startsAt) }))}
            value={picked && keyOf(picked)}
            onChange={(key) => onPick(times.find((time) => keyOf(time) === key) ?? null)}
          />
        ) : (
          <View className="times__none">这一天没有合得上的空位</View>
        )}
      </View>
    </>
  )
}

export interface TimesSheetProps {
  item: ShownExamination
  plan: PlanInHand
  onClose: () => void
}

/** 换个时间: only times whose result is ready for the visit and that go with the other examinations. */
export function TimesSheet({ item, plan, onClose }: TimesSheetProps) {
  const { kind } = item
  const [date, setDate] = useState<string | null>(null)
  const [picked, setPicked] = useState<ExaminationTime | null>(null)
  const appointmentId = plan.query.data?.appointmentId ?? ''
  const query = useQuery(
    orpc.examination.listTimes.queryOptions({ input: { appointmentId, kind, others: plan.othersThan(kind) } }),
  )
  const done = () => {
    if (picked) plan.change(item, picked)
    onClose()
  }
  const action = (
    <Button disabled={!picked} onClick={done}>
      {picked ? `就选 ${clock(picked.startsAt)} · ${picked.roomName}` : '请选一个时间'}
    </Button>
  )
  return (
    <Sheet open title={item.name} onClose={onClose} action={action}>
      <View className="times__rule">只列出结果来得及给医生看、和别的检查不冲突的时间。</View>
      <QueryView query={query} skeleton={<Skeleton shape="card" count={1} />}>
        {({ days }) => (
          <TimePicker
            days={days}
            date={date}
            picked={picked}
            onDate={(day) => {
              setDate(day)
              setPicked(null)
            }}
            onPick={setPicked}
          />
        )}
      </QueryView>
    </Sheet>
  )
}
