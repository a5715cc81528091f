import { View } from '@tarojs/components'
import type { Coupon } from '@xinglin/types/billing'
import { yuan } from '@/shared/money'
import { Card } from '@/shared/ui/card'
import { classes } from '@/shared/ui/classes'
import { Tag } from '@/shared/ui/tag'
import { couponRule, couponState } from './coupon'
import './coupon-card.scss'

/** One coupon: how much, what for, until when. */
export const CouponCard = ({ coupon, over }: { coupon: Coupon; over?: boolean }) => {
  const state = over ? (couponState(coupon) ?? '已过期') : couponState(coupon)
  return (
    <Card className={classes('coupon', over && 'coupon--over')}>
      <View className="coupon__amount">{yuan(coupon.amountFen)}</View>
      <View className="coupon__text">
        <View className="coupon__title">{coupon.title}</View>
        <View className="coupon__rule">{couponRule(coupon)}</View>
        {state ? <Tag tone="grey">{state}</Tag> : null}
      </View>
    </Card>
  )
}
