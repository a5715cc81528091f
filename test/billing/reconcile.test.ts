import { type Movement, movements, orders, reconciliations } from '../../cloudfunctions/billing/collections'
import { startReconciling } from '../../cloudfunctions/billing/public'
import { addDays, instant } from '../../cloudfunctions/kernel/time'
import { type Till, bookToPay, openTill, payAtWallet } from '../support/till'

const DAY = '2026-11-25'
const NEXT_MORNING = '2026-11-26T02:30:00.000Z'

let till: Till
beforeEach(async () => {
  till = await openTill()
})
afterEach(() => till.hospital.close())

const operator = async () => (await till.hospital.staff('operator')).api.billing

const paidVisit = async () => {
  const visit = await payAtWallet(till, '王小明')
  await visit.person.api.billing.check({ orderId: visit.orderId })
  await till.hospital.runJobs()
  return visit
}

const look = async (rail: 'wechat' | 'alipay' | 'insurance' = 'wechat') =>
  (await operator()).reconcile({ rail, date: DAY })

const differences = async () => (await (await operator()).listDifferences({ rail: 'wechat', date: DAY })).differences

test('a day on which everything came and everything is known agrees', async () => {
  await paidVisit()
  till.hospital.setNow(NEXT_MORNING)
  expect(await look()).toMatchObject({ status: 'agrees', payments: 1, paidFen: 2000, differences: 0 })
  expect(await look('alipay')).toMatchObject({ status: 'agrees', payments: 0 })
  expect(await look('insurance')).toMatchObject({ status: 'agrees', payments: 0 })
})

test('what only the rail has, only we have, and both with other amounts is told apart', async () => {
  const { tradeNo, orderId } = await paidVisit()
  const { store } = till.hospital
  const id = `wechat:payment:${tradeNo}`
  till.hospital.setNow(NEXT_MORNING)
  await store.updateIf(movements, id, {}, { set: { amountFen: 1999 } })
  expect(await look()).toMatchObject({ status: 'differs', differences: 1 })
  expect(await differences()).toMatchObject([{ kind: 'amount', tradeNo, orderId, ourFen: 1999, theirFen: 2000 }])
  await store.updateIf(movements, id, {}, { set: { amountFen: 2000, day: '2026-11-24' } })
  const only: Movement = {
    ...{ id: 'wechat:payment:x', rail: 'wechat', day: DAY, about: 'payment' },
    ...{ number: 'x', orderId: 'o', amountFen: 7 },
  }
  await store.insert(movements, only)
  expect(await look()).toMatchObject({ status: 'differs', differences: 2 })
  const found = await differences()
  expect(found).toContainEqual(expect.objectContaining({ kind: 'ours', tradeNo: 'x', ourFen: 7, theirFen: null }))
})

test('no two lines of a statement are taken for one', async () => {
  const { tradeNo } = await paidVisit()
  const trade = till.rails.tradeOf(tradeNo)
  if (trade) till.rails.trades.wechat.set('again', trade)
  till.hospital.setNow(NEXT_MORNING)
  expect(await look()).toMatchObject({ status: 'differs', payments: 2, differences: 1 })
  expect(await differences()).toMatchObject([{ kind: 'theirs', tradeNo }])
})

test('a payment that was never told of is found by the statement, given back, and the next look agrees', async () => {
  await startReconciling(till.hospital.store, instant(till.hospital.now()))
  const visit = await bookToPay(till, '王小明')
  const tradeNo = `${visit.orderId}_01`
  await visit.person.api.billing.pay({ orderId: visit.orderId, wallet: 'wechat' })
  till.hospital.passMinutes(15)
  await till.hospital.runJobs()
  Object.assign(till.rails.tradeOf(tradeNo) ?? {}, { state: 'paid', paidAt: instant(till.hospital.now()) })
  till.hospital.setNow(NEXT_MORNING)
  await till.hospital.runJobs()
  expect(await differences()).toMatchObject([{ kind: 'theirs', tradeNo, status: 'open' }])
  expect(till.rails.keptBy('wechat')).toBe(0)
  till.hospital.passMinutes(60)
  await till.hospital.runJobs()
  expect(await differences()).toMatchObject([{ status: 'settled', note: '复核后已一致' }])
  expect(await till.hospital.store.get(reconciliations, `wechat.${DAY}`)).toMatchObject({
    status: 'agrees',
    dueAt: null,
  })
})

test('while the rail has no statement the day waits, and is asked about again each hour', async () => {
  await startReconciling(till.hospital.store, instant(till.hospital.now()))
  await paidVisit()
  till.hospital.setNow(NEXT_MORNING)
  till.rails.luck = () => 'question-lost'
  await till.hospital.runJobs()
  expect(await till.hospital.store.get(reconciliations, `wechat.${DAY}`)).toMatchObject({
    ...{ status: 'waiting', checkedAt: null, dueAt: '2026-11-26T03:30:00.000Z' },
  })
  till.rails.luck = () => 'answered'
  till.hospital.passMinutes(60)
  await till.hospital.runJobs()
  expect(await till.hospital.store.get(reconciliations, `wechat.${DAY}`)).toMatchObject({ status: 'agrees' })
})

test('each day asks for the next by itself, and days on which nothing ran are made up for', async () => {
  await startReconciling(till.hospital.store, instant(till.hospital.now()))
  till.hospital.setNow('2026-11-30T02:30:00.000Z')
  await till.hospital.runJobs()
  const { reconciliations: days } = await (await operator()).listReconciliations({})
  const done = days.filter(({ rail, status }) => rail === 'insurance' && status === 'agrees').map(({ date }) => date)
  expect(done).toEqual(['2026-11-29', '2026-11-28', '2026-11-27', '2026-11-26', DAY])
})

test('the list goes back 31 days', async () => {
  await startReconciling(till.hospital.store, instant(till.hospital.now()))
  for (let day = 1; day <= 40; day += 1) {
    till.hospital.setNow(`${addDays(DAY, day)}T02:30:00.000Z`)
    await till.hospital.runJobs()
  }
  const { reconciliations: days } = await (await operator()).listReconciliations({})
  const dates = [...new Set(days.map(({ date }) => date))]
  expect(dates[0]).toBe(addDays(DAY, 40))
  expect(dates).toContain(addDays(DAY, 40 - 30))
  expect(dates.every((date) => date >= addDays(DAY, 40 - 31))).toBe(true)
})

test('today has no statement', async () => {
  await expect(look()).rejects.toMatchObject({ code: 'DAY_NOT_OVER' })
})

test('a person settles a difference with a word, and it leaves the open list', async () => {
  const { tradeNo } = await paidVisit()
  await till.hospital.store.updateIf(movements, `wechat:payment:${tradeNo}`, {}, { set: { amountFen: 1 } })
  till.hospital.setNow(NEXT_MORNING)
  await look()
  const staff = await operator()
  const [open] = (await staff.listDifferences({})).differences
  await staff.settleDifference({ differenceId: open?.id ?? '', note: '已与银行核对' })
  expect((await staff.listDifferences({})).differences).toEqual([])
  expect(await differences()).toMatchObject([{ status: 'settled', note: '已与银行核对' }])
})

test('the day’s orders as a table: money and masked names, and nothing that a spreadsheet would run', async () => {
  const { orderId } = await paidVisit()
  const evil = { title: '=HYPERLINK("http://x","点我")', patientName: '+王小明' }
  await till.hospital.store.updateIf(orders, orderId, {}, { set: evil })
  const { csv, fileName, nextCursor } = await (await operator()).exportOrders({ date: DAY })
  expect(fileName).toBe(`orders-${DAY}.csv`)
  expect(nextCursor).toBeNull()
  expect(csv.startsWith('\uFEFF订单号,')).toBe(true)
  const [, line = ''] = csv.split('\r\n')
  expect(line).toContain(`"'=HYPERLINK(""http://x"",""点我"")"`)
  expect(line).toContain('20.00')
  expect(line).not.toContain('王小明')
  expect(line.split(',').some((cell) => /^"?[=+@\t\r-]/.test(cell))).toBe(false)
})
