import { View } from '@tarojs/components'
import { yuan } from '@/shared/money'
import { momentText } from '@/shared/time'
import { Button } from '@/shared/ui/button'
import { Tag } from '@/shared/ui/tag'
import { SidePanel } from '@/companion/layout/side-panel'
import { to } from '@/companion/navigation'
import { refundLegs } from '../amounts'
import { Fact, Heading, PanelBody } from '../facts'
import { LegFacts } from '../leg-facts'
import { REFUND_LEGS, REFUND_REASONS, REFUND_STATUSES, REFUND_TONES } from '../words'
import { DecideForm } from './decide-form'
import { type Waiting, ruleText, stillOwed, whoAsked } from './decision'

const Why = ({ waiting: { refund, order } }: { waiting: Waiting }) => (
  <>
    <Heading>为什么退</Heading>
    <Fact label="谁提出">{whoAsked(refund.reason)}</Fact>
    <Fact label="提出时间">{momentText(refund.requestedAt)}</Fact>
    {refund.reason === 'asked' ? null : <Fact label="原因">{REFUND_REASONS[refund.reason]}</Fact>}
    {refund.note ? <Fact label={refund.reason === 'asked' ? '申请时说' : '说明'}>{refund.note}</Fact> : null}
    <Fact label="规则">{ruleText(order, refund)}</Fact>
  </>
)

/** A refund that no rule can finish: what it is about, and the decision. */
export function RefundPanel({ waiting, onDone }: { waiting: Waiting; onDone: () => void }) {
  const { refund, order } = waiting
  const legs = refundLegs(order, refund)
  const owed = stillOwed(legs)
  return (
    <SidePanel title="退款" onClose={onDone}>
      <PanelBody>
        <View className="money__amount">{yuan(owed)}</View>
        <Tag tone={REFUND_TONES[refund.status]}>{REFUND_STATUSES[refund.status]}</Tag>
        <Fact label={order.title}>{order.about}</Fact>
        <Fact label="就诊人">{order.patientName}</Fact>
        <Why waiting={waiting} />
        <Heading>退到哪里</Heading>
        <LegFacts legs={legs} words={REFUND_LEGS} />
        <DecideForm refund={refund} owed={owed} onDone={onDone} />
        <Button kind="text" onClick={() => to.orders({ orderId: order.id })}>
          看这笔订单
        </Button>
      </PanelBody>
    </SidePanel>
  )
}
