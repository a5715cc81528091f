import type { RailOfStatement, Reconciliation } from '@xinglin/types/billing-staff'
import { View } from '@tarojs/components'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { yuan } from '@/shared/money'
import { civilDate, momentText, monthDay } from '@/shared/time'
import { Button } from '@/shared/ui/button'
import { More } from '@/shared/ui/more'
import { QueryView } from '@/shared/ui/query-view'
import { ErrorLine } from '@/shared/ui/state-view'
import { Tag } from '@/shared/ui/tag'
import { toast } from '@/shared/ui/toast'
import { SidePanel } from '@/companion/layout/side-panel'
import { Fact, Hint, PanelBody } from '../facts'
import { RAILS } from '../words'
import { type Face, FACES } from './books'
import { DifferenceCard } from './difference-card'
import { useDifferences } from './use-reconciliations'

const SAID = {
  waiting: '账单还没出，晚些再试',
  agrees: '对上了，没有差异',
  differs: '有差异，请逐笔处理',
} as const

const Sums = ({ day: { payments, paidFen, refunds, refundedFen, checkedAt } }: { day: Reconciliation }) => (
  <>
    <Fact label={`收款 ${payments} 笔`}>{yuan(paidFen)}</Fact>
    <Fact label={`退款 ${refunds} 笔`}>{yuan(refundedFen)}</Fact>
    <Fact label="对账时间">{checkedAt ? momentText(checkedAt) : '还没有'}</Fact>
  </>
)

function Differences({ rail, date }: { rail: RailOfStatement; date: string }) {
  const query = useDifferences(rail, date)
  return (
    <QueryView query={query}>
      {(differences) => (
        <>
          {differences.map((each) => (
            <DifferenceCard key={each.id} difference={each} />
          ))}
          <More query={query} words="看更多" />
        </>
      )}
    </QueryView>
  )
}

function Again({ rail, date, first }: { rail: RailOfStatement; date: string; first: boolean }) {
  const reconcile = useCommand(orpc.billing.reconcile, { onSuccess: ({ status }) => toast(SAID[status]) })
  if (date >= civilDate()) return <Hint>当天的账单明天上午才有，系统会自动对账</Hint>
  return (
    <View className="money__action">
      <ErrorLine error={reconcile.error} />
      <Button
        kind="secondary"
        icon="refresh"
        busy={reconcile.isPending}
        onClick={() => reconcile.mutate({ rail, date })}
      >
        {first ? '对这一天的账' : '重新对账'}
      </Button>
    </View>
  )
}

export interface BookPanelProps {
  rail: RailOfStatement
  date: string
  /** Undefined when this day was never compared. */
  day: Reconciliation | undefined
  face: Face | null
  onClose: () => void
}

/** One rail's books of one day beside ours. */
export const BookPanel = ({ rail, date, day, face, onClose }: BookPanelProps) => (
  <SidePanel title={`${RAILS[rail]} ${monthDay(date)}`} onClose={onClose}>
    <PanelBody>
      {face ? <Tag tone={FACES[face].tone}>{FACES[face].words}</Tag> : <Hint>这一天还没有对过账</Hint>}
      {day && day.status !== 'waiting' ? <Sums day={day} /> : null}
      {face === 'waiting' ? <Hint>渠道还没出账单，系统每小时再取一次</Hint> : null}
      {day?.differences ? <Differences rail={rail} date={date} /> : null}
      <Again rail={rail} date={date} first={!day?.checkedAt} />
    </PanelBody>
  </SidePanel>
)
