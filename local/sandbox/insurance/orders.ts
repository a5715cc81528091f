import type { ExactObject } from '../../../cloudfunctions/adapters/insurance/exact'
import { textOf } from '../../../cloudfunctions/adapters/insurance/exact'
import { yuan } from '../../../cloudfunctions/adapters/insurance/money'
import { digest } from '../../../cloudfunctions/kernel/ids'
import type { Stored } from '../../../cloudfunctions/kernel/store'
import { amountsOf, preSettlement, traceOf } from './answers'
import { livingAuthorisation } from './authorise'
import { type CentreOrder, centreOrders } from './books'
import { needed, neededAll } from './fields'
import { type Office, today } from './office'
import { insuredOf, remainingOf } from './people'
import { NO } from './refusals'
import { workOut } from './working-out'

const IDENTITY = ['payOrdId', 'orgCodg', 'payToken', 'idNo', 'userName', 'idType']

/** The order that a request names, when it shows the token for it. Refuses. */
const orderFor = async ({ store, config }: Office, data: ExactObject): Promise<Stored<CentreOrder>> => {
  if (needed(data, 'orgCodg') !== config.hospital.code) throw NO.otherHospital()
  const order = await store.get(centreOrders, needed(data, 'payOrdId'))
  if (!order) throw NO.noOrder()
  if (order.payToken !== needed(data, 'payToken')) throw NO.wrongToken()
  return order
}

/** The same for calls that also say whose order it is. */
const ordersOwn = async (office: Office, data: ExactObject) => {
  neededAll(data, IDENTITY)
  const order = await orderFor(office, data)
  const { name, idNumber } = order.patient
  if (name !== needed(data, 'userName') || idNumber.toUpperCase() !== needed(data, 'idNo').toUpperCase())
    throw NO.otherPerson()
  return order
}

const placed = (order: CentreOrder) => ({
  payOrdId: order.id,
  ordStas: order.ordStas,
  ...amountsOf(order),
  ownPayAmt: yuan(order.working.ownFen),
  extData: { preSetl: preSettlement(order) },
})

/** The parts as they are now: other orders may have used up what was there at the upload. */
const workAgain = async (office: Office, order: CentreOrder, useAccount: boolean) => {
  const insured = await insuredOf(office.store, order.patient.idNumber, today(office))
  const left = await remainingOf(office.store, insured, order.year)
  const lines = order.working.lines.map(({ lineNo, amountFen, itemClass }) => ({ lineNo, amountFen, itemClass }))
  return workOut({ lines, visitKind: order.visitKind, useAccount }, insured, left)
}

/** 6202 支付下单. The same again gives the same parts. */
export const placeOrder = async (office: Office, data: ExactObject) => {
  neededAll(data, 'payAuthNo payOrdId payToken orgCodg orgBizSer chrgBchno feeType mdtrtId'.split(' '))
  const order = await orderFor(office, data)
  if (order.payAuthNo !== needed(data, 'payAuthNo')) throw NO.noAuthorisation()
  if (order.visitId !== needed(data, 'mdtrtId')) throw NO.orderState('就诊ID与订单不符')
  if (order.ordStas === '2') return placed(order)
  if (order.ordStas !== '0') throw NO.orderState('订单状态不允许支付下单')
  await livingAuthorisation(office.world, order.payAuthNo)
  const flag = textOf(data['acctUsedFlag'])
  const useAccount = flag === '' ? order.useAccount : flag === '1'
  const now = office.world.now()
  const set = {
    working: await workAgain(office, order, useAccount),
    useAccount,
    ordStas: '2',
    placedAt: now,
    traceAt: now,
  }
  const done = await office.store.updateIf(centreOrders, order.id, { ordStas: '0' }, { set })
  const after = done ?? (await office.store.get(centreOrders, order.id))
  if (after?.ordStas !== '2') throw NO.orderState('订单状态不允许支付下单')
  return placed(after)
}

/** 6301 订单结算结果查询. Amounts only once somebody has ordered. */
export const queryOrder = async (office: Office, data: ExactObject) => {
  const order = await ordersOwn(office, data)
  const amounts = order.placedAt ? { ...amountsOf(order), ownPayAmt: yuan(order.working.ownFen) } : {}
  return { ordStas: order.ordStas, ...traceOf(order), ...amounts, revsToken: digest('revs', order.payToken) }
}

/** 6401 费用明细上传撤销: before payment only. */
export const revokeOrder = async (office: Office, data: ExactObject) => {
  const order = await ordersOwn(office, data)
  const now = office.world.now()
  const revoked = await office.store.updateIf(
    centreOrders,
    order.id,
    { ordStas: { $in: ['0', '1', '2', '12'] } },
    { set: { ordStas: '12', traceAt: order.ordStas === '12' ? order.traceAt : now } },
  )
  if (!revoked) throw NO.orderState('订单已结算，不能撤销')
  return { success: 'true', message: '撤销成功', payOrdId: order.id }
}
