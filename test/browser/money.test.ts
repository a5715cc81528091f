import { endPayTime } from '../support/drawer'
import { signInAs } from '../support/visits'
import { type Till, openCashier, openTill, payByWechat, pressOnWalletsPage } from './paying'
import { type Stage, openStage } from './support'

let stage: Stage
let till: Till
beforeAll(async () => {
  stage = await openStage()
  till = await openTill(stage)
})
afterAll(() => stage.close())

test.each([
  ['the ordinary view', '王付付', false, ''],
  ['elder mode', '马慢慢', true, '-elder'],
])(
  '%s: three steps: doctor and time, who and why, pay; then it is booked without another tap',
  async (_, name, elder, mark) => {
    const phone = await stage.openPhone({ elder })
    await phone.signIn(name)
    await phone.open('patient', `booking/confirm/index?doctorId=${till.doctorId}&slotId=${till.nextSlot().id}`)
    await phone.sees('谁来看')
    await phone.sees('现在支付')
    await phone.rests()
    await phone.shot(`money-confirm${mark}`)
    await phone.tap('预约并去支付')
    await phone.sees(/确认支付 ¥/)
    await phone.sees('号给您留着，还剩')
    await phone.shot(`money-cashier${mark}`)
    await payByWechat(phone)
    await phone.rests()
    await phone.shot(`money-done${mark}`)
    await phone.tap('查看预约')
    await phone.sees(/已支付 ¥/)
    await phone.shot(`money-appointment${mark}`)
    await phone.close()
    expect(phone.troubles).toEqual([])
  },
)

test('who leaves WeChat Pay without paying is told so, and pays by Alipay; only that is paid', async () => {
  const visit = await till.withUnpaid('陈改改')
  const { phone, orderId } = visit
  await openCashier(phone, orderId)
  await phone.tapLabel('微信支付')
  await phone.tap(/确认支付 ¥/)
  await pressOnWalletsPage(phone, '取消支付')
  await phone.sees('还没有付款，号给您留着')
  await phone.shot('money-cancelled')
  await phone.tapLabel('支付宝')
  await phone.tap(/确认支付 ¥/)
  await pressOnWalletsPage(phone, '支付成功')
  await phone.sees('约好了，到时见')
  expect(await till.orderOf(visit)).toMatchObject({ status: 'paid', wallet: 'alipay', refund: null })
  await phone.close()
  expect(phone.troubles).toEqual([])
})

test('a payment whose message got lost is found by asking the wallet’s books', async () => {
  const visit = await till.withUnpaid('刘等等')
  await openCashier(visit.phone, visit.orderId)
  await visit.phone.tapLabel('微信支付')
  await visit.phone.tap(/确认支付 ¥/)
  await pressOnWalletsPage(visit.phone, '已扣款但通知丢失')
  await visit.phone.sees('约好了，到时见')
  expect(await till.orderOf(visit)).toMatchObject({ status: 'paid' })
  await visit.phone.close()
})

test('home, the list and the appointment say what waits to be paid, and lead to the cashier', async () => {
  const { phone, appointmentId } = await till.withUnpaid('冯待付')
  await phone.open('patient', 'pages/home/index')
  await phone.sees('冯待付的号待支付')
  await phone.rests()
  await phone.shot('money-home')
  await phone.open('patient', 'booking/appointments/index')
  await phone.sees('待支付')
  await phone.shot('money-appointments')
  await phone.open('patient', `booking/appointment/index?appointmentId=${appointmentId}`)
  await phone.sees('付了才算约好，号还给您留')
  await phone.rests()
  await phone.shot('money-pending')
  await phone.tap(/^去支付/)
  await phone.sees(/确认支付 ¥/)
  await phone.close()
  expect(phone.troubles).toEqual([])
})

test('who prefers the counter books at once and can still pay later', async () => {
  const phone = await stage.openPhone()
  await phone.signIn('何到院')
  await phone.open('patient', `booking/confirm/index?doctorId=${till.doctorId}&slotId=${till.nextSlot().id}`)
  await phone.sees('谁来看')
  await phone.tap('到院支付')
  await phone.tap('确认预约')
  await phone.sees('约好了，到时见')
  await phone.tap('查看预约')
  await phone.sees(/可以现在付/)
  await phone.shot('money-counter')
  await phone.tap('去支付')
  await phone.sees(/确认支付 ¥/)
  await payByWechat(phone)
  await phone.close()
  expect(phone.troubles).toEqual([])
})

test('a payment whose answer the network swallowed is begun once, with the same key', async () => {
  const { phone, orderId } = await till.withUnpaid('卫断网')
  await openCashier(phone, orderId)
  await phone.tapLabel('微信支付')
  const keys: (string | undefined)[] = []
  await phone.page.route('**/api/billing/pay', async (route) => {
    keys.push(route.request().headers()['idempotency-key'])
    if (keys.length > 1) return route.continue()
    await route.fetch()
    return route.abort('internetdisconnected')
  })
  await phone.tap(/确认支付 ¥/)
  await phone.sees('网络不通，请稍后再试')
  await phone.shot('money-lost')
  await phone.tap(/确认支付 ¥/)
  await pressOnWalletsPage(phone, '支付成功')
  await phone.sees('约好了，到时见')
  expect([keys.length, new Set(keys).size]).toEqual([2, 1])
  await phone.close()
})

test('a rail that does not answer is told, and the next tap asks it anew', async () => {
  const { phone, orderId } = await till.withUnpaid('蒋再试')
  await openCashier(phone, orderId)
  await phone.tapLabel('微信支付')
  const mood = (change: object) =>
    fetch(`${stage.server.url}/sandbox/wechat-pay/hooks/mood`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(change),
    })
  expect((await mood({ outage: 'refuses-connection' })).ok).toBe(true)
  await phone.tap(/确认支付 ¥/)
  await phone.sees(/支付通道暂时没有回应/)
  await phone.shot('money-rail-silent')
  expect((await mood({ outage: 'none' })).ok).toBe(true)
  await phone.tap(/确认支付 ¥/)
  await pressOnWalletsPage(phone, '支付成功')
  await phone.sees('约好了，到时见')
  await phone.close()
})

test('who says that he does not know waits for the rails’ word, and need not pay again', async () => {
  const { phone, orderId } = await till.withUnpaid('沈等等')
  await openCashier(phone, orderId)
  await phone.tapLabel('微信支付')
  await phone.tap(/确认支付 ¥/)
  await pressOnWalletsPage(phone, '超时后到账')
  await phone.sees('支付结果确认中')
  await phone.sees(/不用重复支付/)
  await phone.rests().catch(() => undefined)
  await phone.shot('money-confirming')
  const late = await stage.ask('billing.getOrder', { orderId }, (await signInAs(stage.ask, { name: '沈等等' })).token)
  expect(['paying', 'paid']).toContain(late['status'])
  await phone.close()
})

test('when the time to pay runs out the page says so kindly and leads to another time', async () => {
  const { phone, orderId } = await till.withUnpaid('秦来迟')
  await endPayTime(stage.server, orderId, 6)
  await openCashier(phone, orderId)
  await phone.sees('支付时间过了')
  await phone.rests().catch(() => undefined)
  await phone.shot('money-over')
  await phone.tap('再约这位医生')
  await phone.sees('请选一个时间')
  await phone.close()
  expect(phone.troubles).toEqual([])
})
