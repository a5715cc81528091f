import { endFreeReturn, giveCoupon } from '../support/drawer'
import { type Till, openCashier, openTill, payByWechat } from './paying'
import { type Stage, openStage } from './support'

let stage: Stage
let till: Till
beforeAll(async () => {
  stage = await openStage()
  till = await openTill(stage)
})
afterAll(() => stage.close())

test.each([
  ['the ordinary view', '孙退退', false, ''],
  ['elder mode', '钱退退', true, '-elder'],
])(
  '%s: he looks at his order, takes the bill, and gets everything back by cancelling',
  async (_, name, elder, mark) => {
    const visit = await till.withUnpaid(name, { elder })
    const { phone, orderId } = visit
    await openCashier(phone, orderId)
    await payByWechat(phone)
    await phone.open('patient', 'money/orders/index')
    await phone.sees('已支付')
    await phone.rests()
    await phone.shot(`money-orders${mark}`)
    await phone.tap('门诊挂号')
    await phone.sees('票据号')
    await phone.shot(`money-order${mark}`)
    const download = phone.page.waitForEvent('download')
    await phone.tap('下载票据')
    expect((await download).suggestedFilename()).toMatch(/^bill-.*\.pdf$/)

    await phone.tap('取消并退款')
    await phone.sees('原路退回')
    await phone.rests()
    await phone.shot(`money-cancel${mark}`)
    await phone.tap('取消并退款')
    await phone.sees(/退款中|已退款/)
    await phone.sees(/钱(正在|已)原路退回/)
    await phone.rests()
    await phone.shot(`money-refund${mark}`)
    expect(['refunding', 'refunded']).toContain((await till.orderOf(visit))['status'])
    await phone.close()
    expect(phone.troubles).toEqual([])
  },
)

test('without coupons and orders the pages say what they are for', async () => {
  const phone = await stage.openPhone()
  await phone.signIn('空空空')
  await phone.open('patient', 'pages/me/index')
  await phone.tap('我的订单')
  await phone.sees('还没有订单')
  await phone.shot('money-orders-empty')
  await phone.open('patient', 'money/coupons/index')
  await phone.sees('还没有优惠券')
  await phone.shot('money-coupons-empty')
  await phone.close()
  expect(phone.troubles).toEqual([])
})

test('a coupon is put on, taken off, put on again, and pays its part', async () => {
  const visit = await till.withUnpaid('朱有券')
  const { phone, orderId } = visit
  await giveCoupon(stage.server, orderId, '停诊补偿券', 1_000)
  await openCashier(phone, orderId)
  await phone.tap('1 张可用')
  await phone.sees('停诊补偿券')
  await phone.rests()
  await phone.shot('money-coupon-sheet')
  await phone.tap('停诊补偿券')
  await phone.sees('确认支付 ¥90.00')
  await phone.tap('优惠券')
  await phone.tap('不用优惠券')
  await phone.sees('确认支付 ¥100.00')
  await phone.tap('1 张可用')
  await phone.tap('停诊补偿券')
  await phone.sees('确认支付 ¥90.00')
  await phone.rests()
  await phone.shot('money-coupon')
  await payByWechat(phone)
  expect(await till.orderOf(visit)).toMatchObject({ parts: { couponFen: 1_000, cashFen: 9_000 } })
  await phone.open('patient', 'money/coupons/index')
  await phone.sees('用过和过期的')
  await phone.shot('money-coupons')
  await phone.close()
  expect(phone.troubles).toEqual([])
})

test('after the time of free return he asks with a reason, and reads where his wish stands', async () => {
  const visit = await till.withUnpaid('尤求退')
  const { phone, orderId } = visit
  await endFreeReturn(stage.server, orderId)
  await openCashier(phone, orderId)
  await payByWechat(phone)
  await phone.open('patient', `money/order/index?orderId=${orderId}`)
  await phone.tap('申请退款')
  await phone.tap('交给医院')
  await phone.sees(/请填写|原因/)
  await phone.page.locator('textarea:visible').last().fill('老人突然住院，来不了')
  await phone.rests()
  await phone.shot('money-ask')
  await phone.tap('交给医院')
  await phone.sees('退款审核中')
  await phone.sees(/医院的同事在看/)
  await phone.rests()
  await phone.shot('money-asked')
  expect(await till.orderOf(visit)).toMatchObject({ status: 'paid', refund: { status: 'asked' } })
  await phone.close()
  expect(phone.troubles).toEqual([])
})
