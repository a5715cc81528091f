import { verify } from 'node:crypto'
import * as z from 'zod/mini'
import type { Stored } from '../../../cloudfunctions/kernel/store'
import { Launch } from '@xinglin/types/launch'
import { type MixedOrder, type Order, mixedOrders, orders, prepays } from './books'
import type { Desk } from './desk'
import { findMixed, PREPAY_LIFE_MS } from './mixed'
import { askedOf } from './mixed-status'
import { payable, settle } from './orders'
import { payMixed } from './pay-mixed'
import { Problem } from './problem'

/** `late`: the money leaves the person now and arrives after the order ran out. `paid-silently`: nobody is told. */
export const Outcome = z.enum(['paid', 'cancelled', 'failed', 'paid-silently', 'late', 'only-cash', 'only-insurance'])
export type Outcome = z.infer<typeof Outcome>

export const PayRequest = z.strictObject({ launch: Launch, outcome: Outcome })
export type PayRequest = z.infer<typeof PayRequest>

type Signed = Pick<
  Extract<Launch, { kind: 'wechat-pay' }>,
  'timeStamp' | 'nonceStr' | 'package' | 'signType' | 'paySign'
>

/** What the phone refuses to open, in the words that `fail` gets. */
export class LaunchRefused extends Error {}

const LATE_AFTER_MS = 5_000

const prepayIdOf = ({ keys }: Desk, { timeStamp, nonceStr, package: packed, paySign }: Signed): string => {
  const text = `${keys.appId}\n${timeStamp}\n${nonceStr}\n${packed}\n`
  const holds = verify('sha256', Buffer.from(text), keys.merchant.publicKey, Buffer.from(paySign, 'base64'))
  if (!holds || !/^\d{10}$/.test(timeStamp)) throw new LaunchRefused('支付验证签名失败')
  const [, prepayId] = /^prepay_id=(\S+)$/.exec(packed) ?? []
  if (!prepayId) throw new LaunchRefused('缺少参数 prepay_id')
  return prepayId
}

const orderOf = async (desk: Desk, signed: Signed): Promise<{ order: Stored<Order>; prepayId: string }> => {
  const { world } = desk
  const prepayId = prepayIdOf(desk, signed)
  const prepay = await world.store.get(prepays, prepayId)
  const order = prepay && (await world.store.get(orders, prepay.tradeNo))
  if (!prepay || !order) throw new LaunchRefused('该订单不存在')
  if (world.clock() - Date.parse(prepay.madeAt) > PREPAY_LIFE_MS) throw new LaunchRefused('支付凭证已过期')
  if (!payable(order, world.now())) throw new LaunchRefused('该订单已支付或已关闭')
  return { order, prepayId }
}

const mixedOf = async (desk: Desk, { mixTradeNo, signed }: Extract<Launch, { kind: 'wechat-medical' }>) => {
  const mixed = await findMixed(desk, mixTradeNo).catch((error: unknown) => {
    throw error instanceof Problem ? new LaunchRefused('该订单不存在') : error
  })
  if (mixed.mix !== 'MIX_PAY_CREATED' || mixed.paying) throw new LaunchRefused('该订单已支付或已关闭')
  if ((mixed.kind === 'INSURANCE_ONLY') !== (signed === null)) throw new LaunchRefused('调起参数与订单类型不符')
  if (signed && (await orderOf(desk, signed)).prepayId !== askedOf(mixed).prepay_id)
    throw new LaunchRefused('prepay_id 与下单时不一致')
  return mixed
}

export interface Bill {
  description: string
  totalFen: number
  /** By line, when insurance takes part. */
  parts: { name: string; fen: number }[]
  isMixed: boolean
}

const billOfMixed = (mixed: MixedOrder): Bill => {
  const asked = askedOf(mixed)
  return {
    ...{ description: '医保移动支付，自费部分', totalFen: asked.wechat_pay_cash_fee ?? 0, isMixed: true },
    parts: [
      { name: '费用总额', fen: asked.total_fee },
      { name: '医保基金支付', fen: asked.med_ins_gov_fee ?? 0 },
      { name: '个人账户支付', fen: asked.med_ins_self_fee ?? 0 },
      { name: '其他支付', fen: asked.med_ins_other_fee ?? 0 },
    ].filter(({ fen }) => fen > 0),
  }
}

/** What the payment sheet shows for launch parameters. Throws `LaunchRefused` where the phone would open nothing. */
export const showBill = async (desk: Desk, launch: Launch): Promise<Bill> => {
  if (launch.kind === 'wechat-medical') return billOfMixed(await mixedOf(desk, launch))
  if (launch.kind !== 'wechat-pay') throw new LaunchRefused('不是微信支付的调起参数')
  const { order } = await orderOf(desk, launch)
  if (await desk.world.store.get(mixedOrders, order.id)) throw new LaunchRefused('该订单须用医保支付')
  return { description: order.description, totalFen: order.totalFen, parts: [], isMixed: false }
}

const payCash = async (desk: Desk, order: Order, outcome: Outcome): Promise<string> => {
  const { store, clock } = desk.world
  if (outcome === 'late') {
    const lateAt = new Date(Math.max(Date.parse(order.expiresAt), clock()) + LATE_AFTER_MS).toISOString()
    await store.updateIf(orders, order.id, { state: 'NOTPAY', lateAt: null }, { set: { lateAt } })
    return 'fail timeout'
  }
  const paid = await settle(desk, order.id, outcome === 'paid')
  return paid ? 'ok' : 'fail 该订单已支付或已关闭'
}

const endOf = async (desk: Desk, { launch, outcome }: PayRequest): Promise<string> => {
  await showBill(desk, launch)
  if (outcome === 'cancelled') return 'fail cancel'
  if (outcome === 'failed') return 'fail'
  if (launch.kind === 'wechat-medical') return payMixed(desk, await mixedOf(desk, launch), outcome)
  if (launch.kind !== 'wechat-pay' || outcome.startsWith('only-')) throw new LaunchRefused('该结果只属于医保混合支付')
  return payCash(desk, (await orderOf(desk, launch)).order, outcome)
}

const API_NAMES = { 'wechat-medical': 'requestMedicalInsurancePay', 'wechat-pay': 'requestPayment' } as Record<
  string,
  string
>

/** What `wx.requestPayment` or `wx.requestMedicalInsurancePay` says at the end; it proves nothing. */
export const pay = async (desk: Desk, request: PayRequest): Promise<{ errMsg: string }> => {
  const name = API_NAMES[request.launch.kind] ?? 'requestPayment'
  try {
    return { errMsg: `${name}:${await endOf(desk, request)}` }
  } catch (error) {
    if (error instanceof LaunchRefused) return { errMsg: `${name}:fail ${error.message}` }
    throw error
  }
}
