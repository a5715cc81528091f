import { orders } from '../../cloudfunctions/billing/collections'
import { SqliteStore } from '../../cloudfunctions/adapters/store/sqlite'
import { rawText } from '../support/raw'
import { bookToPay, openTill, type Till } from '../support/till'

let till: Till
beforeEach(async () => {
  till = await openTill()
})
afterEach(() => till.hospital.close())

type Visit = Awaited<ReturnType<typeof bookToPay>>

const quote = ({ person, orderId }: Visit, code = 'agreed') =>
  person.api.billing.quoteInsurance({ orderId, wallet: 'wechat', code, location: '121.47,31.23' })

const numbers = ({ orderId }: Visit, n = 1) => ({
  tradeNo: `${orderId}_0${n}`,
  hospitalOrderNo: `${orderId.slice(4)}_0${n}`,
})

const later = async (minutes: number) => {
  for (let i = 0; i < minutes; i += 5) {
    till.hospital.passMinutes(5)
    await till.hospital.runJobs()
  }
}

test('before he agrees he sees who would pay what, and it adds up', async () => {
  const visit = await bookToPay(till, '王小明')
  const { parts, insured } = await quote(visit)
  expect(insured).toBe(true)
  expect(parts).toEqual({
    ...{ totalFen: 2000, fundFen: 1000, accountFen: 400, mutualAidFen: 0, otherFen: 0, couponFen: 0, cashFen: 600 },
  })
})

test('both parts are paid, and the appointment is booked', async () => {
  const visit = await bookToPay(till, '王小明')
  await quote(visit)
  const { launch } = await visit.person.api.billing.pay({ orderId: visit.orderId, wallet: 'wechat' })
  expect(launch).toMatchObject({ kind: 'alipay-medical' })
  const { tradeNo, hospitalOrderNo } = numbers(visit)
  till.rails.settle(hospitalOrderNo)
  expect((await visit.person.api.billing.check({ orderId: visit.orderId })).status).toBe('paying')
  till.rails.pay(tradeNo)
  expect((await visit.person.api.billing.check({ orderId: visit.orderId })).status).toBe('paid')
  await till.hospital.runJobs()
  expect(await visit.person.api.booking.getAppointment({ appointmentId: visit.appointmentId })).toMatchObject({
    status: 'booked',
  })
})

test('when he refuses, he can authorise again or pay all himself', async () => {
  const visit = await bookToPay(till, '王小明')
  await expect(quote(visit, 'refused')).rejects.toMatchObject({ code: 'NOT_AUTHORISED' })
  expect((await quote(visit)).insured).toBe(true)
})

test('changing his mind takes the fees back from the centre, and he pays all himself', async () => {
  const visit = await bookToPay(till, '王小明')
  await quote(visit)
  const { parts } = await visit.person.api.billing.dropInsurance({ orderId: visit.orderId })
  expect(parts.cashFen).toBe(2000)
  expect(till.rails.claims.get(numbers(visit).hospitalOrderNo)?.state).toBe('revoked')
  await visit.person.api.billing.pay({ orderId: visit.orderId, wallet: 'wechat' })
  expect(till.rails.pay(numbers(visit).tradeNo)).toBe(true)
})

test('a lost answer of the centre leaves nothing behind: the same fees are asked about again', async () => {
  const visit = await bookToPay(till, '王小明')
  let questions = 0
  till.rails.luck = () => (++questions === 2 ? 'answer-lost' : 'answered')
  await expect(quote(visit)).rejects.toMatchObject({ code: 'RAIL_UNREACHABLE' })
  till.rails.luck = () => 'answered'
  expect((await quote(visit)).insured).toBe(true)
  expect(till.rails.claims.size).toBe(1)
})

test('money came and insurance did not: the money goes back, and he can pay again', async () => {
  const visit = await bookToPay(till, '王小明')
  await quote(visit)
  await visit.person.api.billing.pay({ orderId: visit.orderId, wallet: 'wechat' })
  till.rails.pay(numbers(visit).tradeNo)
  await later(15)
  expect(till.rails.keptBy('wechat')).toBe(0)
  const order = await visit.person.api.billing.getOrder({ orderId: visit.orderId })
  expect(order).toMatchObject({ status: 'closed', refund: { reason: 'one-leg', status: 'succeeded' } })
})

test('when the wallet says that it failed, what was paid goes back at once and he can try again', async () => {
  const visit = await bookToPay(till, '王小明')
  await quote(visit)
  await visit.person.api.billing.pay({ orderId: visit.orderId, wallet: 'wechat' })
  const { tradeNo } = numbers(visit)
  till.rails.pay(tradeNo)
  till.rails.failedMixed.add(tradeNo)
  await visit.person.api.billing.check({ orderId: visit.orderId })
  await till.hospital.runJobs()
  expect(till.rails.keptBy('wechat')).toBe(0)
  expect((await visit.person.api.billing.getOrder({ orderId: visit.orderId })).status).toBe('open')
  await visit.person.api.billing.pay({ orderId: visit.orderId, wallet: 'wechat' })
  expect(till.rails.pay(numbers(visit, 2).tradeNo)).toBe(true)
})

test('insurance paid and money did not: insurance gets its part back', async () => {
  const visit = await bookToPay(till, '王小明')
  await quote(visit)
  await visit.person.api.billing.pay({ orderId: visit.orderId, wallet: 'wechat' })
  till.rails.settle(numbers(visit).hospitalOrderNo)
  await later(15)
  expect(till.rails.keptFromInsurance()).toBe(0)
  expect((await visit.person.api.billing.getOrder({ orderId: visit.orderId })).status).toBe('closed')
})

test('the centre says paid though its callback never came', async () => {
  const visit = await bookToPay(till, '王小明')
  await quote(visit)
  await visit.person.api.billing.pay({ orderId: visit.orderId, wallet: 'wechat' })
  till.rails.settle(numbers(visit).hospitalOrderNo)
  till.rails.pay(numbers(visit).tradeNo)
  till.hospital.passMinutes(1)
  await till.hospital.runJobs()
  expect((await visit.person.api.billing.getOrder({ orderId: visit.orderId })).status).toBe('paid')
})

test('cancelling brings both parts back, each to where it came from', async () => {
  const visit = await bookToPay(till, '王小明')
  await quote(visit)
  await visit.person.api.billing.pay({ orderId: visit.orderId, wallet: 'wechat' })
  till.rails.settle(numbers(visit).hospitalOrderNo)
  till.rails.pay(numbers(visit).tradeNo)
  await visit.person.api.billing.check({ orderId: visit.orderId })
  await till.hospital.runJobs()
  await visit.person.api.booking.cancel({ appointmentId: visit.appointmentId })
  await till.hospital.runJobs()
  expect(till.rails.keptBy('wechat') + till.rails.keptFromInsurance()).toBe(0)
  const { refund } = await visit.person.api.billing.getOrder({ orderId: visit.orderId })
  expect(refund).toMatchObject({ status: 'succeeded', cash: 'done', insurance: 'done', parts: { fundFen: 1000 } })
  expect(till.rails.reported).toEqual([`m-${numbers(visit).tradeNo}`])
})

test('when insurance pays everything there is no money to pay', async () => {
  till.rails.fundPercent = 100
  till.rails.accountPercent = 0
  const visit = await bookToPay(till, '王小明')
  expect((await quote(visit)).parts.cashFen).toBe(0)
  await visit.person.api.billing.pay({ orderId: visit.orderId, wallet: 'alipay' })
  till.rails.settle(numbers(visit).hospitalOrderNo)
  expect((await visit.person.api.billing.check({ orderId: visit.orderId })).status).toBe('paid')
  expect(till.rails.trades.alipay.size).toBe(0)
})

test('his agreement and the centre’s token are never readable in the database or in a log', async () => {
  till.hospital.close()
  const bare = new SqliteStore(':memory:')
  till = await openTill({ store: bare })
  const visit = await bookToPay(till, '王小明')
  await quote(visit)
  const stored = await rawText(bare)
  expect(stored).not.toContain('AUTH-secret')
  expect(stored).not.toContain('secret-token')
  expect(till.hospital.logLines.join('')).not.toContain('secret')
  const order = await till.hospital.store.get(orders, visit.orderId)
  expect(order?.secret?.authorisation.payAuthNo).toContain('AUTH-secret')
})
