import { demoPatientFor } from '../../local/hospital/people'
import { signInAs } from '../support/visits'
import { type Till, authorise, openCashier, openTill, payByWechat, pressOnWalletsPage } from './paying'
import { type Stage, openStage } from './support'

let stage: Stage
let till: Till
beforeAll(async () => {
  stage = await openStage()
  till = await openTill(stage)
})
afterAll(() => stage.close())

test('with insurance he sees the split before agreeing, and then pays only his own part', async () => {
  const visit = await till.withUnpaid('周医保')
  const { phone, orderId } = visit
  await openCashier(phone, orderId)
  await authorise(phone)
  await phone.rests()
  await phone.shot('money-split')
  const { parts } = (await till.orderOf(visit)) as { parts: Record<string, number> }
  const {
    totalFen = 0,
    fundFen = 0,
    accountFen = 0,
    mutualAidFen = 0,
    otherFen = 0,
    couponFen = 0,
    cashFen = 0,
  } = parts
  expect(fundFen + accountFen + mutualAidFen + otherFen + couponFen + cashFen).toBe(totalFen)
  expect(fundFen + accountFen).toBeGreaterThan(0)
  await phone.tap(cashFen > 0 ? `确认支付 ¥${(cashFen / 100).toFixed(2)}` : '确认，由医保支付')
  await pressOnWalletsPage(phone, '医保支付成功')
  await phone.sees('约好了，到时见')
  expect(await till.orderOf(visit)).toMatchObject({ status: 'paid', insured: true, parts })
  await phone.open('patient', `money/order/index?orderId=${orderId}`)
  await phone.sees('下载票据')
  await phone.rests()
  await phone.shot('money-order-insured')
  await phone.close()
  expect(phone.troubles).toEqual([])
})

test('who agreed to insurance changes his mind and pays all himself', async () => {
  const visit = await till.withUnpaid('吴自费')
  const { phone, orderId } = visit
  await openCashier(phone, orderId)
  await authorise(phone)
  await phone.tapLabel('改为自费')
  await phone.sees('用我的医保支付')
  await payByWechat(phone)
  expect(await till.orderOf(visit)).toMatchObject({
    status: 'paid',
    insured: false,
    parts: { fundFen: 0, accountFen: 0 },
  })
  await phone.close()
  expect(phone.troubles).toEqual([])
})

test('who does not let the hospital use his insurance reads so, and can still pay', async () => {
  const { phone, orderId } = await till.withUnpaid('郑不用')
  await openCashier(phone, orderId)
  await phone.tapLabel('微信支付')
  await phone.tap('用我的医保支付')
  await phone.tap('去授权')
  await pressOnWalletsPage(phone, '暂不使用医保')
  await phone.sees(/没有取得医保授权/)
  await phone.shot('money-not-authorised')
  await payByWechat(phone)
  await phone.close()
})

/** 自己 and a mother of 72 in one account. */
const withMother = async (name: string) => {
  const { token, patientId } = await signInAs(stage.ask, { name })
  const mother = demoPatientFor(`${name}的妈妈`, 41)
  const { paperKind, paperNumber, phone } = mother
  const paper = { name: '欧阳淑华', paperKind, paperNumber, phone, relation: 'parent' }
  const { id } = (await stage.ask('identity.addPatient', paper, token)) as { id: string }
  return { token, patientId, motherId: id }
}

test('for a relative insurance goes by the family account, and the split is hers', async () => {
  const { token, motherId } = await withMother('韩孝顺')
  const wish = { slotId: till.nextSlot().id, patientId: motherId, payment: 'online' }
  const { appointmentId } = await stage.ask('booking.reserve', wish, token)
  const { orderId } = (await stage.ask('booking.checkout', { appointmentId }, token)) as { orderId: string }
  const phone = await stage.openPhone()
  await phone.signIn('韩孝顺')
  await openCashier(phone, orderId)
  await phone.tapLabel('微信支付')
  await phone.tap('用欧阳淑华的医保（亲情账户）支付')
  await phone.tap('去授权')
  await phone.page.waitForURL(/sandbox/)
  expect(await phone.page.locator('main').innerText()).toContain('由家人代付')
  await pressOnWalletsPage(phone, '同意授权')
  await phone.sees(/医保付 ¥/)
  await phone.rests()
  await phone.shot('money-relative')
  expect(await till.orderOf({ orderId, token })).toMatchObject({ insured: true, patientId: motherId })
  await phone.close()
  expect(phone.troubles).toEqual([])
})

test('a family that came together pays one after the other', async () => {
  await withMother('杨一家')
  const phone = await stage.openPhone()
  await phone.signIn('杨一家')
  await phone.open('patient', `booking/confirm/index?doctorId=${till.doctorId}&slotId=${till.nextSlot().id}`)
  await phone.tap('欧阳淑华')
  await phone.tap('预约并去支付（2 位）')
  await phone.sees(/每位的医保不同/)
  await phone.rests()
  await phone.shot('money-together')
  for (const left of [1, 0]) {
    await phone.tap(/^付.*的 ¥/)
    await phone.sees(/确认支付 ¥/)
    await phone.tapLabel('微信支付')
    await phone.tap(/确认支付 ¥/)
    await pressOnWalletsPage(phone, '支付成功')
    await phone.sees(left ? `还剩 ${left} 位` : '约好了，到时见')
  }
  await phone.close()
  expect(phone.troubles).toEqual([])
})
