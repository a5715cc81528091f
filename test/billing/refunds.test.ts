import { ledger, movements, orders, refunds } from '../../cloudfunctions/billing/collections'
import { orderPaid } from '../../cloudfunctions/billing/events'
import { balances } from '../support/money'
import { type Till, bookToPay, openTill } from '../support/till'

let till: Till
beforeEach(async () => {
  till = await openTill()
})
afterEach(() => till.hospital.close())

const HOUR_BEFORE = '2026-11-26T00:00:00.000Z'

const payWhole = async (insured = false) => {
  const visit = await bookToPay(till, '王小明')
  const { billing } = visit.person.api
  const { orderId } = visit
  if (insured) await billing.quoteInsurance({ orderId, wallet: 'wechat', code: 'c' })
  await billing.pay({ orderId, wallet: 'wechat' })
  for (const number of till.rails.mixedOf.values()) till.rails.settle(number)
  till.rails.pay(`${orderId}_01`)
  await billing.check({ orderId })
  await till.hospital.runJobs()
  return { ...visit, refundId: `ref-${orderId}_01` }
}

type Paid = Awaited<ReturnType<typeof payWhole>>

const operator = async () => (await till.hospital.staff('operator')).api.billing

const orderOf = ({ person, orderId }: Paid) => person.api.billing.getOrder({ orderId })

const askLate = async (visit: Paid) => {
  till.hospital.setNow(HOUR_BEFORE)
  return visit.person.api.billing.askRefund({ orderId: visit.orderId, note: '发烧来不了' })
}

test('before the last two hours he cancels instead, which brings everything back at once', async () => {
  const visit = await payWhole()
  const ask = visit.person.api.billing.askRefund({ orderId: visit.orderId, note: '有事' })
  await expect(ask).rejects.toMatchObject({ code: 'CANCEL_INSTEAD', data: { subjectId: visit.appointmentId } })
})

test('after that he may ask, and nothing moves until a person decides', async () => {
  const visit = await payWhole()
  const { refund, status } = await askLate(visit)
  expect({ status, refund: refund?.status }).toEqual({ status: 'paid', refund: 'asked' })
  await till.hospital.runJobs()
  expect(till.rails.keptBy('wechat')).toBe(2000)
  const { refunds: waiting } = await (await operator()).listRefunds({})
  expect(waiting).toMatchObject([{ refund: { id: visit.refundId, note: '发烧来不了' } }])
})

test('granted: the money goes back, the visit ends, its place is free, and he is told', async () => {
  const visit = await payWhole()
  await askLate(visit)
  await (await operator()).decideRefund({ refundId: visit.refundId, decision: 'grant', note: '同意' })
  await till.hospital.runJobs()
  expect(till.rails.keptBy('wechat')).toBe(0)
  expect((await orderOf(visit)).status).toBe('refunded')
  const { status } = await visit.person.api.booking.getAppointment({ appointmentId: visit.appointmentId })
  expect(status).toBe('cancelled')
  expect(till.hospital.delivered.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['refund.granted', 'refund.succeeded']),
  )
})

test('refused: everything stays, he is told why, and no second decision turns it round', async () => {
  const visit = await payWhole()
  await askLate(visit)
  const staff = await operator()
  await staff.decideRefund({ refundId: visit.refundId, decision: 'refuse', note: '已超过时间' })
  await till.hospital.runJobs()
  expect(till.hospital.delivered.find(({ kind }) => kind === 'refund.refused')?.body).toContain('已超过时间')
  const again = staff.decideRefund({ refundId: visit.refundId, decision: 'grant', note: '再想想' })
  await expect(again).rejects.toMatchObject({ code: 'NOT_DECIDABLE', data: { status: 'refused' } })
  expect((await orderOf(visit)).status).toBe('paid')
})

test('a refund that the rail does gets done while nobody looks, however often it is silent', async () => {
  const visit = await payWhole()
  const lucks = ['question-lost', 'answer-lost', 'answered', 'answered', 'question-lost'] as const
  let questions = 0
  till.rails.luck = () => lucks[questions++ % lucks.length] ?? 'answered'
  till.rails.refunds = 'slow'
  await visit.person.api.booking.cancel({ appointmentId: visit.appointmentId })
  for (let i = 0; i < 6; i += 1) {
    await till.hospital.runJobs()
    till.hospital.passMinutes(20)
  }
  expect((await orderOf(visit)).refund).toMatchObject({ status: 'processing' })
  till.rails.finishRefunds()
  for (let i = 0; i < 6; i += 1) {
    till.hospital.passMinutes(61)
    await till.hospital.runJobs()
  }
  expect((await orderOf(visit)).status).toBe('refunded')
  expect(till.rails.tradeOf(`${visit.orderId}_01`)?.refunds.size).toBe(1)
})

const failedRefund = async (insured = false) => {
  const visit = await payWhole(insured)
  till.rails.refunds = 'fail'
  await visit.person.api.booking.cancel({ appointmentId: visit.appointmentId })
  await till.hospital.runJobs()
  till.rails.refunds = 'at-once'
  return visit
}

test('a refund that the rail gives up waits for a person, and both he and the hospital see it', async () => {
  const visit = await failedRefund()
  expect((await orderOf(visit)).refund).toMatchObject({ status: 'failed', cash: 'failed' })
  expect((await (await operator()).listRefunds({})).refunds).toHaveLength(1)
  expect(till.hospital.delivered.map(({ kind }) => kind)).toContain('refund.failed')
})

test('trying again takes a new number, and the books name that one', async () => {
  const visit = await failedRefund()
  await (await operator()).decideRefund({ refundId: visit.refundId, decision: 'retry', note: '已联系银行' })
  await till.hospital.runJobs()
  expect((await orderOf(visit)).status).toBe('refunded')
  const moved = await till.hospital.store.find(movements, {})
  expect(moved.map(({ id }) => id).sort()).toEqual([
    `wechat:payment:${visit.orderId}_01`,
    `wechat:refund:${visit.orderId}_01_1`,
  ])
})

test('of two parts only the one that failed is tried again; the other keeps the number it came back under', async () => {
  const visit = await payWhole(true)
  till.rails.refunds = 'at-once'
  const claim = [...till.rails.claims.values()][0]
  const paidAt = claim?.paidAt ?? null
  Object.assign(claim ?? {}, { paidAt: null })
  await visit.person.api.booking.cancel({ appointmentId: visit.appointmentId })
  await till.hospital.runJobs()
  expect((await orderOf(visit)).refund).toMatchObject({ status: 'failed', cash: 'done', insurance: 'failed' })
  Object.assign(claim ?? {}, { paidAt })
  await (await operator()).decideRefund({ refundId: visit.refundId, decision: 'retry', note: '中心已恢复' })
  await till.hospital.runJobs()
  const back = await till.hospital.store.find(movements, { about: 'refund' } as never)
  expect(back.map(({ id }) => id).sort()).toEqual([
    `insurance:refund:${visit.orderId}_01_1`,
    `wechat:refund:${visit.orderId}_01_0`,
  ])
})

test('what was given back by hand did not leave by the rail, in the books and on the statement', async () => {
  const visit = await failedRefund()
  await (await operator()).decideRefund({ refundId: visit.refundId, decision: 'settled-by-hand', note: '线下转账' })
  await till.hospital.runJobs()
  expect((await orderOf(visit)).status).toBe('refunded')
  const sums = balances(await till.hospital.store.find(ledger, {}))
  expect(sums).toEqual(
    new Map([
      ['wallet:wechat', 2000],
      ['income:registration', 0],
      ['by-hand', -2000],
    ]),
  )
  till.hospital.setNow('2026-11-27T03:00:00.000Z')
  const day = await (await operator()).reconcile({ rail: 'wechat', date: '2026-11-25' })
  expect(day).toMatchObject({ status: 'agrees', payments: 1, refunds: 0 })
})

test('a refund whose news is quicker than that of the payment is booked all the same', async () => {
  const visit = await payWhole()
  const { store } = till.hospital
  await store.remove(ledger, `paid:${visit.orderId}_01`)
  await visit.person.api.booking.cancel({ appointmentId: visit.appointmentId })
  await till.hospital.runJobs()
  const of = { orderId: visit.orderId, purpose: 'registration' as const, subjectId: visit.appointmentId }
  const late = orderPaid.of(visit.orderId, HOUR_BEFORE, { ...of, tradeNo: `${visit.orderId}_01` })
  await store.updateIf(orders, visit.orderId, {}, { set: { outbox: [late], outboxAt: HOUR_BEFORE } })
  till.hospital.setNow(HOUR_BEFORE)
  await till.hospital.runJobs()
  const entries = await store.find(ledger, {})
  expect(entries).toHaveLength(2)
  expect([...balances(entries).values()]).toEqual([0, 0])
})

test('the hospital gives back without being asked, once', async () => {
  const visit = await payWhole()
  const staff = await operator()
  await staff.refundOrder({ orderId: visit.orderId, note: '医生停诊' })
  await staff.refundOrder({ orderId: visit.orderId, note: '医生停诊' })
  await till.hospital.runJobs()
  expect(await till.hospital.store.find(refunds, {})).toHaveLength(1)
  expect(till.rails.keptBy('wechat')).toBe(0)
})

test('what was never paid cannot be refunded', async () => {
  const { person, orderId } = await bookToPay(till, '王小明')
  const asked = person.api.billing.askRefund({ orderId, note: '退款' })
  await expect(asked).rejects.toMatchObject({ code: 'NOT_REFUNDABLE', data: { status: 'open' } })
  const given = (await operator()).refundOrder({ orderId, note: '退款' })
  await expect(given).rejects.toMatchObject({ code: 'NOT_REFUNDABLE' })
})
