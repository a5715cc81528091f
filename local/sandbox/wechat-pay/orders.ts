import { randomBytes } from 'node:crypto'
import { canonical } from '../../../cloudfunctions/kernel/ids'
import type { Stored } from '../../../cloudfunctions/kernel/store'
import { dayOf } from '../../../cloudfunctions/kernel/time'
import { type Order, digitsFor, mixedOrders, orders, prepays } from './books'
import { ring } from './courier'
import type { Desk } from './desk'
import type { Question } from './question'
import { Problem, invalidRequest, noOrder, paramError } from './problem'
import { CloseRequest, JsapiRequest, demandMerchant, expect } from './requests'
import { shanghai } from './time'

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
const LIFE_MS = 7 * DAY_MS
const LONGEST_LIFE_MS = 90 * DAY_MS

export const orderPaid = () => new Problem(400, 'ORDERPAID', '该订单已支付', 268449538)
const orderClosed = () => new Problem(400, 'ORDER_CLOSED', '订单已关闭', 268447914)

const isPastDue = ({ state, lateAt, expiresAt }: Order, now: string) =>
  state === 'NOTPAY' && !lateAt && expiresAt <= now

/** What a query says: what nobody paid in time is closed, what was given back in part or whole is a refund. */
export const tradeState = (order: Order, now: string) => {
  if (isPastDue(order, now)) return 'CLOSED'
  return order.state === 'SUCCESS' && order.refundedFen > 0 ? 'REFUND' : order.state
}

export const payable = (order: Order, now: string) => tradeState(order, now) === 'NOTPAY' && !order.lateAt

const expiryOf = ({ world }: Desk, time: string | undefined): string => {
  const now = world.clock()
  const at = time === undefined ? now + LIFE_MS : Date.parse(time)
  if (!(at >= now + MINUTE_MS) || at > now + LONGEST_LIFE_MS) throw paramError('time_expire 不在允许的范围内')
  return new Date(at).toISOString()
}

/** The order that has this number already, when it asks for the same and can still be paid. */
const repeated = async ({ world }: Desk, id: string, content: string) => {
  const order = await world.store.get(orders, id)
  if (!order) return null
  if (order.content !== content) throw new Problem(403, 'OUT_TRADE_NO_USED', '商户订单号重复', 268498688)
  const state = tradeState(order, world.now())
  if (state === 'CLOSED') throw orderClosed()
  if (state !== 'NOTPAY' || order.lateAt) throw orderPaid()
  return order
}

/** `POST /v3/pay/transactions/jsapi`: one order, and for each asking a fresh prepay_id. */
export const placeOrder = async (desk: Desk, { body }: Question) => {
  const request = expect(JsapiRequest, body)
  demandMerchant(desk, request.mchid, request.appid)
  const { store, now } = { store: desk.world.store, now: desk.world.now() }
  const [id, content] = [request.out_trade_no, canonical(request)]
  if (!(await repeated(desk, id, content))) {
    const fresh = await store.insert(orders, {
      ...{ id, content, createdAt: now, expiresAt: expiryOf(desk, request.time_expire) },
      ...{ description: request.description, totalFen: request.amount.total, openid: request.payer.openid },
      ...{ notifyUrl: request.notify_url, state: 'NOTPAY', refundedFen: 0, refundCount: 0 },
      ...{ transactionId: null, paidAt: null, paidDay: null, lateAt: null },
    })
    if (!fresh) await repeated(desk, id, content)
  }
  const prepayId = `wx${now.replace(/\D/g, '').slice(0, 14)}${randomBytes(10).toString('hex')}`
  await store.insert(prepays, { id: prepayId, tradeNo: id, madeAt: now })
  return { prepay_id: prepayId }
}

/** An order as it is now: money that was on its way may have arrived. */
export const findOrder = async (desk: Desk, tradeNo: string): Promise<Stored<Order>> => {
  const order = await desk.world.store.get(orders, tradeNo)
  if (!order) throw noOrder()
  return order
}

export const transactionOf = ({ keys, world }: Desk, order: Order) => {
  const state = tradeState(order, world.now())
  const isPaid = order.state === 'SUCCESS'
  return {
    ...{ appid: keys.appId, mchid: keys.mchId, out_trade_no: order.id, trade_state: state, trade_state_desc: state },
    ...(isPaid && {
      ...{ transaction_id: order.transactionId, trade_type: 'JSAPI', bank_type: 'OTHERS', attach: '' },
      success_time: shanghai(order.paidAt ?? ''),
    }),
    amount: {
      ...{ total: order.totalFen, currency: 'CNY' },
      ...(isPaid && { payer_total: order.totalFen, payer_currency: 'CNY' }),
    },
    payer: { openid: order.openid },
  }
}

export const queryOrder = async (desk: Desk, { param, query }: Question) => {
  demandMerchant(desk, query('mchid'))
  return transactionOf(desk, await findOrder(desk, param('tradeNo')))
}

export const closeOrder = async (desk: Desk, { param, body }: Question) => {
  demandMerchant(desk, expect(CloseRequest, body).mchid)
  const order = await findOrder(desk, param('tradeNo'))
  const mixed = await desk.world.store.get(mixedOrders, order.id)
  if (order.state === 'SUCCESS') throw orderPaid()
  if (tradeState(order, desk.world.now()) === 'CLOSED') throw orderClosed()
  const beingPaid = new Problem(403, 'TRADE_ERROR', '用户支付中，无法关单', 268560650)
  if (order.lateAt || (mixed?.paying && mixed.mix === 'MIX_PAY_CREATED')) throw beingPaid
  const closed = await desk.world.store.updateIf(
    orders,
    order.id,
    { state: 'NOTPAY', lateAt: null },
    { set: { state: 'CLOSED' } },
  )
  if (!closed) throw invalidRequest('订单状态已变化，请查询', 268449641)
  return null
}

/** The money arrives. False when the order can no longer take it. */
export const settle = async (desk: Desk, tradeNo: string, notify: boolean): Promise<boolean> => {
  const { store, now } = { store: desk.world.store, now: desk.world.now() }
  const paid = await store.updateIf(
    orders,
    tradeNo,
    { state: 'NOTPAY' },
    {
      set: {
        ...{ state: 'SUCCESS', lateAt: null, paidAt: now, paidDay: dayOf(now) },
        transactionId: `4200${digitsFor('transaction', tradeNo, 24)}`,
      },
    },
  )
  if (paid && notify)
    await ring(desk, {
      ...{ event: 'TRANSACTION.SUCCESS', number: tradeNo, url: paid.notifyUrl },
      resource: transactionOf(desk, paid),
    })
  return paid !== null
}
