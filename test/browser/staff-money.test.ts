import { readFile } from 'node:fs/promises'
import { addDays, civilDate, monthDay } from '@/shared/time'
import { addUnheardPayment, askTooLate, bookAndPay, refundsEnd } from '../support/money-desk'
import { signInAs } from '../support/visits'
import { type Phone, type Stage, openStage } from './support'

let stage: Stage
let doctorId: string
beforeAll(async () => {
  stage = await openStage()
  ;({ doctorId } = await signInAs(stage.ask, { persona: 'doctor-shen' }))
})
afterAll(() => stage.close())

const DESK = { width: 1280, height: 800 }
const yuan = (fen: number) => `¥${(fen / 100).toFixed(2)}`
const statusOf = async ({ orderId, token }: { orderId: string; token: string }) =>
  String((await stage.ask('billing.getOrder', { orderId }, token))['status'])

const until = async (check: () => Promise<boolean>) => {
  for (const end = Date.now() + 20_000; Date.now() < end;) {
    if (await check()) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error('it does not come true')
}

const operator = async (view: Parameters<Stage['openPhone']>[0] = {}): Promise<Phone> => {
  const phone = await stage.openPhone(view)
  await phone.signInStaff('李文卿')
  return phone
}

test('a wish that came too late waits for a person, who reads why and grants it', async () => {
  const paid = await bookAndPay(stage, '周晚晴', doctorId)
  await askTooLate(stage, paid, '孩子发烧走不开')
  const phone = await operator()
  await phone.sees('1 笔待处理')
  await phone.shot('money-desk')
  await phone.tapLabel(/^退款处理，1 笔待处理/)
  await phone.sees(/孩子发烧走不开/)
  await phone.shot('money-refunds')
  await phone.tap(/孩子发烧走不开/)
  await phone.sees('患者或代办的家人')
  await phone.sees(/申请时已过；之后由您决定/)
  await phone.tap(`同意退回 ${yuan(paid.parts.cashFen)}`)
  await phone.sees(/请填写说明|有几处需要修改/)
  await phone.tapLabel('情况属实')
  await phone.shot('money-refund-decide')
  await phone.tap(`同意退回 ${yuan(paid.parts.cashFen)}`)
  await phone.sees('没有等您处理的退款')
  await until(async () => (await statusOf(paid)) === 'refunded')
  expect(phone.troubles).toEqual([])
  await phone.close()
})

test('a wish is refused with words that the patient reads', async () => {
  const paid = await bookAndPay(stage, '钱不急', doctorId)
  await askTooLate(stage, paid, '不想去了')
  const phone = await operator()
  await phone.open('companion', 'money/refunds/index')
  await phone.tap(/不想去了/)
  await phone.tapLabel('不同意')
  await phone.tapLabel('已经就诊')
  await phone.tap('不同意退款')
  await phone.sees('没有等您处理的退款')
  const order = await stage.ask('billing.getOrder', { orderId: paid.orderId }, paid.token)
  expect(order).toMatchObject({ status: 'paid', refund: { status: 'refused', refusal: '已经就诊' } })
  expect(phone.troubles).toEqual([])
  await phone.close()
})

test('money given back unasked shows its exact amount first; when the rail cannot, a person settles it by hand', async () => {
  const paid = await bookAndPay(stage, '郑多收', doctorId)
  await refundsEnd(stage, 'fail')
  const phone = await operator()
  await phone.tap('收费订单')
  await phone.sees(/^收款 [1-9]\d* 笔$/)
  await phone.shot('money-orders')
  await phone.type('订单号或渠道交易号', `${paid.orderId}_01`)
  await phone.sees(/郑.* · /)
  await phone.shot('money-orders-search')
  await phone.tap(/郑.* · /)
  await phone.sees('支付记录')
  await phone.sees(`${paid.orderId}_01`)
  await phone.tap('主动退款')
  await phone.sees('退回微信支付')
  await phone.tapLabel('收费有误')
  await phone.shot('money-order-refund')
  await phone.tap(`确认退回 ${yuan(paid.parts.cashFen)}`)
  await phone.sees('医院主动退')
  await until(async () => {
    const { refund } = await stage.ask('billing.getOrder', { orderId: paid.orderId }, paid.token)
    return (refund as { status: string }).status === 'failed'
  })
  await phone.open('companion', 'money/refunds/index')
  await phone.sees('退款失败')
  await phone.tap('退款失败')
  await phone.sees('渠道退不了')
  await phone.tapLabel('已线下退款')
  await phone.tapLabel('银行转账')
  await phone.tap(`登记已线下退款 ${yuan(paid.parts.cashFen)}`)
  await phone.sees('没有等您处理的退款')
  await until(async () => (await statusOf(paid)) === 'refunded')
  await refundsEnd(stage, 'at-once')
  expect(phone.troubles).toEqual([])
  await phone.close()
})

test('a payment that only WeChat knows is found, explained and settled on a wide screen', async () => {
  const day = addDays(civilDate(), -2)
  await addUnheardPayment(stage, day, 'ord-abcdefghij0123456_01', 2300)
  const desk = await operator(DESK)
  await desk.shot('money-desk-wide')
  await desk.tap('每日对账')
  await desk.sees('没有等您处理的差异')
  await desk.tapLabel('前一天')
  await desk.tapLabel('微信支付')
  await desk.sees('这一天还没有对过账')
  await desk.tap('对这一天的账')
  await desk.sees('渠道有、我方无')
  await desk.sees(/一小时后仍在，请核对订单/)
  await desk.sees('1 处差异等您处理')
  expect(await desk.page.getByRole('button', { name: `${monthDay(day)}微信支付，有差异` }).count()).toBe(1)
  await desk.shot('money-reconcile-wide')
  await desk.tap('登记处理')
  await desk.tapLabel('渠道已更正')
  await desk.tap('登记，算已处理')
  await desk.sees('没有等您处理的差异')
  await desk.sees('处理说明：渠道已更正')
  await desk.page.getByRole('button', { name: `${monthDay(day)}微信支付，差异已处理` }).waitFor()
  await desk.tap('重新对账')
  await desk.rests()
  await desk.sees('没有等您处理的差异')
  expect(desk.troubles).toEqual([])
  await desk.close()
})

test('the day’s orders leave as one table, without names in full', async () => {
  const paid = await bookAndPay(stage, '欧阳表格', doctorId)
  const desk = await operator(DESK)
  await desk.open('companion', 'money/orders/index')
  await desk.sees(/欧阳.* · |欧.* · /)
  await desk.shot('money-orders-wide')
  const download = desk.page.waitForEvent('download')
  await desk.tap('导出这一天（CSV）')
  const file = await download
  expect(file.suggestedFilename()).toBe(`orders-${civilDate()}.csv`)
  const csv = await readFile(await file.path(), 'utf8')
  expect(csv.startsWith('\uFEFF订单号,')).toBe(true)
  expect(csv).toContain(paid.orderId)
  expect(csv).not.toContain('欧阳表格')
  const lines = csv.trimEnd().split('\r\n').length - 1
  await desk.sees(new RegExp(`· ${lines} 笔 ·`))
  await desk.tap(/欧.*格 · /)
  await desk.sees('支付记录')
  await desk.shot('money-order-wide')
  expect(desk.troubles).toEqual([])
  await desk.close()
})

test('an apology goes to the patient as a coupon, and he sees why', async () => {
  const paid = await bookAndPay(stage, '冯久候', doctorId)
  const desk = await operator(DESK)
  await desk.tap('收费订单')
  await desk.tap(/冯.*候 · /)
  await desk.tap('送优惠券')
  await desk.tapLabel('¥5.00')
  await desk.tapLabel('候诊致歉')
  await desk.shot('money-coupon-wide')
  await desk.tap('送出 ¥5.00 优惠券')
  await desk.page.getByText('送出 ¥5.00 优惠券').waitFor({ state: 'detached' })
  const { coupons } = await stage.ask('billing.listCoupons', {}, paid.token)
  expect(coupons).toMatchObject([{ title: '候诊致歉', amountFen: 500, status: 'granted' }])
  expect(desk.troubles).toEqual([])
  await desk.close()
})

test('without a network what was there stays readable, and another day says that it cannot be fetched', async () => {
  const paid = await bookAndPay(stage, '卫断网', doctorId)
  const phone = await operator()
  await phone.open('companion', `money/orders/index?orderId=${paid.orderId}`)
  await phone.sees(/卫.*网 · /)
  await phone.tapLabel('清空')
  await phone.sees(/卫.*网 · /)
  await phone.rests()
  await phone.page.context().setOffline(true)
  await phone.sees(/^离线，显示的是/)
  await phone.sees(/卫.*网 · /)
  await phone.shot('money-offline')
  await phone.tapLabel('前一天')
  await phone.sees('现在没有网络')
  await phone.page.context().setOffline(false)
  await phone.sees(/没有订单$/)
  await phone.close()
})

test('a doctor has no way to the money, and the page shows him none of it', async () => {
  const phone = await stage.openPhone()
  await phone.signInStaff('沈怀安')
  expect(await phone.page.getByText('收费订单').count()).toBe(0)
  const asked: string[] = []
  phone.page.on('request', (request) => asked.push(request.url()))
  for (const page of ['orders', 'refunds', 'reconcile']) {
    await phone.open('companion', `money/${page}/index`)
    await phone.sees('这一页给运营同事用')
  }
  expect(asked.filter((url) => url.includes('/api/billing/'))).toEqual([])
  await phone.close()
})

test('in large print an operator finds the order, the wish and the difference on his phone', async () => {
  const paid = await bookAndPay(stage, '司马长风', doctorId)
  await askTooLate(stage, paid, '老人突然住院，家里走不开')
  const day = addDays(civilDate(), -3)
  await addUnheardPayment(stage, day, 'ord-abcdefghij6543210_01', 123_456)
  const { token } = await signInAs(stage.ask, { persona: 'operator-li' })
  await stage.ask('billing.reconcile', { rail: 'wechat', date: day }, token)
  const phone = await operator({ elder: true })
  await phone.tap('收费订单')
  await phone.tap(/司.*风 · /)
  await phone.sees('患者已申请，去处理')
  await phone.shot('money-elder-order')
  await phone.tap('患者已申请，去处理')
  await phone.sees(/老人突然住院/)
  await phone.shot('money-elder-refunds')
  await phone.open('companion', 'money/reconcile/index')
  await phone.tapLabel(/^有差异$/)
  await phone.tapLabel(`${monthDay(day)}微信支付，有差异`)
  await phone.sees('¥1234.56')
  await phone.shot('money-elder-difference')
  await phone.tapLabel('关闭')
  await phone.shot('money-elder-reconcile')
  expect(phone.troubles).toEqual([])
  await phone.close()
})
