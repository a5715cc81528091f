import type { Coupon } from '@xinglin/types/billing'
import { yuan } from '@/shared/money'
import { civilDate, monthDay } from '@/shared/time'
import { serverNow } from '@/shared/server-time'

/** `满 ¥20.00 可用，12月3日前有效`. */
export function couponRule({ minimumFen, expiresAt }: Pick<Coupon, 'minimumFen' | 'expiresAt'>): string {
  const least = minimumFen > 0 ? `满 ${yuan(minimumFen)} 可用` : '没有门槛'
  return `${least}，${monthDay(civilDate(expiresAt))}前有效`
}

const isOver = ({ status, expiresAt }: Coupon, now: number) =>
  status === 'used' || status === 'expired' || Date.parse(expiresAt) <= now

/** What he can use (or has on an order), and what was. */
export const sorted = (coupons: readonly Coupon[], now = serverNow()) => ({
  usable: coupons.filter((coupon) => !isOver(coupon, now)),
  over: coupons.filter((coupon) => isOver(coupon, now)),
})

/** Why it cannot be used now; null when it can. */
export function couponState({ status }: Pick<Coupon, 'status'>): string | null {
  return { granted: null, locked: '用在一笔待付的订单上', used: '已用', expired: '已过期' }[status]
}
