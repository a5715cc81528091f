import { join } from 'node:path'
import { grantCoupon } from '../../cloudfunctions/billing/coupons'
import { orders } from '../../cloudfunctions/billing/collections'
import { SqliteStore } from '../../cloudfunctions/adapters/store/sqlite'
import { serverNow } from '@/shared/server-time'
import type { Server } from './server'

/** Reaches into the database of a running server, beside it. */
const within = async (server: Server, work: (store: SqliteStore) => Promise<unknown>) => {
  const store = new SqliteStore(join(server.folder, 'hospital.sqlite'))
  try {
    await work(store)
    await store.durable()
  } finally {
    store.close()
  }
}

/** The hospital gives the patient of an order a coupon. */
export const giveCoupon = (server: Server, orderId: string, title: string, amountFen: number) =>
  within(server, async (store) => {
    const order = await store.get(orders, orderId)
    if (!order) throw new Error(`no order ${orderId}`)
    const gift = { id: `gift-${orderId}`, accountId: order.patientAccountId, title, amountFen, days: 30 }
    await grantCoupon(store, gift, new Date().toISOString())
  })

const changeOrder = (server: Server, orderId: string, set: { refundableUntil?: string; expiresAt?: string }) =>
  within(server, async (store) => {
    if (!(await store.updateIf(orders, orderId, {}, { set }))) throw new Error(`no order ${orderId}`)
  })

/** Two hours before the visit have come. */
export const endFreeReturn = (server: Server, orderId: string) =>
  changeOrder(server, orderId, { refundableUntil: '2026-01-01T00:00:00.000Z' })

/** The time to pay ends in so many seconds. */
export const endPayTime = (server: Server, orderId: string, seconds: number) =>
  changeOrder(server, orderId, { expiresAt: new Date(serverNow() + seconds * 1_000).toISOString() })
