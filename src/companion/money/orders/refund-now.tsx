import { View } from '@tarojs/components'
import type { Order } from '@xinglin/types/billing'
import { useState } from 'react'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { yuan } from '@/shared/money'
import { Button } from '@/shared/ui/button'
import { ErrorLine } from '@/shared/ui/state-view'
import { toast } from '@/shared/ui/toast'
import { formErrors } from '@/companion/operator/form/errors'
import { to } from '@/companion/navigation'
import { returnable, sumOf } from '../amounts'
import { Fact, Heading, Hint } from '../facts'
import { ReasonField } from '../reason-field'

const FIELDS = ['note'] as const
const COMMON = ['医生临时停诊', '重复缴费', '收费有误', '服务补救']

function Form({ order, onDone }: { order: Order; onDone: () => void }) {
  const [note, setNote] = useState('')
  const refund = useCommand(orpc.billing.refundOrder, {
    onSuccess: () => {
      toast('已开始退款')
      onDone()
    },
  })
  const { at, general } = formErrors(refund.error, FIELDS)
  const legs = returnable(order)
  const { couponFen } = order.parts
  return (
    <View className="money__form">
      <Heading>主动退款</Heading>
      {legs.map(({ name, fen }) => (
        <Fact key={name} label={`退回${name}`}>
          {yuan(fen)}
        </Fact>
      ))}
      {couponFen ? <Hint>抵用的优惠券 {yuan(couponFen)} 不折现，退完后回到券包</Hint> : null}
      <ReasonField
        label="为什么退"
        common={COMMON}
        value={note}
        error={note ? undefined : at.note}
        hint="整笔原路退回，不能只退一部分；患者会看到原因"
        onChange={setNote}
      />
      <ErrorLine error={general} />
      <View className="money__action">
        <Button kind="danger" busy={refund.isPending} onClick={() => refund.mutate({ orderId: order.id, note })}>
          {`确认退回 ${yuan(sumOf(legs))}`}
        </Button>
        <Button kind="text" onClick={onDone}>
          先不退
        </Button>
      </View>
    </View>
  )
}

/** Giving a paid order's money back without being asked. A wish that waits is decided where the wishes are. */
export function RefundNow({ order }: { order: Order }) {
  const [open, setOpen] = useState(false)
  if (order.status !== 'paid') return null
  if (order.refund?.status === 'asked') {
    return (
      <View className="money__action">
        <Button kind="secondary" onClick={to.refunds}>
          患者已申请，去处理
        </Button>
      </View>
    )
  }
  if (open) return <Form order={order} onDone={() => setOpen(false)} />
  return (
    <View className="money__action">
      <Button kind="secondary" onClick={() => setOpen(true)}>
        主动退款
      </Button>
    </View>
  )
}
