import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Order } from '@xinglin/types/billing'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { lookAgain } from '@/patient/booking/trouble/unanswered'
import { yuan } from '@/shared/money'
import { Card } from '@/shared/ui/card'
import { Row } from '@/shared/ui/row'
import { ErrorLine } from '@/shared/ui/state-view'
import { CouponSheet } from './coupon-sheet'
import { keepOrder } from './use-watch'
import './coupon-row.scss'

/** The coupon on the order, or how many could be put on it. */
export function CouponRow({ order }: { order: Order }) {
  const [open, setOpen] = useState(false)
  const { id: orderId, couponId, parts } = order
  const usable = useQuery(orpc.billing.listUsableCoupons.queryOptions({ input: { orderId } }))
  const choose = useCommand(orpc.billing.chooseCoupon, {
    onSuccess: (changed) => {
      keepOrder(changed)
      setOpen(false)
    },
    onError: lookAgain,
  })
  const coupons = usable.data?.coupons ?? []
  if (!coupons.length && !couponId) {
    return usable.error && !usable.data ? <ErrorLine error={usable.error} /> : null
  }
  const right = couponId ? `−${yuan(parts.couponFen)}` : `${coupons.length} 张可用`
  return (
    <Card kind="list">
      <Row
        icon="ticket"
        first="优惠券"
        right={<View className={couponId ? 'coupon-row__on' : 'coupon-row__off'}>{right}</View>}
        onClick={() => setOpen(true)}
      />
      {open ? (
        <CouponSheet
          coupons={coupons}
          couponId={couponId}
          busy={choose.isPending}
          error={choose.error}
          onChoose={(id) => choose.mutate({ orderId, couponId: id })}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </Card>
  )
}
