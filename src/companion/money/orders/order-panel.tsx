import { View } from '@tarojs/components'
import type { Order } from '@xinglin/types/billing'
import { yuan } from '@/shared/money'
import { momentText } from '@/shared/time'
import { Tag } from '@/shared/ui/tag'
import { SidePanel } from '@/companion/layout/side-panel'
import { orderLegs, partLines, refundLegs } from '../amounts'
import { Fact, Heading, PanelBody } from '../facts'
import { LegFacts } from '../leg-facts'
import { LEG_STATES, ORDER_STATUSES, ORDER_TONES, REFUND_LEGS, REFUND_REASONS, REFUND_STATUSES } from '../words'
import { GiveCoupon } from './give-coupon'
import { RefundNow } from './refund-now'
import { Tries } from './tries'
import { useOrder } from './use-orders'

const Head = ({ order: { parts, status, title, about, patientName } }: { order: Order }) => (
  <>
    <View className="money__amount">{yuan(parts.totalFen)}</View>
    <Tag tone={ORDER_TONES[status]}>{ORDER_STATUSES[status]}</Tag>
    <Fact label={title}>{about}</Fact>
    <Fact label="就诊人">{patientName}</Fact>
  </>
)

const Lines = ({ order: { lines, parts } }: { order: Order }) => (
  <>
    <Heading>费用</Heading>
    {lines.map(({ name, quantity, unitFen, amountFen }) => (
      <Fact key={name} label={quantity > 1 ? `${name} ${yuan(unitFen)} × ${quantity}` : name}>
        {yuan(amountFen)}
      </Fact>
    ))}
    <Heading>谁来付</Heading>
    {partLines(parts).map(({ label, fen }) => (
      <Fact key={label} label={label}>
        {yuan(fen)}
      </Fact>
    ))}
  </>
)

const Payment = ({ order }: { order: Order }) => (
  <>
    <Heading>支付</Heading>
    <LegFacts legs={orderLegs(order)} words={LEG_STATES} />
    <Fact label="下单">{momentText(order.createdAt)}</Fact>
    {order.paidAt ? <Fact label="付清">{momentText(order.paidAt)}</Fact> : null}
    {order.status === 'open' ? <Fact label="最晚支付">{momentText(order.expiresAt)}</Fact> : null}
    {order.paidAt ? <Fact label="自助全额退截止">{momentText(order.refundableUntil)}</Fact> : null}
  </>
)

function Refunded({ order }: { order: Order }) {
  const { refund } = order
  if (!refund) return null
  const { status, reason, note, refusal, requestedAt, doneAt, expectedBy } = refund
  return (
    <>
      <Heading>退款</Heading>
      <Fact label="进展">{REFUND_STATUSES[status]}</Fact>
      <LegFacts legs={refundLegs(order, refund)} words={REFUND_LEGS} />
      <Fact label="原因">{REFUND_REASONS[reason]}</Fact>
      {note ? <Fact label="说明">{note}</Fact> : null}
      {refusal ? <Fact label="未同意的原因">{refusal}</Fact> : null}
      <Fact label="申请">{momentText(requestedAt)}</Fact>
      {doneAt ? <Fact label="退完">{momentText(doneAt)}</Fact> : null}
      {status === 'processing' ? <Fact label="最晚到账">{momentText(expectedBy)}</Fact> : null}
    </>
  )
}

/** One order down to each try to pay it, and giving its money back. */
export function OrderPanel({ order: known, onClose }: { order: Order; onClose: () => void }) {
  const order = useOrder(known)
  return (
    <SidePanel title="订单" onClose={onClose}>
      <PanelBody>
        <Head order={order} />
        <Lines order={order} />
        <Payment order={order} />
        <Refunded order={order} />
        <Tries orderId={order.id} />
        <Fact label="订单号">
          <View className="money__number">{order.id}</View>
        </Fact>
        <RefundNow order={order} />
        <GiveCoupon orderId={order.id} />
      </PanelBody>
    </SidePanel>
  )
}
