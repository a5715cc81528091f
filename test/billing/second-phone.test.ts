import { type Attempt, ledger, movements, notices, orders } from '../../cloudfunctions/billing/collections'
import { keepNotice } from '../../cloudfunctions/billing/notices'
import { instant } from '../../cloudfunctions/kernel/time'
import { balances } from '../support/money'
import { type Till, bookToPay, openTill } from '../support/till'

let till: Till
beforeEach(async () => {
  till = await openTill()
})
afterEach(() => till.hospital.close())

type Visit = Awaited<ReturnType<typeof bookToPay>>

const pay = ({ person, orderId }: Visit, wallet: 'wechat' | 'alipay' = 'wechat') =>
  person.api.billing.pay({ orderId, wallet })

const quote = ({ person, orderId }: Visit) =>
  person.api.billing.quoteInsurance({ orderId, wallet: 'wechat', code: 'c' })

const check = ({ person, orderId }: Visit) => person.api.billing.check({ orderId })

const tell = (about: 'payment' | 'insurance', number: string) => {
  const told =
    about === 'payment'
      ? { id: number, about, tradeNo: number, state: { state: 'unpaid' as const } }
      : { id: number, about, hospitalOrderNo: number, payOrdId: '', split: null }
  return keepNotice(till.hospital.store, 'wechat', told, instant(till.hospital.now()))
}

const attemptsOf = async ({ orderId }: Visit) => (await till.hospital.store.get(orders, orderId))?.attempts ?? []

/** Writes into a try what no rail said. */
const forge = async (visit: Visit, change: Partial<Attempt>) => {
  const attempts = (await attemptsOf(visit)).map((attempt, i) => (i === 0 ? { ...attempt, ...change } : attempt))
  await till.hospital.store.updateIf(orders, visit.orderId, {}, { set: { attempts } })
}

test('a payment that another phone ended before the rail had heard of it is shown to nobody', async () => {
  const visit = await bookToPay(till, '王小明')
  let release = () => {}
  const held = new Promise<void>((go) => (release = go))
  till.rails.pace = () => held
  const first = pay(visit, 'wechat').catch((error: unknown) => error)
  while ((await attemptsOf(visit)).length === 0) await new Promise((soon) => setImmediate(soon))
  till.rails.pace = () => Promise.resolve()
  await pay(visit, 'alipay')
  release()
  expect(await first).toMatchObject({ code: 'PAYMENT_UNCERTAIN' })
  expect(till.rails.pay(`${visit.orderId}_01`)).toBe(false)
  expect(till.rails.pay(`${visit.orderId}_02`)).toBe(true)
})

test('a rail that refuses to begin what is paid already is asked how it ended', async () => {
  const visit = await bookToPay(till, '王小明')
  await pay(visit)
  till.rails.pay(`${visit.orderId}_01`)
  await forge(visit, { launch: null })
  await expect(pay(visit)).rejects.toMatchObject({ code: 'ORDER_NOT_PAYABLE', data: { status: 'paid' } })
  expect(await attemptsOf(visit)).toHaveLength(1)
})

test('an older payment that is found paid goes back, and the order keeps what it was paid by', async () => {
  const visit = await bookToPay(till, '王小明')
  await pay(visit, 'wechat')
  till.rails.pay(`${visit.orderId}_01`)
  await forge(visit, { cash: 'closed' })
  await till.hospital.store.updateIf(orders, visit.orderId, {}, { set: { status: 'open' } })
  await pay(visit, 'alipay')
  till.rails.pay(`${visit.orderId}_02`)
  await check(visit)
  await tell('payment', `${visit.orderId}_01`)
  await till.hospital.runJobs()
  const order = await visit.person.api.billing.getOrder({ orderId: visit.orderId })
  expect(order).toMatchObject({ status: 'paid', receiptNo: `${visit.orderId}_02`, refund: { reason: 'twice' } })
  expect([till.rails.keptBy('wechat'), till.rails.keptBy('alipay')]).toEqual([0, 2000])
  const sums = balances(await till.hospital.store.find(ledger, {}))
  expect(sums).toEqual(
    new Map([
      ['wallet:alipay', 2000],
      ['income:registration', -2000],
      ['wallet:wechat', 0],
      ['owed-back', 0],
    ]),
  )
})

/** Paid with insurance at the second try; the fees of the first were taken back. */
const paidAtSecondTry = async () => {
  const visit = await bookToPay(till, '王小明')
  await quote(visit)
  await pay(visit)
  await visit.person.api.billing.dropInsurance({ orderId: visit.orderId })
  await quote(visit)
  await pay(visit)
  const [first, second] = await attemptsOf(visit)
  till.rails.settle(second?.hospitalOrderNo ?? '')
  till.rails.pay(second?.tradeNo ?? '')
  await check(visit)
  await till.hospital.runJobs()
  return { visit, first, second }
}

test('late news of fees that were taken back says nothing about those that were paid since', async () => {
  const { visit, first } = await paidAtSecondTry()
  await tell('insurance', first?.hospitalOrderNo ?? '')
  await tell('payment', first?.tradeNo ?? '')
  await till.hospital.runJobs()
  expect(till.rails.keptFromInsurance()).toBe(1400)
  expect(await visit.person.api.billing.getOrder({ orderId: visit.orderId })).toMatchObject({
    ...{ status: 'paid', refund: null },
  })
  const waiting = await till.hospital.store.find(notices, { done: false } as never)
  expect(waiting).toEqual([])
})

test('while one part is on its way back he is told to wait, not shown the old payment', async () => {
  const visit = await bookToPay(till, '王小明')
  await quote(visit)
  await pay(visit)
  const [attempt] = await attemptsOf(visit)
  till.rails.pay(attempt?.tradeNo ?? '')
  till.rails.failedMixed.add(attempt?.tradeNo ?? '')
  till.rails.refunds = 'slow'
  await check(visit)
  await till.hospital.runJobs()
  await expect(pay(visit)).rejects.toMatchObject({ code: 'PAYMENT_UNCERTAIN' })
  till.rails.finishRefunds()
  till.hospital.passMinutes(2)
  await till.hospital.runJobs()
  expect((await pay(visit)).order.status).toBe('paying')
})

test('money before midnight and insurance after it stand each in their rail’s own day', async () => {
  till.hospital.setNow('2026-11-25T15:55:00.000Z')
  const visit = await bookToPay(till, '王小明')
  await quote(visit)
  await pay(visit)
  const [attempt] = await attemptsOf(visit)
  till.rails.pay(attempt?.tradeNo ?? '')
  till.hospital.passMinutes(8)
  till.rails.settle(attempt?.hospitalOrderNo ?? '')
  await check(visit)
  await till.hospital.runJobs()
  const moved = await till.hospital.store.find(movements, {})
  expect(moved.map(({ rail, day }) => `${rail} ${day}`).sort()).toEqual(['insurance 2026-11-26', 'wechat 2026-11-25'])
})
