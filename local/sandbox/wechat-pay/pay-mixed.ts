import { type MixedOrder, mixedOrders, orders } from './books'
import { ring } from './courier'
import type { Desk, Settlement } from './desk'
import { askedOf, mixedEntity } from './mixed-status'
import { settle } from './orders'
import { shanghai } from './time'

type Outcome = 'paid' | 'paid-silently' | 'late' | 'only-cash' | 'only-insurance'

const FAILED = '医保结算未成功'
const LATE_AFTER_MS = 5_000

/** Only one payment of an order gets past this. */
const begin = ({ world }: Desk, { id }: MixedOrder, lateAt: string | null) =>
  world.store.updateIf(mixedOrders, id, { mix: 'MIX_PAY_CREATED', paying: false }, { set: { paying: true, lateAt } })

const finish = ({ world }: Desk, { id }: MixedOrder, set: Partial<Omit<MixedOrder, 'id'>>) =>
  world.store.updateIf(mixedOrders, id, { mix: 'MIX_PAY_CREATED' }, { set: { ...set, lateAt: null } })

const fail = async (desk: Desk, mixed: MixedOrder, set: Partial<Omit<MixedOrder, 'id'>>) => {
  await finish(desk, mixed, { ...set, mix: 'MIX_PAY_FAIL' })
  return 'fail'
}

const hasCash = ({ kind }: MixedOrder) => kind !== 'INSURANCE_ONLY'
const hasInsurance = ({ kind }: MixedOrder) => kind !== 'CASH_ONLY'

const settleInsurance = async (desk: Desk, mixed: MixedOrder): Promise<Settlement> => {
  const asked = askedOf(mixed)
  if (!hasInsurance(mixed)) return { settled: true }
  return desk.settleInsurance({
    ...{ payOrdId: asked.pay_order_id ?? '', payAuthNo: asked.pay_auth_no ?? '' },
    ...{ fundFen: asked.med_ins_gov_fee ?? 0, accountFen: asked.med_ins_self_fee ?? 0 },
    otherFen: asked.med_ins_other_fee ?? 0,
  })
}

/** Money leaves only after insurance has settled. */
const payBoth = async (desk: Desk, mixed: MixedOrder, notify: boolean): Promise<string> => {
  const selfFails = hasCash(mixed) ? { self: 'SELF_PAY_FAIL' as const } : {}
  const settlement = await settleInsurance(desk, mixed)
  if (!settlement.settled)
    return fail(desk, mixed, { ...selfFails, insurance: 'MED_INS_PAY_FAIL', failReason: settlement.reason })
  const insured = hasInsurance(mixed) ? { insurance: 'MED_INS_PAY_SUCCESS' as const } : {}
  if (hasCash(mixed) && !(await settle(desk, mixed.id, notify))) return fail(desk, mixed, { ...selfFails, ...insured })
  const paidAt = shanghai(desk.world.now())
  const paid = hasCash(mixed) ? { self: 'SELF_PAY_SUCCESS' as const } : {}
  const done = await finish(desk, mixed, { ...paid, ...insured, mix: 'MIX_PAY_SUCCESS', paidAt })
  if (done && notify)
    await ring(desk, {
      ...{ event: 'MEDICAL_INSURANCE.SUCCESS', number: mixed.id, url: mixed.callbackUrl },
      resource: mixedEntity(done),
    })
  return 'ok'
}

const payOnlyCash = async (desk: Desk, mixed: MixedOrder): Promise<string> => {
  const paid = hasCash(mixed) && (await settle(desk, mixed.id, true))
  const insurance = hasInsurance(mixed) ? { insurance: 'MED_INS_PAY_FAIL' as const } : {}
  return fail(desk, mixed, { ...insurance, ...(paid && { self: 'SELF_PAY_SUCCESS' }), failReason: FAILED })
}

const payOnlyInsurance = async (desk: Desk, mixed: MixedOrder): Promise<string> => {
  const { settled } = await settleInsurance(desk, mixed)
  const insurance = settled ? 'MED_INS_PAY_SUCCESS' : 'MED_INS_PAY_FAIL'
  return fail(desk, mixed, {
    ...(hasInsurance(mixed) && { insurance }),
    ...(hasCash(mixed) && { self: 'SELF_PAY_FAIL' }),
  })
}

/** Later than the money's order is good for. */
const lateFor = async ({ world }: Desk, { id }: MixedOrder) => {
  const order = await world.store.get(orders, id)
  const end = order ? Date.parse(order.expiresAt) : 0
  return new Date(Math.max(end, world.clock()) + LATE_AFTER_MS).toISOString()
}

/** The end of `wx.requestMedicalInsurancePay`. */
export const payMixed = async (desk: Desk, mixed: MixedOrder, outcome: Outcome): Promise<string> => {
  const lateAt = outcome === 'late' ? await lateFor(desk, mixed) : null
  if (!(await begin(desk, mixed, lateAt))) return 'fail 该订单已支付或已关闭'
  if (outcome === 'late') return 'fail timeout'
  if (outcome === 'only-cash') return payOnlyCash(desk, mixed)
  if (outcome === 'only-insurance') return payOnlyInsurance(desk, mixed)
  return payBoth(desk, mixed, outcome === 'paid')
}

/** A late one arrives, once. */
export const landMixed = async (desk: Desk, mixed: MixedOrder): Promise<boolean> => {
  const { store } = desk.world
  const claimed = await store.updateIf(mixedOrders, mixed.id, { lateAt: mixed.lateAt }, { set: { lateAt: null } })
  if (claimed) await payBoth(desk, mixed, true)
  return claimed !== null
}
