import { giveCoupon } from '../support/drawer'
import { ELDER, ORDINARY, isFine, lookAt } from './look'
import { type Till, openTill, payByWechat, pressOnWalletsPage } from './paying'
import { type Stage, openStage } from './support'

let stage: Stage
let till: Till
beforeAll(async () => {
  stage = await openStage()
  till = await openTill(stage)
})
afterAll(() => stage.close())

describe('text and targets are large enough on every page of money, and nothing runs out at the side', () => {
  test.each([
    ['the ordinary view', '许普通', { elder: false, width: 390 }, ORDINARY],
    ['elder mode', '许大字', { elder: true, width: 390 }, ELDER],
    ['elder mode on a small phone', '许小屏', { elder: true, width: 320 }, ELDER],
  ] as const)('%s', async (_, name, view, least) => {
    const visit = await till.withUnpaid(name)
    const { orderId, appointmentId } = visit
    await visit.phone.close()
    await giveCoupon(stage.server, orderId, '停诊补偿券，感谢您的理解', 1_000)
    const phone = await stage.openPhone(view)
    await phone.signIn(name)
    const found: Record<string, unknown> = {}
    const look = async (what: string) => {
      await phone.rests()
      const seen = await lookAt(phone.page, least)
      if (!isFine(seen)) found[what] = seen
    }
    const see = async (path: string, words: string | RegExp) => {
      await phone.open('patient', path)
      await phone.sees(words)
      await look(path)
    }
    await see('pages/home/index', /的号待支付/)
    await see('booking/appointments/index', '待支付')
    await see(`booking/appointment/index?appointmentId=${appointmentId}`, /^去支付/)
    await see(`money/together/index?ids=${appointmentId}`, /的 ¥/)
    await see(`money/cashier/index?orderId=${orderId}`, /确认支付 ¥/)
    await phone.tap('1 张可用')
    await phone.sees('停诊补偿券，感谢您的理解')
    await look('the coupons to choose from')
    await phone.tap('停诊补偿券，感谢您的理解')
    await phone.sees(/确认支付 ¥90/)
    await phone.tapLabel('微信支付')
    await phone.tap('用我的医保支付')
    await phone.sees('去授权')
    await look('before insurance')
    await phone.tap('去授权')
    await pressOnWalletsPage(phone, '同意授权')
    await phone.sees(/医保付 ¥/)
    await look('the split')
    await phone.shot(`money-split-${view.width}${view.elder ? '-elder' : ''}`)
    await phone.tapLabel('改为自费')
    await phone.sees('用我的医保支付')
    await payByWechat(phone)
    await see('money/orders/index', '已支付')
    await see(`money/order/index?orderId=${orderId}`, '取消并退款')
    await phone.tap('取消并退款')
    await phone.sees('原路退回')
    await look('before cancelling')
    await phone.tap('取消并退款')
    await phone.sees(/钱(正在|已)原路退回/)
    await look('the refund')
    await see('money/coupons/index', /停诊补偿券/)
    expect(found).toEqual({})
    expect(phone.troubles).toEqual([])
    await phone.close()
  })
})
