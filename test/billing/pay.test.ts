import { ledger } from '../../cloudfunctions/billing/collections'
import { keepNotice } from '../../cloudfunctions/billing/notices'
import { bookToPay, openTill, payAtWallet, type Till } from '../support/till'

let till: Till
beforeEach(async () => {
  till = await openTill()
})
afterEach(() => till.hospital.close())

const statusOf = async ({ person, appointmentId }: Awaited<ReturnType<typeof bookToPay>>) =>
  (await person.api.booking.getAppointment({ appointmentId })).status

test('a place is kept for a quarter of an hour while the patient pays', async () => {
  const visit = await bookToPay(till, '王小明')
  expect(await statusOf(visit)).toBe('pending')
  const { payBy } = await visit.person.api.booking.getAppointment({ appointmentId: visit.appointmentId })
  expect(payBy).toBe('2026-11-25T00:15:00.000Z')
  const order = await visit.person.api.billing.getOrder({ orderId: visit.orderId })
  expect(order).toMatchObject({ status: 'open', parts: { totalFen: 2000, cashFen: 2000 }, expiresAt: payBy })
})

test('once it is paid, the appointment is booked without another tap', async () => {
  const visit = await payAtWallet(till, '王小明')
  const order = await visit.person.api.billing.check({ orderId: visit.orderId })
  expect(order.status).toBe('paid')
  await till.hospital.runJobs()
  const appointment = await visit.person.api.booking.getAppointment({ appointmentId: visit.appointmentId })
  expect(appointment).toMatchObject({ status: 'booked', paid: true, payBy: null, orderId: visit.orderId })
  expect(till.hospital.delivered.map(({ kind }) => kind)).toContain('booking.booked')
})

test('a callback is enough, even when the patient never comes back to the page', async () => {
  const visit = await payAtWallet(till, '王小明')
  const { store } = till.hospital
  const now = new Date(till.hospital.now()).toISOString()
  const state = { state: 'absent' as const }
  const notice = { id: 'n1', about: 'payment' as const, tradeNo: visit.tradeNo, state }
  expect(await keepNotice(store, 'wechat', notice, now)).toBe(true)
  expect(await keepNotice(store, 'wechat', notice, now)).toBe(true)
  await till.hospital.runJobs()
  expect(await statusOf(visit)).toBe('booked')
})

test('a callback that says paid when the rail says unpaid changes nothing', async () => {
  const visit = await bookToPay(till, '王小明')
  await visit.person.api.billing.pay({ orderId: visit.orderId, wallet: 'wechat' })
  const paid = { state: 'paid' as const, railId: 'x', paidFen: 2000, paidAt: '2026-11-25T00:01:00.000Z' }
  const now = new Date(till.hospital.now()).toISOString()
  const notice = { id: 'n1', about: 'payment' as const, tradeNo: `${visit.orderId}_01`, state: paid }
  await keepNotice(till.hospital.store, 'wechat', notice, now)
  await till.hospital.runJobs()
  expect(await statusOf(visit)).toBe('pending')
})

test('without a callback and without the patient the timer finds out', async () => {
  const visit = await payAtWallet(till, '王小明')
  till.hospital.passMinutes(1)
  await till.hospital.runJobs()
  expect(await statusOf(visit)).toBe('booked')
})

test('who does not pay in time loses the place, and the rail takes nothing any more', async () => {
  const visit = await bookToPay(till, '王小明')
  await visit.person.api.billing.pay({ orderId: visit.orderId, wallet: 'wechat' })
  till.hospital.passMinutes(15)
  await till.hospital.runJobs()
  expect(await statusOf(visit)).toBe('cancelled')
  expect(till.rails.pay(`${visit.orderId}_01`)).toBe(false)
  const { slots } = await visit.person.api.booking.listSlots({ doctorId: 'doc1', from: '2026-11-26', to: '2026-11-26' })
  expect(slots[0]).toMatchObject({ remaining: 2 })
  await expect(visit.person.api.billing.pay({ orderId: visit.orderId, wallet: 'wechat' })).rejects.toMatchObject({
    code: 'ORDER_NOT_PAYABLE',
  })
})

test('a payment in the last second counts, though the rail is silent until later', async () => {
  const visit = await bookToPay(till, '王小明')
  await visit.person.api.billing.pay({ orderId: visit.orderId, wallet: 'wechat' })
  till.hospital.passMinutes(14)
  till.rails.pay(`${visit.orderId}_01`)
  till.rails.luck = () => 'question-lost'
  till.hospital.passMinutes(1)
  await till.hospital.runJobs()
  expect(await statusOf(visit)).toBe('pending')
  till.rails.luck = () => 'answered'
  till.hospital.passMinutes(1)
  await till.hospital.runJobs()
  expect(await statusOf(visit)).toBe('booked')
})

test('when the rail stays silent the place goes on, and what was paid comes back by itself', async () => {
  const visit = await bookToPay(till, '王小明')
  await visit.person.api.billing.pay({ orderId: visit.orderId, wallet: 'wechat' })
  till.hospital.passMinutes(14)
  till.rails.pay(`${visit.orderId}_01`)
  till.rails.luck = () => 'question-lost'
  till.hospital.passMinutes(4)
  await till.hospital.runJobs()
  expect(await statusOf(visit)).toBe('cancelled')
  till.rails.luck = () => 'answered'
  for (let i = 0; i < 5; i++) {
    till.hospital.passMinutes(15)
    await till.hospital.runJobs()
  }
  expect(till.rails.keptBy('wechat')).toBe(0)
  const order = await visit.person.api.billing.getOrder({ orderId: visit.orderId })
  expect(order).toMatchObject({ status: 'closed', refund: { status: 'succeeded', reason: 'late' } })
})

test('cancelling in time brings everything back, and the books are even', async () => {
  const visit = await payAtWallet(till, '王小明')
  await visit.person.api.billing.check({ orderId: visit.orderId })
  await till.hospital.runJobs()
  await visit.person.api.booking.cancel({ appointmentId: visit.appointmentId })
  await till.hospital.runJobs()
  const order = await visit.person.api.billing.getOrder({ orderId: visit.orderId })
  expect(order).toMatchObject({ status: 'refunded', refund: { status: 'succeeded', reason: 'cancelled' } })
  expect(till.rails.keptBy('wechat')).toBe(0)
  const entries = await till.hospital.store.find(ledger, {})
  expect(entries.map(({ id }) => id).sort()).toEqual([`paid:${visit.tradeNo}`, `refunded:ref-${visit.tradeNo}`])
  const sums = new Map<string, number>()
  for (const { postings } of entries) {
    expect(postings.reduce((sum, { fen }) => sum + fen, 0)).toBe(0)
    for (const { account, fen } of postings) sums.set(account, (sums.get(account) ?? 0) + fen)
  }
  expect([...sums.values()]).toEqual([0, 0])
})

test('changing from WeChat to Alipay closes the first payment before the second begins', async () => {
  const visit = await bookToPay(till, '王小明')
  await visit.person.api.billing.pay({ orderId: visit.orderId, wallet: 'wechat' })
  await visit.person.api.billing.pay({ orderId: visit.orderId, wallet: 'alipay' })
  expect(till.rails.pay(`${visit.orderId}_01`)).toBe(false)
  expect(till.rails.pay(`${visit.orderId}_02`)).toBe(true)
  expect((await visit.person.api.billing.check({ orderId: visit.orderId })).status).toBe('paid')
})

test('who paid in WeChat and then taps Alipay is told that it is paid', async () => {
  const visit = await payAtWallet(till, '王小明')
  await expect(visit.person.api.billing.pay({ orderId: visit.orderId, wallet: 'alipay' })).rejects.toMatchObject({
    code: 'ORDER_NOT_PAYABLE',
    data: { status: 'paid' },
  })
  expect(till.rails.trades.alipay.size).toBe(0)
})

test('an uncertain payment is never followed by a second one', async () => {
  const visit = await bookToPay(till, '王小明')
  await visit.person.api.billing.pay({ orderId: visit.orderId, wallet: 'wechat' })
  till.rails.luck = () => 'question-lost'
  await expect(visit.person.api.billing.pay({ orderId: visit.orderId, wallet: 'alipay' })).rejects.toMatchObject({
    code: 'PAYMENT_UNCERTAIN',
  })
})

test('when the answer to starting a payment is lost, trying again is the same payment', async () => {
  const visit = await bookToPay(till, '王小明')
  till.rails.luck = () => 'answer-lost'
  const pay = () => visit.person.api.billing.pay({ orderId: visit.orderId, wallet: 'wechat' })
  await expect(pay()).rejects.toMatchObject({ code: 'RAIL_UNREACHABLE' })
  till.rails.luck = () => 'answered'
  expect((await pay()).order).toMatchObject({ status: 'paying', cash: 'unknown' })
  expect(till.rails.trades.wechat.size).toBe(1)
})
