import type { Coupon as CouponView } from '@xinglin/types/billing'
import type { Store, Stored } from '../kernel/store'
import { addMinutes } from '../kernel/time'
import { type Coupon, type Order, coupons, orders } from './collections'

const DAY_MINUTES = 24 * 60
/** A coupon that comes back with a refund can be used for a week at least. */
const RETURNED_MINUTES = 7 * DAY_MINUTES
/** After so long a command that was putting a coupon on its order has ended, one way or the other. */
const LOCKING_MINUTES = 30

export const couponView = ({ id, status, title, amountFen, minimumFen, expiresAt }: Coupon): CouponView => ({
  ...{ id, status, title, amountFen, minimumFen, expiresAt },
})

export interface Gift {
  /** The same gift twice is one coupon. */
  id: string
  accountId: string
  title: string
  amountFen: number
  minimumFen?: number
  days: number
}

export const grantCoupon = async (store: Store, { days, minimumFen = 0, ...gift }: Gift, now: string) => {
  const expiresAt = addMinutes(now, days * DAY_MINUTES)
  await store.insert(coupons, {
    ...gift,
    minimumFen,
    status: 'granted',
    orderId: null,
    grantedAt: now,
    expiresAt,
    dueAt: expiresAt,
  })
}

/** Keeps a coupon of the payer or the patient for one order; null when it cannot be had. Keeping it again for the same order is no error. */
export const lockCoupon = async (
  store: Store,
  id: string,
  accountId: string,
  { id: orderId, totalFen, patientAccountId }: Pick<Order, 'id' | 'totalFen' | 'patientAccountId'>,
  now: string,
): Promise<Stored<Coupon> | null> => {
  const owners = [accountId, patientAccountId]
  const usable = { accountId: { $in: owners }, expiresAt: { $gt: now }, minimumFen: { $lte: totalFen } }
  const locked = await store.updateIf(
    coupons,
    id,
    { ...usable, status: 'granted' },
    { set: { status: 'locked', orderId, dueAt: addMinutes(now, LOCKING_MINUTES) } },
  )
  if (locked) return locked
  const known = await store.get(coupons, id)
  return known?.status === 'locked' && known.orderId === orderId && owners.includes(known.accountId) ? known : null
}

/** Gives a locked coupon back to its owner. */
export const unlockCoupon = (store: Store, id: string, orderId: string) =>
  store.updateIf(coupons, id, { status: 'locked', orderId }, { set: { status: 'granted', orderId: null } })

export const spendCoupon = (store: Store, id: string, orderId: string) =>
  store.updateIf(coupons, id, { status: 'locked', orderId }, { set: { status: 'used', dueAt: null } })

/** After a refund: usable again, for a week at least. */
export const returnCoupon = async (store: Store, id: string, orderId: string, now: string) => {
  const coupon = await store.get(coupons, id)
  if (coupon?.orderId !== orderId) return
  const soonest = addMinutes(now, RETURNED_MINUTES)
  const expiresAt = coupon.expiresAt > soonest ? coupon.expiresAt : soonest
  const set = { status: 'granted' as const, orderId: null, expiresAt, dueAt: expiresAt }
  await store.updateIf(coupons, id, { status: { $in: ['used', 'locked'] }, orderId }, { set })
}

const stillOn = async (store: Store, { id, orderId }: Coupon) => {
  const order = orderId && (await store.get(orders, orderId))
  return Boolean(order && order.coupon?.id === id && order.status !== 'closed')
}

/** At its end a coupon that nobody used expires. One that is locked waits for its order, unless that does not have it. */
export const tendCoupon = async (store: Store, coupon: Stored<Coupon>, now: string) => {
  const { id, version, status, orderId, expiresAt } = coupon
  if (status === 'locked' && orderId && !(await stillOn(store, coupon))) return unlockCoupon(store, id, orderId)
  const over = status === 'granted' && expiresAt <= now
  const set = over
    ? { status: 'expired' as const, dueAt: null }
    : { dueAt: status === 'granted' ? expiresAt : addMinutes(now, 60) }
  return store.updateIf(coupons, id, { version }, { set })
}
