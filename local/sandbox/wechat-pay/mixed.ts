import { type MixedOrder, digitsFor, mixedOrders, prepays } from './books'
import type { Desk } from './desk'
import type { Question } from './question'
import { checkAmounts, checkKind, checkPeople } from './mixed-rules'
import { askedOf, mixedEntity, noteWholeRefund } from './mixed-status'
import { findOrder, payable } from './orders'
import { Problem, invalidRequest, noOrder, paramError, ruleLimit } from './problem'
import { InsuranceRefundRequest, MixedRequest, demandMerchant, expect } from './requests'

/** How long a prepay_id is good. */
export const PREPAY_LIFE_MS = 2 * 3_600_000

/** The prepay_id must be of an open order under the same number, for the same money and person. */
const checkPrepay = async (desk: Desk, request: MixedRequest) => {
  if (request.prepay_id === undefined) return
  const { world } = desk
  const prepay = await world.store.get(prepays, request.prepay_id)
  if (!prepay || prepay.tradeNo !== request.out_trade_no) throw paramError('prepay_id 与 out_trade_no 不匹配')
  if (world.clock() - Date.parse(prepay.madeAt) > PREPAY_LIFE_MS) throw paramError('prepay_id 已过期')
  const order = await findOrder(desk, prepay.tradeNo)
  if (order.totalFen !== request.wechat_pay_cash_fee) throw ruleLimit('自付费金额与支付金额不匹配', 268529481)
  if (order.openid !== request.openid) throw new Problem(400, 'PARAM_ERROR', 'openid 与自费订单不一致', 268510603)
  if (!payable(order, world.now())) throw invalidRequest('自费订单不可支付')
}

const bookOf = (request: MixedRequest): MixedOrder => {
  const { payer: _payer, relative: _relative, ...asked } = request
  const kind = request.mix_pay_type
  return {
    ...{ id: request.out_trade_no, mixTradeNo: digitsFor('mixed', request.out_trade_no, 32), kind },
    ...{ asked: JSON.stringify(asked), callbackUrl: request.callback_url },
    mix: 'MIX_PAY_CREATED',
    self: kind === 'INSURANCE_ONLY' ? 'NO_SELF_PAY' : 'SELF_PAY_CREATED',
    insurance: kind === 'CASH_ONLY' ? 'NO_MED_INS_PAY' : 'MED_INS_PAY_CREATED',
    ...{ failReason: null, paidAt: null, paying: false, lateAt: null, insuranceRefunds: [] },
  }
}

/** `POST /v3/med-ins/orders`. A number is used once; whoever lost the answer queries. */
export const placeMixed = async (desk: Desk, { body, serial }: Question) => {
  const request = expect(MixedRequest, body)
  demandMerchant(desk, desk.keys.mchId, request.appid)
  checkPeople(desk, request, serial)
  checkAmounts(request)
  checkKind(request)
  const exists = () => invalidRequest('订单已存在', 268512536)
  if (await desk.world.store.get(mixedOrders, request.out_trade_no)) throw exists()
  await checkPrepay(desk, request)
  const book = bookOf(request)
  if (!(await desk.world.store.insert(mixedOrders, book))) throw exists()
  return mixedEntity(book)
}

export const findMixed = async ({ world }: Desk, mixTradeNo: string | undefined) => {
  const [mixed] = await world.store.find(mixedOrders, { mixTradeNo: mixTradeNo ?? '' }, { limit: 1 })
  if (!mixed) throw new Problem(404, 'ORDER_NOT_EXIST', '订单不存在', 268529515)
  return mixed
}

export const queryMixedByNumber = async ({ world }: Desk, { param }: Question) => {
  const mixed = await world.store.get(mixedOrders, param('tradeNo'))
  if (!mixed) throw noOrder()
  return mixedEntity(mixed)
}

export const queryMixed = async (desk: Desk, { param }: Question) =>
  mixedEntity(await findMixed(desk, param('mixTradeNo')))

/** `POST /v3/med-ins/refunds/notify`: the merchant tells that insurance took its part back. */
export const noteInsuranceRefund = async (desk: Desk, { query, body }: Question) => {
  const request = expect(InsuranceRefundRequest, body)
  const { med_refund_gov_fee: gov, med_refund_self_fee: self, med_refund_other_fee: other } = request
  if (request.med_refund_total_fee !== gov + self + other) throw ruleLimit('医保退款金额校验不通过', 268529476)
  const mixed = await findMixed(desk, query('mix_trade_no'))
  const again = mixed.insuranceRefunds.find(({ refundNo }) => refundNo === request.out_refund_no)
  if (again && again.fen !== request.med_refund_total_fee) throw invalidRequest('退款单号已存在，且金额不一致')
  if (!again) await takeBack(desk, mixed, { refundNo: request.out_refund_no, fen: request.med_refund_total_fee })
  return null
}

const takeBack = async (desk: Desk, mixed: MixedOrder, refund: MixedOrder['insuranceRefunds'][number]) => {
  if (mixed.insurance !== 'MED_INS_PAY_SUCCESS') throw ruleLimit('医保部分未支付', 268554200)
  const { med_ins_gov_fee: gov = 0, med_ins_self_fee: self = 0, med_ins_other_fee: other = 0 } = askedOf(mixed)
  const left = gov + self + other - mixed.insuranceRefunds.reduce((sum, { fen }) => sum + fen, 0) - refund.fen
  if (left < 0) throw ruleLimit('医保退款金额大于医保支付金额', 268529476)
  await desk.world.store.updateIf(
    mixedOrders,
    mixed.id,
    { 'insuranceRefunds.refundNo': { $ne: refund.refundNo } },
    { push: { insuranceRefunds: refund }, ...(left === 0 && { set: { insurance: 'MED_INS_PAY_REFUND' } }) },
  )
  await noteWholeRefund(desk, mixed.id)
}
