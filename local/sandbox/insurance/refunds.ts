import { type ExactObject, writeExact } from '../../../cloudfunctions/adapters/insurance/exact'
import { compactTime } from '../../../cloudfunctions/adapters/insurance/times'
import { digest } from '../../../cloudfunctions/kernel/ids'
import type { Stored } from '../../../cloudfunctions/kernel/store'
import { type CentreOrder, type RefundRecord, authorisations, centreOrders } from './books'
import { amount, isGiven, needed, neededAll, oneOf } from './fields'
import type { Office } from './office'
import { NO } from './refusals'
import { book } from './settle'

const PAID = ['4', '5', '6', '9', '10']
const REFUNDING = '17'
const KINDS = ['ALL', 'CASH', 'HI'] as const

const checkProof = async ({ store }: Office, data: ExactObject, order: CentreOrder) => {
  if (isGiven(data['ecToken']) === isGiven(data['payAuthNo'])) throw NO.format('payAuthNo')
  const authorisation = await store.get(authorisations, order.payAuthNo)
  const proof = isGiven(data['ecToken']) ? authorisation?.ecToken : authorisation?.id
  if (proof !== needed(data, isGiven(data['ecToken']) ? 'ecToken' : 'payAuthNo')) throw NO.noAuthorisation()
}

const amountsIn = (data: ExactObject) => ({
  total: amount(data, 'totlRefdAmt'),
  account: amount(data, 'psnAcctRefdAmt'),
  fund: amount(data, 'fundRefdAmt'),
  cash: amount(data, 'cashRefdAmt'),
})

/** Money that earlier refunds gave back, or are about to. */
const cashReturned = ({ refunds }: CentreOrder) =>
  refunds.filter(({ status }) => status !== 'FAIL').reduce((sum, { cashFen }) => sum + cashFen, 0)

/** `ALL` gives back everything, `HI` all of the insurance part, `CASH` some of the money. Nothing over the original. */
const checkAmounts = (kind: RefundRecord['kind'], data: ExactObject, order: CentreOrder) => {
  const { working } = order
  const { total, account, fund, cash } = amountsIn(data)
  const left = {
    account: working.accountFen + working.mutualAidFen,
    fund: working.fundFen,
    cash: working.ownFen - cashReturned(order),
  }
  const other = kind === 'CASH' ? 0 : working.otherFen
  if (account + fund + cash + other !== total) throw NO.refundAmounts('退款分项合计与退款总额不一致')
  if (account > left.account || fund > left.fund || cash > left.cash) throw NO.refundAmounts('退款金额大于原结算金额')
  const insuranceWhole = account === left.account && fund === left.fund
  const fits = {
    ALL: insuranceWhole && cash === working.ownFen,
    HI: insuranceWhole && cash === 0,
    CASH: account === 0 && fund === 0 && cash > 0,
  }
  if (!fits[kind]) throw NO.refundAmounts('退款类型与退款金额不符')
}

/** The order's state once this has succeeded. */
const stateAfter = (kind: RefundRecord['kind'], cashFen: number, order: CentreOrder) => {
  const returned = cashReturned(order) + cashFen
  const allCash = returned === order.working.ownFen
  if (kind === 'CASH') return allCash ? '9' : '10'
  if (kind === 'ALL' || (returned > 0 && allCash)) return '7'
  return returned > 0 ? '11' : '8'
}

const answer = (order: CentreOrder, { refundNo, status, at }: RefundRecord) => ({
  payOrdId: order.id,
  appRefdSn: refundNo,
  refStatus: status,
  refdTime: status === 'SUCC' ? compactTime(at) : '',
})

const recordFor = async ({ world }: Office, data: ExactObject, contentHash: string, order: CentreOrder) => {
  const { refunds: mood } = await world.mood('insurance')
  const kind = oneOf(data, 'refdType', KINDS)
  const cashFen = amount(data, 'cashRefdAmt')
  const record: RefundRecord = {
    ...{ refundNo: needed(data, 'appRefdSn'), kind, contentHash, cashFen, at: world.now() },
    status: ({ 'at-once': 'SUCC', slow: 'EXP', fail: 'FAIL' } as const)[mood],
    ...{ before: order.ordStas, after: stateAfter(kind, cashFen, order) },
  }
  return record
}

const bookIfDone = async (office: Office, order: CentreOrder, { status, kind, refundNo, at }: RefundRecord) => {
  if (status === 'SUCC' && kind !== 'CASH') await book(office, order, refundNo, at)
}

const write = async (office: Office, order: Stored<CentreOrder>, record: RefundRecord) => {
  const ordStas = { SUCC: record.after, EXP: REFUNDING, FAIL: record.before }[record.status]
  const change = { set: { ordStas, traceAt: record.at }, push: { refunds: record } }
  const done = await office.store.updateIf(centreOrders, order.id, { version: order.version }, change)
  if (!done) throw NO.refundState('订单正在处理，请稍后重试')
  await bookIfDone(office, done, record)
}

/** 6203 医保退费. The same number again is the same refund. */
export const refundOrder = async (office: Office, data: ExactObject) => {
  neededAll(data, ['payOrdId', 'appRefdSn', 'appRefdTime', 'refdType'])
  if (!/^\d{14}$/.test(needed(data, 'appRefdTime'))) throw NO.format('appRefdTime')
  const kind = oneOf(data, 'refdType', KINDS)
  const order = await office.store.get(centreOrders, needed(data, 'payOrdId'))
  if (!order) throw NO.noOrder()
  await checkProof(office, data, order)
  const contentHash = digest('refund', writeExact(data))
  const known = order.refunds.find(({ refundNo }) => refundNo === needed(data, 'appRefdSn'))
  if (known && known.contentHash !== contentHash) throw NO.otherRefund()
  if (known) return answer(order, known)
  if (!PAID.includes(order.ordStas)) throw NO.refundState('订单状态不允许退款')
  checkAmounts(kind, data, order)
  const record = await recordFor(office, data, contentHash, order)
  await write(office, order, record)
  return answer(order, record)
}

/** Ends a refund that was slow. False when there is none. */
export const finishRefund = async (office: Office, payOrdId: string, ends: 'SUCC' | 'FAIL'): Promise<boolean> => {
  const order = await office.store.get(centreOrders, payOrdId)
  const slow = order?.refunds.find(({ status }) => status === 'EXP')
  if (!order || !slow) return false
  const now = office.world.now()
  const ended: RefundRecord = { ...slow, status: ends, at: now }
  const refunds = order.refunds.map((record) => (record.refundNo === slow.refundNo ? ended : record))
  const set = { refunds, ordStas: ends === 'SUCC' ? slow.after : slow.before, traceAt: now }
  const done = await office.store.updateIf(centreOrders, payOrdId, { version: order.version }, { set })
  if (done) await bookIfDone(office, done, ended)
  return done !== null
}
