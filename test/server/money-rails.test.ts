import { ledger, orders } from '../../cloudfunctions/billing/collections'
import { balances } from '../support/money'
import { type RealTill, openRealTill } from '../support/money-rails'
import { rawText } from '../support/raw'

let till: RealTill
afterEach(() => till.close())

const pay = async (visit: Awaited<ReturnType<RealTill['visit']>>, wallet: 'wechat' | 'alipay' = 'wechat') =>
  (await visit.person.api.billing.pay({ orderId: visit.orderId, wallet })).launch

const orderOf = ({ person, orderId }: Awaited<ReturnType<RealTill['visit']>>) =>
  person.api.billing.getOrder({ orderId })

const ours = async () => balances(await till.hospital.store.find(ledger, {}))

test.each(['once', 'twice', 'late', 'reversed'] as const)(
  'callbacks that come %s book the appointment, and the money is booked once',
  async (notices) => {
    till = await openRealTill()
    await till.setMood('wechat-pay', { notices, noticeDelaySeconds: 50 })
    const visit = await till.visit()
    await till.atWallet(await pay(visit), 'paid')
    await till.later(1)
    expect(await till.statusOf(visit)).toBe('booked')
    expect((await ours()).get('wallet:wechat')).toBe(2000)
  },
)

test.each(['wechat', 'alipay'] as const)('%s never calls back, and the timer finds out', async (wallet) => {
  till = await openRealTill()
  const visit = await till.visit()
  await till.atWallet(await pay(visit, wallet), wallet === 'wechat' ? 'paid-silently' : 'unnotified')
  expect(await till.statusOf(visit)).toBe('pending')
  await till.later(1)
  expect(await till.statusOf(visit)).toBe('booked')
})

test.each(['wechat', 'alipay'] as const)(
  'money that reaches %s after he gave up comes back by itself',
  async (wallet) => {
    till = await openRealTill()
    const visit = await till.visit()
    await till.atWallet(await pay(visit, wallet), 'late')
    await visit.person.api.booking.cancel({ appointmentId: visit.appointmentId })
    await till.later(16)
    await till.later(2, 4)
    await till.later(66, 3)
    expect(await till.statusOf(visit)).toBe('cancelled')
    expect(await orderOf(visit)).toMatchObject({ status: 'closed', refund: { status: 'succeeded', reason: 'late' } })
    expect([...(await ours()).values()].every((fen) => fen === 0)).toBe(true)
  },
)

test('insurance and money: the centre says paid (6301) though nobody called', async () => {
  till = await openRealTill()
  for (const rail of ['wechat-pay', 'insurance'] as const) await till.setMood(rail, { notices: 'never' })
  const visit = await till.visit()
  const { order } = await till.quote(visit)
  expect(order.parts).toMatchObject({ totalFen: 2000, fundFen: 1200, cashFen: 800 })
  await till.atWallet(await pay(visit), 'paid')
  await till.later(1, 2)
  expect(await orderOf(visit)).toMatchObject({ status: 'paid', cash: 'paid', insurance: 'paid' })
  await visit.person.api.booking.cancel({ appointmentId: visit.appointmentId })
  await till.later(2, 3)
  expect(await orderOf(visit)).toMatchObject({ status: 'refunded', refund: { cash: 'done', insurance: 'done' } })
})

test.each([
  ['only-cash', 'money came and insurance did not'],
  ['only-insurance', 'insurance paid and money did not come'],
])('%s: %s, so it goes back, and the place with it', async (outcome) => {
  till = await openRealTill()
  const visit = await till.visit()
  await till.quote(visit)
  await till.atWallet(await pay(visit), outcome)
  await till.later(1, 3)
  await till.later(16)
  await till.later(66, 4)
  expect((await orderOf(visit)).status).toBe('closed')
  expect(await till.statusOf(visit)).toBe('cancelled')
  expect([...(await ours()).values()].every((fen) => fen === 0)).toBe(true)
})

test.each([-4, 4])('a rail whose clock is %i minutes off pays, calls back and refunds', async (skew) => {
  till = await openRealTill(skew)
  const visit = await till.visit()
  await till.atWallet(await pay(visit), 'paid')
  await till.settle()
  expect(await till.statusOf(visit)).toBe('booked')
  await visit.person.api.booking.cancel({ appointmentId: visit.appointmentId })
  await till.later(2, 3)
  expect((await orderOf(visit)).status).toBe('refunded')
})

test.each([-6, 6])('a rail whose clock is %i minutes off is not believed, and nothing is paid', async (skew) => {
  till = await openRealTill(skew)
  const visit = await till.visit()
  await expect(pay(visit)).rejects.toMatchObject({ code: expect.stringMatching(/^RAIL_/) as string })
  expect((await orderOf(visit)).status).not.toBe('paid')
  expect(await till.statusOf(visit)).toBe('pending')
})

test('what opens his insurance is readable neither in the database nor in a log nor in an answer', async () => {
  till = await openRealTill()
  const visit = await till.visit()
  const { order, payAuthNo } = await till.quote(visit)
  const answers = [order, await pay(visit)]
  const kept = (await till.hospital.store.get(orders, visit.orderId))?.secret
  const canaries = [payAuthNo, kept?.order?.payToken ?? '', kept?.patient.idNumber ?? '']
  expect(kept?.authorisation.payAuthNo).toBe(payAuthNo)
  expect(canaries.every((canary) => canary.length > 10)).toBe(true)
  const places = [await rawText(till.bare), till.hospital.logLines.join('\n'), JSON.stringify(answers)]
  for (const canary of canaries) expect(places.filter((place) => place.includes(canary))).toEqual([])
})
