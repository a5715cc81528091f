import { View } from '@tarojs/components'
import { useState } from 'react'
import { yuan } from '@/shared/money'
import { pastText } from '@/shared/time'
import { Card } from '@/shared/ui/card'
import { More } from '@/shared/ui/more'
import { QueryView } from '@/shared/ui/query-view'
import { Row } from '@/shared/ui/row'
import { Empty } from '@/shared/ui/state-view'
import { Tag } from '@/shared/ui/tag'
import { Columns } from '@/companion/layout/columns'
import { refundLegs } from '../amounts'
import { REFUND_REASONS, REFUND_STATUSES, REFUND_TONES } from '../words'
import { type Waiting, stillOwed } from './decision'
import { RefundPanel } from './refund-panel'
import { useRefunds } from './use-refunds'

const EMPTY = {
  icon: 'check',
  title: '没有等您处理的退款',
  hint: '患者过时申请的、渠道没退成的，会出现在这里',
} as const

const Line = ({ waiting: { refund, order }, onClick }: { waiting: Waiting; onClick: () => void }) => (
  <Row
    first={`${order.patientName} · ${order.title}`}
    second={`${pastText(refund.requestedAt)} · ${refund.note || REFUND_REASONS[refund.reason]}`}
    right={
      <>
        {yuan(stillOwed(refundLegs(order, refund)))}
        <View>
          <Tag tone={REFUND_TONES[refund.status]}>{REFUND_STATUSES[refund.status]}</Tag>
        </View>
      </>
    }
    onClick={onClick}
  />
)

const Pick = () => <Empty icon="list" title="点一笔退款" hint="在这里看原因和规则，再决定" />

/** Wishes to decide and refunds that a rail gave up, oldest first. */
export function Refunds() {
  const query = useRefunds()
  const [pickedId, setPickedId] = useState<string | null>(null)
  const done = () => setPickedId(null)
  const picked = query.data?.find(({ refund }) => refund.id === pickedId)
  const panel = picked ? (
    <RefundPanel key={`${picked.refund.id}-${picked.refund.status}`} waiting={picked} onDone={done} />
  ) : null
  return (
    <Columns panel={panel} side={panel || !query.data?.length ? null : <Pick />}>
      <QueryView query={query} empty={{ ...EMPTY, when: (refunds) => !refunds.length }}>
        {(refunds) => (
          <>
            <Card kind="list">
              {refunds.map((waiting) => (
                <Line key={waiting.refund.id} waiting={waiting} onClick={() => setPickedId(waiting.refund.id)} />
              ))}
            </Card>
            <More query={query} words="看更多" />
          </>
        )}
      </QueryView>
    </Columns>
  )
}
