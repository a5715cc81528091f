import { mixedOrders, nonces, orders } from './books'
import type { Desk } from './desk'
import { settle } from './orders'
import { landMixed } from './pay-mixed'

const NONCE_LIFE_MS = 15 * 60_000

/** Payments whose time has come arrive; nonces that are too old to be repeated are forgotten. Returns how many arrived. */
export const settleDue = async (desk: Desk): Promise<number> => {
  const { store } = desk.world
  const due = { lateAt: { $lte: desk.world.now() } }
  const cash = await store.find(orders, due)
  for (const { id } of cash) await settle(desk, id, true)
  const mixed = await store.find(mixedOrders, due)
  for (const order of mixed) await landMixed(desk, order)
  const old = await store.find(nonces, { at: { $lt: new Date(desk.world.clock() - NONCE_LIFE_MS).toISOString() } })
  for (const { id } of old) await store.remove(nonces, id)
  return cash.length + mixed.length
}

/** A payment arrives now instead of later. False when none is on its way. */
export const payLate = async (desk: Desk, tradeNo: string): Promise<boolean> => {
  const { store } = desk.world
  const mixed = await store.get(mixedOrders, tradeNo)
  if (mixed?.lateAt) return landMixed(desk, mixed)
  const order = await store.get(orders, tradeNo)
  return order?.lateAt ? settle(desk, tradeNo, true) : false
}
