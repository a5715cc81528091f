import { type MixedOrder, allOf, mixedOrders, orders, refunds } from './books'
import type { Desk } from './desk'
import type { MixedRequest } from './requests'

export const askedOf = ({ asked }: Pick<MixedOrder, 'asked'>) =>
  JSON.parse(asked) as Omit<MixedRequest, 'payer' | 'relative'>

/** A mixed order as queries and callbacks show it. */
export const mixedEntity = (mixed: MixedOrder) => ({
  mix_trade_no: mixed.mixTradeNo,
  mix_pay_status: mixed.mix,
  self_pay_status: mixed.self,
  med_ins_pay_status: mixed.insurance,
  ...(mixed.paidAt && { paid_time: mixed.paidAt }),
  ...(mixed.failReason && { med_ins_fail_reason: mixed.failReason }),
  ...askedOf(mixed),
})

const isBack = ({ self, insurance }: Pick<MixedOrder, 'self' | 'insurance'>) =>
  (self === 'SELF_PAY_REFUND' || self === 'NO_SELF_PAY') &&
  (insurance === 'MED_INS_PAY_REFUND' || insurance === 'NO_MED_INS_PAY')

/** Once both parts went back, the whole did. */
export const noteWholeRefund = async ({ world }: Desk, tradeNo: string) => {
  const mixed = await world.store.get(mixedOrders, tradeNo)
  if (mixed && isBack(mixed))
    await world.store.updateIf(mixedOrders, tradeNo, { mix: 'MIX_PAY_SUCCESS' }, { set: { mix: 'MIX_PAY_REFUND' } })
}

/** After a refund of money arrived: the cash part is refunded when nothing of it is left. */
export const noteCashRefund = async (desk: Desk, tradeNo: string) => {
  const { store } = desk.world
  const mixed = await store.get(mixedOrders, tradeNo)
  const order = await store.get(orders, tradeNo)
  if (!mixed || !order) return
  const arrived = await allOf(store, refunds, { tradeNo, status: 'SUCCESS' })
  if (arrived.reduce((sum, { refundFen }) => sum + refundFen, 0) < order.totalFen) return
  await store.updateIf(mixedOrders, tradeNo, {}, { set: { self: 'SELF_PAY_REFUND' } })
  await noteWholeRefund(desk, tradeNo)
}
