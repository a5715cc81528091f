import { billing } from '@xinglin/types/billing'
import { operation } from '../kernel/operation'
import { coupons, orders } from './collections'
import { couponView } from './coupons'

const RANK = { granted: 0, locked: 1, used: 2, expired: 3 }

export const listCoupons = operation(billing.listCoupons, async ({ caller, store }) => {
  const order = { field: 'expiresAt' as const, direction: 'asc' as const }
  const found = await store.find(coupons, { accountId: caller.accountId }, { order })
  return { coupons: found.sort((a, b) => RANK[a.status] - RANK[b.status]).map(couponView) }
})

export const listUsableCoupons = operation(billing.listUsableCoupons, async ({ input, caller, store, now, errors }) => {
  const order = await store.get(orders, input.orderId)
  if (!order) throw errors.NOT_FOUND()
  const owners = { accountId: { $in: [caller.accountId, order.patientAccountId] } }
  const sooner = { field: 'expiresAt' as const, direction: 'asc' as const }
  const found = await store.find(coupons, { ...owners, expiresAt: { $gt: now } }, { order: sooner })
  const usable = found.filter(
    ({ status, orderId, minimumFen }) =>
      minimumFen <= order.totalFen && (status === 'granted' || (status === 'locked' && orderId === order.id)),
  )
  return { coupons: usable.map(couponView) }
})
