import type { RailOfStatement, Reconciliation } from '@xinglin/types/billing-staff'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { civilDate } from '@/shared/time'
import { Choice, optionsOf } from '@/shared/ui/choice'
import { classes } from '@/shared/ui/classes'
import { Icon } from '@/shared/ui/icon'
import { QueryView } from '@/shared/ui/query-view'
import { Empty, ErrorLine } from '@/shared/ui/state-view'
import { Columns } from '@/companion/layout/columns'
import { useWide } from '@/companion/layout/wide'
import { BookPanel } from './book-panel'
import { byDay, unsettledIn, faceOf } from './books'
import { DayCard } from './day-card'
import { OtherDay } from './other-day'
import { Totals } from './totals'
import { useOpenDifferences, useReconciliations } from './use-reconciliations'
import './reconcile.scss'

const SHOW = optionsOf({ all: '全部', differs: '有差异' })

interface Picked {
  rail: RailOfStatement
  date: string
}

type Differences = ReturnType<typeof useOpenDifferences>

/** Whether anything waits for a person, in one line. */
function Standing({ query: { data, error, hasNextPage } }: { query: Differences }) {
  if (!data) return <ErrorLine error={error} />
  const count = data.length
  return (
    <View className={classes('standing', count > 0 && 'standing--differs')} role="status">
      <Icon name={count ? 'warning' : 'check'} />
      <View className="standing__words">
        {count ? `${count}${hasNextPage ? '+' : ''} 处差异等您处理` : '没有等您处理的差异'}
      </View>
    </View>
  )
}

interface DaysProps {
  all: readonly Reconciliation[]
  unsettled: ReadonlySet<string> | null
  only: 'all' | 'differs'
  onPick: (picked: Picked) => void
}

function Days({ all, unsettled, only, onPick }: DaysProps) {
  const shown = only === 'all' ? all : all.filter((day) => faceOf(day, unsettled, civilDate()) === 'differs')
  if (!shown.length)
    return (
      <Empty
        icon="check"
        title={only === 'all' ? '还没有对过账' : '没有差异的日子'}
        hint="每天上午系统自动和各渠道对前一天的账"
      />
    )
  return byDay(shown).map((day) => (
    <DayCard key={day.date} day={day} unsettled={unsettled} onPick={(rail) => onPick({ rail, date: day.date })} />
  ))
}

/** Whether the rails' books and ours agree, day by day, and what to do where they do not. */
export function Reconcile() {
  const query = useReconciliations()
  const differences = useOpenDifferences()
  const wide = useWide()
  const [only, setOnly] = useState<'all' | 'differs'>('all')
  const [picked, setPicked] = useState<Picked | null>(null)
  const all = query.data?.reconciliations ?? []
  const unsettled = unsettledIn(differences.data, differences.hasNextPage)
  const day = all.find(({ rail, date }) => rail === picked?.rail && date === picked.date)
  const panel = picked ? (
    <BookPanel
      key={`${picked.rail} ${picked.date}`}
      {...picked}
      day={day}
      face={day ? faceOf(day, unsettled, civilDate()) : null}
      onClose={() => setPicked(null)}
    />
  ) : null
  const rest = query.data ? (
    <>
      <Totals all={all} />
      <OtherDay onPick={(rail, date) => setPicked({ rail, date })} />
    </>
  ) : null
  return (
    <Columns panel={panel} side={panel ? null : rest}>
      <QueryView query={query}>
        {() => (
          <>
            <Standing query={differences} />
            <View className="money__tools">
              <Choice options={SHOW} value={only} onChange={setOnly} />
            </View>
            <Days all={all} unsettled={unsettled} only={only} onPick={setPicked} />
          </>
        )}
      </QueryView>
      {wide ? null : rest}
    </Columns>
  )
}
