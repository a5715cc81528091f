import { bookToPay, openTill, payAtWallet, type Till } from '../support/till'

let till: Till
beforeEach(async () => {
  till = await openTill()
})
afterEach(() => till.hospital.close())

const triesOf = async (orderId: string) =>
  (await (await till.hospital.staff('operator')).api.billing.listTries({ orderId })).tries

test('an order that nobody tried to pay has no tries', async () => {
  const { orderId } = await bookToPay(till, '王小明')
  expect(await triesOf(orderId)).toEqual([])
})

test('the desk sees each try by the number that the rail knows, the last first', async () => {
  const { person, orderId } = await payAtWallet(till, '王小明')
  expect(await triesOf(orderId)).toMatchObject([
    { tradeNo: `${orderId}_01`, cash: 'asked', paidAt: null, refund: null },
  ])
  await person.api.billing.check({ orderId })
  const [paid] = await triesOf(orderId)
  expect(paid).toMatchObject({ wallet: 'wechat', cashFen: 2000, insuranceFen: 0, cash: 'paid', insurance: 'none' })
  expect(paid?.cashRailId).toBeTruthy()
})

test('a try with another wallet leaves the first one closed behind it', async () => {
  const { person, orderId } = await bookToPay(till, '王小明')
  await person.api.billing.pay({ orderId, wallet: 'wechat' })
  await person.api.billing.pay({ orderId, wallet: 'alipay' })
  const tries = await triesOf(orderId)
  expect(tries.map(({ wallet, cash }) => [wallet, cash])).toEqual([
    ['alipay', 'asked'],
    ['wechat', 'closed'],
  ])
})

test('beside the try stands where its money went back', async () => {
  const { person, orderId, appointmentId } = await payAtWallet(till, '王小明')
  await person.api.billing.check({ orderId })
  await till.hospital.runJobs()
  till.rails.refunds = 'fail'
  await person.api.booking.cancel({ appointmentId })
  await till.hospital.runJobs()
  const [paid] = await triesOf(orderId)
  expect(paid?.refund).toMatchObject({ status: 'failed', reason: 'cancelled', cash: 'failed', insurance: 'none' })
})

test('an order that does not exist is said not to', async () => {
  await expect(triesOf('ord-nobody')).rejects.toMatchObject({ code: 'NOT_FOUND' })
})
