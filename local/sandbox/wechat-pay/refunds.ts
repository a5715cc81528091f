import type { Stored } from '../../../cloudfunctions/kernel/store'
import { dayOf } from '../../../cloudfunctions/kernel/time'
import { type Order, type Refund, digitsFor, orders, refunds } from './books'
import { ring } from './courier'
import type { Desk } from './desk'
import type { Question } from './question'
import { noteCashRefund } from './mixed-status'
import { Problem, invalidRequest, noOrder, paramError, ruleLimit } from './problem'
import { RefundRequest, expect } from './requests'
import { shanghai } from './time'

const YEAR_MS = 365 * 86_400_000
const MOST_REFUNDS = 50

const common = (refund: Refund) => ({
  ...{ refund_id: refund.refundId, out_refund_no: refund.id, out_trade_no: refund.tradeNo },
  ...{ transaction_id: refund.transactionId, user_received_account: '支付用户零钱' },
  ...(refund.successAt && { success_time: shanghai(refund.successAt) }),
})

const entityOf = (refund: Refund) => ({
  ...{ ...common(refund), channel: 'ORIGINAL', status: refund.status, create_time: shanghai(refund.createdAt) },
  amount: {
    ...{ total: refund.totalFen, refund: refund.refundFen, currency: 'CNY' },
    ...{ payer_total: refund.totalFen, payer_refund: refund.refundFen },
  },
})

const wanted = async ({ world }: Desk, request: { transaction_id?: string; out_trade_no?: string }): Promise<Order> => {
  if (!request.out_trade_no && !request.transaction_id) throw paramError('transaction_id 与 out_trade_no 二选一')
  const order = request.out_trade_no
    ? await world.store.get(orders, request.out_trade_no)
    : ((await world.store.find(orders, { transactionId: request.transaction_id ?? '' }, { limit: 1 }))[0] ?? null)
  if (!order) throw noOrder()
  return order
}

const checkRefundable = ({ world }: Desk, order: Order, totalFen: number) => {
  if (order.state !== 'SUCCESS') throw invalidRequest('订单未支付，不可退款')
  if (totalFen !== order.totalFen) throw invalidRequest('订单金额与之前请求不一致')
  if (world.clock() - Date.parse(order.paidAt ?? '') > YEAR_MS) throw invalidRequest('订单已超过可退款的最大期限')
  if (order.refundCount >= MOST_REFUNDS) throw ruleLimit('退款次数已达上限')
}

/** How refunds end is a matter of mood. */
const end = async (desk: Desk, refundNo: string) => {
  const { refunds: mood } = await desk.world.mood('wechat-pay')
  if (mood !== 'slow') await settleRefund(desk, refundNo, mood === 'fail' ? 'ABNORMAL' : 'SUCCESS')
}

/** Takes the amount out of what can be refunded; the money of one order is never given back twice. */
const reserve = async ({ world }: Desk, { tradeNo, refundFen, totalFen }: Refund) => {
  const condition = {
    state: 'SUCCESS',
    refundedFen: { $lte: totalFen - refundFen },
    refundCount: { $lt: MOST_REFUNDS },
  }
  return world.store.updateIf(orders, tradeNo, condition, { inc: { refundedFen: refundFen, refundCount: 1 } })
}

const sameAs = (before: Refund, now: Refund) =>
  before.tradeNo === now.tradeNo && before.refundFen === now.refundFen && before.totalFen === now.totalFen

/** `POST /v3/refund/domestic/refunds`: the same number again is the same refund. */
export const askRefund = async (desk: Desk, { body }: Question) => {
  const request = expect(RefundRequest, body)
  const order = await wanted(desk, request)
  const { store, now } = { store: desk.world.store, now: desk.world.now() }
  const refund: Refund = {
    ...{ id: request.out_refund_no, tradeNo: order.id, transactionId: order.transactionId ?? '' },
    ...{ refundFen: request.amount.refund, totalFen: request.amount.total, notifyUrl: request.notify_url ?? '' },
    ...{ refundId: `5030${digitsFor('refund', request.out_refund_no, 25)}`, status: 'PROCESSING', successAt: null },
    ...{ createdAt: now, createdDay: dayOf(now) },
  }
  const before = await store.get(refunds, refund.id)
  if (before && !sameAs(before, refund)) throw invalidRequest('退款单号已存在，且参数与原请求不一致')
  if (!before) {
    checkRefundable(desk, order, refund.totalFen)
    if (await store.insert(refunds, refund)) await accept(desk, refund)
  }
  return entityOf((await store.get(refunds, refund.id)) ?? refund)
}

const accept = async (desk: Desk, refund: Refund) => {
  if (!(await reserve(desk, refund))) {
    await desk.world.store.remove(refunds, refund.id)
    throw invalidRequest('退款金额大于可退金额')
  }
  await end(desk, refund.id)
}

export const queryRefund = async ({ world }: Desk, { param }: Question) => {
  const refund = await world.store.get(refunds, param('refundNo'))
  if (!refund) throw new Problem(404, 'RESOURCE_NOT_EXISTS', '退款单不存在')
  return entityOf(refund)
}

/** Ends a refund, with word of it. Null when there is none, or it has ended. ABNORMAL may still succeed: a person sees to it. */
export const settleRefund = async (
  desk: Desk,
  refundNo: string,
  status: 'SUCCESS' | 'ABNORMAL' | 'CLOSED',
): Promise<Stored<Refund> | null> => {
  const successAt = status === 'SUCCESS' ? desk.world.now() : null
  const open = { status: { $in: ['PROCESSING', 'ABNORMAL'] } }
  const ended = await desk.world.store.updateIf(refunds, refundNo, open, { set: { status, successAt } })
  if (!ended) return null
  if (status === 'CLOSED')
    await desk.world.store.updateIf(orders, ended.tradeNo, {}, { inc: { refundedFen: -ended.refundFen } })
  if (status === 'SUCCESS') await noteCashRefund(desk, ended.tradeNo)
  if (ended.notifyUrl)
    await ring(desk, {
      ...{ event: `REFUND.${status}`, number: refundNo, url: ended.notifyUrl },
      resource: {
        ...{ ...common(ended), mchid: desk.keys.mchId, refund_status: status },
        amount: {
          ...{ total: ended.totalFen, refund: ended.refundFen },
          ...{ payer_total: ended.totalFen, payer_refund: ended.refundFen },
        },
      },
    })
  return ended
}
