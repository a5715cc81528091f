import { billing } from '@xinglin/types/billing'
import { operation } from '../kernel/operation'
import { Refusal } from '../kernel/refusal'
import type { Stored } from '../kernel/store'
import { type Order, orders } from './collections'
import { lockCoupon, unlockCoupon } from './coupons'
import { orderView } from './order'
import { payableOrder, quietOrder } from './payable'
import type { Ground } from './settle'

interface Choice {
  orderId: string
  couponId: string | null
  accountId: string
}

/** Puts the coupon on the order as it is now; somebody quicker means looking again. */
const choose = async (ground: Ground, choice: Choice): Promise<Stored<Order>> => {
  const { store, now } = ground
  const { orderId, couponId, accountId } = choice
  const order = await quietOrder(ground, await payableOrder(store, orderId, now))
  const before = order.coupon?.id ?? null
  if (before === couponId) return order
  const coupon = couponId ? await lockCoupon(store, couponId, accountId, order, now) : null
  if (couponId && !coupon) throw new Refusal('COUPON_NOT_USABLE', { field: 'couponId' })
  const put = coupon && { id: coupon.id, amountFen: coupon.amountFen }
  const unchanged = { status: 'open', version: order.version }
  const changed = await store.updateIf(orders, orderId, unchanged, { set: { coupon: put } })
  if (changed) {
    if (before) await unlockCoupon(store, before, orderId)
    return changed
  }
  const known = await store.get(orders, orderId)
  if (couponId && known?.coupon?.id !== couponId) await unlockCoupon(store, couponId, orderId)
  return choose(ground, choice)
}

/** Keeps the coupon for the order first, then puts it on; the one that was on it goes back to its owner. */
export const chooseCoupon = operation(billing.chooseCoupon, async ({ input, store, now, caller, services }) => {
  const ground = { store, rails: services.rails, now }
  return orderView(await choose(ground, { ...input, accountId: caller.accountId }), null)
})
