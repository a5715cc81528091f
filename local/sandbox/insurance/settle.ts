import { yuan } from '../../../cloudfunctions/adapters/insurance/money'
import { compactTime } from '../../../cloudfunctions/adapters/insurance/times'
import type { InsuranceSplit } from '../../../cloudfunctions/kernel/insurance-rail'
import { dayOf } from '../../../cloudfunctions/kernel/time'
import { digest } from '../../../cloudfunctions/kernel/ids'
import type { World } from '../world'
import { amountsOf, traceOf } from './answers'
import { type CentreOrder, centreOrders, movements } from './books'
import { type Office, officeOf, today } from './office'
import { insuredOf, remainingOf } from './people'

/** What a wallet hears when it settles. `reason` is for its own failure text. */
export type Settlement = { settled: true; split: InsuranceSplit } | { settled: false; code: string; reason: string }

const no = (code: string, reason: string): Settlement => ({ settled: false, code, reason })

const splitOf = ({ totalFen, fundFen, accountFen, mutualAidFen, otherFen, ownFen }: InsuranceSplit) => ({
  ...{ totalFen, fundFen, accountFen },
  ...{ mutualAidFen, otherFen, ownFen },
})

/** Books what insurance paid, or took back. Once for each fact. */
export const book = async (office: Office, order: CentreOrder, refundNo: string | null, at: string) => {
  const { totalFen, fundFen, accountFen, mutualAidFen, otherFen } = order.working
  await office.store.insert(movements, {
    id: `${order.id}.${refundNo ?? 'settled'}`,
    day: dayOf(at),
    hospitalOrderNo: order.hospitalOrderNo,
    payOrdId: order.id,
    visitId: order.visitId,
    refundNo,
    ...{ fundFen, accountFen, mutualAidFen, otherFen, totalFen, at },
  })
}

/** 6302, signed when it is written. */
const notify = async ({ world, config, codec }: Office, order: CentreOrder) => {
  const { hospital, noticeUrl } = config
  const body = codec.seal({
    ...traceOf(order),
    ...amountsOf(order),
    ownpayAmt: yuan(order.working.ownFen),
    hiChrgTime: compactTime(order.traceAt),
    hiDocSn: digest('document', order.id),
    hiRgstSn: order.visitId,
    orgName: hospital.name,
    orgCode: hospital.code,
    revsToken: digest('revs', order.payToken),
  })
  await world.send({
    id: `6302.${order.id}`,
    rail: 'insurance',
    url: noticeUrl,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body,
    contentWith: { status: [200], body: null },
  })
}

/** Whether this person's means still carry what was worked out for him. */
const isCovered = async (office: Office, order: CentreOrder) => {
  const insured = await insuredOf(office.store, order.patient.idNumber, today(office))
  const left = await remainingOf(office.store, insured, order.year)
  const { accountFen, mutualAidFen, fundFen } = order.working
  return insured.inForce && left.accountFen >= accountFen && left.poolFen >= mutualAidFen && left.capFen >= fundFen
}

export interface SettlementAsk {
  payOrdId: string
  payAuthNo: string
  /** What the wallet believes insurance pays: 统筹, 个账 with 共济, others; it must agree with the order. */
  fundFen: number
  accountFen: number
  otherFen: number
}

const objection = (order: CentreOrder | null, ask: SettlementAsk): Settlement | null => {
  if (!order) return no('40001', '支付订单不存在')
  if (order.payAuthNo !== ask.payAuthNo) return no('30001', '支付授权码与订单不符')
  const { fundFen, accountFen, mutualAidFen, otherFen } = order.working
  const same = fundFen === ask.fundFen && accountFen + mutualAidFen === ask.accountFen && otherFen === ask.otherFen
  return same ? null : no('20003', '预结算金额不匹配')
}

const isSettled = ({ ordStas }: CentreOrder) => ['4', '5', '6'].includes(ordStas)

/** Somebody else was faster: to settle, or to take it back. */
const afterRace = async ({ store }: Office, payOrdId: string): Promise<Settlement> => {
  const order = await store.get(centreOrders, payOrdId)
  return order && isSettled(order)
    ? { settled: true, split: splitOf(order.working) }
    : no('40004', '订单状态不允许结算')
}

/**
 * The wallet settles the insurance part: the person typed the password of his certificate. Again is the same settlement. A person whose
 * means no longer carry it makes the order fail (15).
 */
export const settleInsurance = async (world: World, ask: SettlementAsk): Promise<Settlement> => {
  const office = officeOf(world)
  const order = await office.store.get(centreOrders, ask.payOrdId)
  const objected = objection(order, ask)
  if (objected || !order) return objected ?? no('40001', '支付订单不存在')
  if (isSettled(order)) {
    await book(office, order, null, order.settledAt ?? order.traceAt)
    return { settled: true, split: splitOf(order.working) }
  }
  const covered = await isCovered(office, order)
  const now = world.now()
  const paid = order.working.ownFen === 0 ? '6' : '4'
  const set = covered ? { ordStas: paid, settledAt: now, traceAt: now } : { ordStas: '15', traceAt: now }
  const done = await office.store.updateIf(centreOrders, order.id, { ordStas: '2' }, { set })
  if (!done) return afterRace(office, order.id)
  if (!covered) return no('30005', '医保结算失败')
  await book(office, done, null, now)
  await notify(office, done)
  return { settled: true, split: splitOf(done.working) }
}

/** The same for a wallet that does not look at the amounts itself. */
export const settleOrder = async (world: World, payOrdId: string): Promise<Settlement> => {
  const order = await officeOf(world).store.get(centreOrders, payOrdId)
  if (!order) return no('40001', '支付订单不存在')
  const { fundFen, accountFen, mutualAidFen, otherFen } = order.working
  const parts = { fundFen, accountFen: accountFen + mutualAidFen, otherFen }
  return settleInsurance(world, { payOrdId, payAuthNo: order.payAuthNo, ...parts })
}

/** The wallet takes the settlement back, because the money did not come. False when there was none. */
export const reverseInsurance = async (world: World, payOrdId: string): Promise<boolean> => {
  const office = officeOf(world)
  const now = world.now()
  const set = { ordStas: '13', traceAt: now }
  const done = await office.store.updateIf(centreOrders, payOrdId, { ordStas: { $in: ['4', '5', '6'] } }, { set })
  if (done) await book(office, done, `R${payOrdId}`, now)
  return done !== null
}
