import { billingStaff } from '@xinglin/types/billing-staff'
import { operation } from '../kernel/operation'
import { coupons, orders } from './collections'
import { couponView, grantCoupon } from './coupons'

/** How long a coupon of the hospital's can be used. */
const COUPON_DAYS = 90

/** An apology, or thanks: for the patient of an order. */
export const giveCoupon = operation(billingStaff.giveCoupon, async ({ input, store, now, newId, errors }) => {
  const { orderId, amountFen, note } = input
  const order = await store.get(orders, orderId)
  if (!order) throw errors.NOT_FOUND()
  const id = newId('cpn')
  await grantCoupon(store, { id, accountId: order.patientAccountId, title: note, amountFen, days: COUPON_DAYS }, now)
  const coupon = await store.get(coupons, id)
  if (!coupon) throw errors.NOT_FOUND()
  return couponView(coupon)
})
