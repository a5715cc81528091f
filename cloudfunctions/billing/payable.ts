import type { CashRailName } from '@xinglin/types/launch'
import type { Wallet } from '../kernel/rails'
import { Refusal } from '../kernel/refusal'
import type { Store, Stored } from '../kernel/store'
import { liveAttempt, verdict } from './attempt'
import { type Order, orders } from './collections'
import { type Ground, endAttempt } from './settle'

/** The order, when it can still be paid. */
export const payableOrder = async (store: Store, orderId: string, now: string): Promise<Stored<Order>> => {
  const order = await store.get(orders, orderId)
  if (!order) throw new Refusal('NOT_FOUND')
  checkPayable(order, now)
  return order
}

export const checkPayable = (order: Order, now: string) => {
  if (!['open', 'paying'].includes(order.status)) throw new Refusal('ORDER_NOT_PAYABLE', { status: order.status })
  if (order.closing || order.expiresAt <= now) throw new Refusal('ORDER_EXPIRED', { expiresAt: order.expiresAt })
}

export const walletOf = ({ rails }: Pick<Ground, 'rails'>, name: CashRailName): Wallet => {
  const wallet = rails[name]
  if (!wallet) throw new Refusal('NOT_OFFERED', { field: 'wallet' })
  return wallet
}

/** The order with nothing under way, so that its parts may change. What was begun is ended first, by the rail's word. */
export const quietOrder = async (ground: Ground, given: Stored<Order>): Promise<Stored<Order>> => {
  const order = await endAttempt(ground, given)
  checkPayable(order, ground.now)
  const live = liveAttempt(order)
  if (live && verdict(live) !== 'won') throw new Refusal('PAYMENT_UNCERTAIN')
  return order
}
