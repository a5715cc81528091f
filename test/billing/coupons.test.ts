import { coupons } from '../../cloudfunctions/billing/collections'
import { grantCoupon, lockCoupon } from '../../cloudfunctions/billing/coupons'
import { instant } from '../../cloudfunctions/kernel/time'
import { type Till, bookToPay, openTill } from '../support/till'

let till: Till
beforeEach(async () => {
  till = await openTill()
})
afterEach(() => till.hospital.close())

type Visit = Awaited<ReturnType<typeof bookToPay>>

const now = () => instant(till.hospital.now())

const give = (accountId: string, id: string, amountFen = 500, rest: { minimumFen?: number; days?: number } = {}) =>
  grantCoupon(till.hospital.store, { id, accountId, title: '感谢券', amountFen, days: 30, ...rest }, now())

const stateOf = async (id: string) => (await till.hospital.store.get(coupons, id))?.status

const choose = ({ person, orderId }: Visit, couponId: string | null) =>
  person.api.billing.chooseCoupon({ orderId, couponId })

const payWith = async (visit: Visit) => {
  const { launch } = await visit.person.api.billing.pay({ orderId: visit.orderId, wallet: 'wechat' })
  till.rails.pay(`${visit.orderId}_01`)
  await visit.person.api.billing.check({ orderId: visit.orderId })
  await till.hospital.runJobs()
  return launch
}

test('a coupon takes its amount off what he pays, and is used with the order', async () => {
  const visit = await bookToPay(till, '王小明')
  await give(visit.person.accountId, 'c1')
  const { parts, couponId } = await choose(visit, 'c1')
  expect(parts).toMatchObject({ totalFen: 2000, couponFen: 500, cashFen: 1500 })
  expect(couponId).toBe('c1')
  await payWith(visit)
  expect(till.rails.keptBy('wechat')).toBe(1500)
  expect(await stateOf('c1')).toBe('used')
})

test('a coupon that covers everything leaves nothing to pay, and the appointment is booked', async () => {
  const visit = await bookToPay(till, '王小明')
  await give(visit.person.accountId, 'c1', 9_900)
  expect((await choose(visit, 'c1')).parts).toMatchObject({ couponFen: 2000, cashFen: 0 })
  const { order, launch } = await visit.person.api.billing.pay({ orderId: visit.orderId, wallet: 'alipay' })
  expect({ status: order.status, launch }).toEqual({ status: 'paid', launch: null })
  await till.hospital.runJobs()
  const { status } = await visit.person.api.booking.getAppointment({ appointmentId: visit.appointmentId })
  expect(status).toBe('booked')
  expect(till.rails.trades.alipay.size).toBe(0)
  await visit.person.api.booking.cancel({ appointmentId: visit.appointmentId })
  await till.hospital.runJobs()
  expect(await stateOf('c1')).toBe('granted')
})

test('the same gift twice is one coupon', async () => {
  const person = await till.hospital.patient('王小明')
  await give(person.accountId, 'c1')
  await give(person.accountId, 'c1')
  expect((await person.api.billing.listCoupons({})).coupons).toHaveLength(1)
})

test('a coupon on one order cannot be put on another', async () => {
  const first = await bookToPay(till, '王小明')
  await give(first.person.accountId, 'c1')
  await choose(first, 'c1')
  const order = { id: 'ord-other', totalFen: 2000, patientAccountId: first.person.accountId }
  expect(await lockCoupon(till.hospital.store, 'c1', first.person.accountId, order, now())).toBeNull()
  expect((await choose(first, 'c1')).couponId).toBe('c1')
})

test.each([
  ['somebody else’s', async (_: Visit) => give('acc-of-nobody', 'c1')],
  ['expired', async ({ person }: Visit) => give(person.accountId, 'c1', 500, { days: 0 })],
  ['for a larger sum', async ({ person }: Visit) => give(person.accountId, 'c1', 500, { minimumFen: 2001 })],
  ['unknown', async (_: Visit) => Promise.resolve()],
])('a coupon that is %s is refused', async (_, prepare) => {
  const visit = await bookToPay(till, '王小明')
  await prepare(visit)
  await expect(choose(visit, 'c1')).rejects.toMatchObject({ code: 'COUPON_NOT_USABLE' })
})

test('another coupon, or none, gives the first one back', async () => {
  const visit = await bookToPay(till, '王小明')
  await give(visit.person.accountId, 'c1')
  await give(visit.person.accountId, 'c2', 300)
  await choose(visit, 'c1')
  expect((await choose(visit, 'c2')).parts.cashFen).toBe(1700)
  expect([await stateOf('c1'), await stateOf('c2')]).toEqual(['granted', 'locked'])
  expect((await choose(visit, null)).parts.cashFen).toBe(2000)
  expect(await stateOf('c2')).toBe('granted')
})

test('who does not pay gets his coupon back', async () => {
  const visit = await bookToPay(till, '王小明')
  await give(visit.person.accountId, 'c1')
  await choose(visit, 'c1')
  till.hospital.passMinutes(15)
  await till.hospital.runJobs()
  expect(await stateOf('c1')).toBe('granted')
})

test('after a refund the coupon can be used again, for a week at least', async () => {
  const visit = await bookToPay(till, '王小明')
  await give(visit.person.accountId, 'c1', 500, { days: 1 })
  await choose(visit, 'c1')
  await payWith(visit)
  await visit.person.api.booking.cancel({ appointmentId: visit.appointmentId })
  await till.hospital.runJobs()
  const coupon = await till.hospital.store.get(coupons, 'c1')
  expect(coupon).toMatchObject({ status: 'granted', orderId: null, expiresAt: '2026-12-02T00:00:00.000Z' })
})

test('a coupon that nobody used expires, and one that was used does not', async () => {
  const visit = await bookToPay(till, '王小明')
  await give(visit.person.accountId, 'c1', 500, { days: 2 })
  await give(visit.person.accountId, 'c2', 500, { days: 2 })
  await choose(visit, 'c1')
  await payWith(visit)
  till.hospital.passMinutes(2 * 24 * 60)
  await till.hospital.runJobs()
  expect([await stateOf('c1'), await stateOf('c2')]).toEqual(['used', 'expired'])
})

test('a coupon whose order never got it, since the command was cut off and the order is over, comes back', async () => {
  const visit = await bookToPay(till, '王小明')
  await give(visit.person.accountId, 'c1')
  const order = { id: visit.orderId, totalFen: 2000, patientAccountId: visit.person.accountId }
  await lockCoupon(till.hospital.store, 'c1', visit.person.accountId, order, now())
  await visit.person.api.booking.cancel({ appointmentId: visit.appointmentId })
  till.hospital.passMinutes(31)
  await till.hospital.runJobs()
  expect(await stateOf('c1')).toBe('granted')
})

test('a locked coupon that runs out stays with its order while that is being paid', async () => {
  const visit = await bookToPay(till, '王小明')
  await give(visit.person.accountId, 'c1', 500, { days: 1 })
  till.hospital.passMinutes(10)
  await choose(visit, 'c1')
  await visit.person.api.billing.pay({ orderId: visit.orderId, wallet: 'wechat' })
  till.rails.luck = () => 'question-lost'
  till.rails.pay(`${visit.orderId}_01`)
  till.hospital.passMinutes(2 * 24 * 60)
  await till.hospital.runJobs()
  expect(await stateOf('c1')).toBe('locked')
  till.rails.luck = () => 'answered'
  till.hospital.passMinutes(66)
  await till.hospital.runJobs()
  expect(await stateOf('c1')).toBe('expired')
  expect(till.rails.keptBy('wechat')).toBe(0)
})
