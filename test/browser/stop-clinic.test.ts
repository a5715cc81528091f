import { openCashier, payByWechat } from './paying'
import { civilDate, clock, dayText, partOfDay } from '@/shared/time'
import { type ListedSlot, signInAs, slotsAhead } from '../support/visits'
import { ELDER, lookAt } from './look'
import { type Phone, type Stage, openStage } from './support'

let stage: Stage
let doctorId: string
let clinic: ListedSlot[]

/** The last clinic of 沈怀安 that can be booked, so that there is time for everything else. */
beforeAll(async () => {
  stage = await openStage()
  ;({ doctorId } = await signInAs(stage.ask, { persona: 'doctor-shen' }))
  const free = (await slotsAhead(stage.ask, doctorId)).filter(({ status }) => status === 'open')
  clinic = free.filter(({ sessionId }) => sessionId === free[0]?.sessionId)
})
afterAll(() => stage.close())

const slotNo = (n: number): ListedSlot => {
  const slot = clinic[n]
  if (!slot) throw new Error('the clinic has too few free quarters')
  return slot
}

/** Books a quarter of the clinic, and has a phone. */
const bookedPerson = async (name: string, n: number, options: { elder?: boolean; payment?: 'online' } = {}) => {
  const { token, patientId } = await signInAs(stage.ask, { name })
  const wish = { slotId: slotNo(n).id, patientId, needs: ['wheelchair'], payment: options.payment ?? 'counter' }
  const { appointmentId } = await stage.ask('booking.reserve', wish, token)
  const phone = await stage.openPhone(options.elder ? { elder: true } : {})
  await phone.signIn(name)
  return { phone, token, appointmentId: String(appointmentId) }
}

/** From the home page, or from the letter. */
const choose = async (phone: Phone, from: 'home' | 'letter' = 'home') => {
  await phone.open('patient', 'pages/messages/index')
  await phone.sees('医生停诊，请选择')
  if (from === 'home') await phone.open('patient')
  await phone.tap(from === 'home' ? '去选择' : '医生停诊，请选择')
  await phone.sees('沈怀安医生停诊了')
}

test('a doctor sees whom a stop concerns and stops; they move, take their money, or wait for her; the operator helps', async () => {
  const paid = await bookedPerson('周付款', 0, { payment: 'online' })
  const { orderId } = await stage.ask('booking.checkout', { appointmentId: paid.appointmentId }, paid.token)
  await openCashier(paid.phone, String(orderId))
  await payByWechat(paid.phone)
  const refunds = await bookedPerson('吴退号', 1)
  const waits = await bookedPerson('郑等候', 2, { elder: true })
  const called = await bookedPerson('王来电', 3)

  const doctor = await stage.openPhone()
  await doctor.signInStaff('沈怀安')
  await doctor.open('companion', 'doctor/clinics/index')
  await doctor.tap('停诊或提前结束')
  const [first] = clinic
  const startsAt = first?.startsAt ?? ''
  await doctor.sees('选一个门诊')
  await doctor.rests()
  await doctor.page
    .locator('.row:visible', { hasText: `${dayText(civilDate(startsAt))}${partOfDay(startsAt)}` })
    .last()
    .click()
  await doctor.sees(/已约 4 位/)
  await doctor.tap('医生病假')
  await doctor.tap('提前结束')
  await doctor.tapLabel(new RegExp(`^${clock(slotNo(1).startsAt)} 起$`))
  await doctor.sees(/已约 3 位/)
  await doctor.tap('整个半天')
  await doctor.sees(/1 位已付，共 ¥/)
  await doctor.sees('周*款')
  await doctor.shot('stop-preview')
  await doctor.tap('停诊，通知 4 位')
  await doctor.sees('已停诊：医生病假')
  await doctor.sees(/^(待联系|已通知)$/)
  await doctor.shot('stop-told')

  await choose(paid.phone)
  await paid.phone.sees(/全额退回，新号 ¥\d+\.00 另付/)
  await paid.phone.rests()
  await paid.phone.shot('stopped-choose')
  await paid.phone.tap('只看沈怀安医生')
  await paid.phone.sees(/直接转过去，不用再付/)
  await paid.phone.rests()
  await paid.phone.shot('stopped-only-doctor')
  await paid.phone.page.locator('.button:visible', { hasText: '改到这个号' }).first().click()
  await paid.phone.sees('已经改约')
  await paid.phone.sees(/沈怀安医生，/)
  await paid.phone.shot('stopped-moved')
  await paid.phone.tap('看新的预约')
  await paid.phone.sees(/已支付/)

  await choose(refunds.phone, 'letter')
  await refunds.phone.tap('退号，得一张 10 元券')
  await refunds.phone.tap('退号并领券')
  await refunds.phone.sees('已经退号')
  await refunds.phone.shot('stopped-refunded')
  await refunds.phone.tap('看优惠券')
  await refunds.phone.sees('停诊致歉券')

  await choose(waits.phone)
  expect(await lookAt(waits.phone.page, ELDER)).toMatchObject({ smallText: [], smallTargets: [], runsOut: [] })
  await waits.phone.shot('stopped-elder')
  await waits.phone.page.locator('.button:visible', { hasText: '改到这个号' }).first().click()
  await waits.phone.sees('已经改约')

  const operator = await stage.openPhone()
  await operator.signInStaff('李文卿')
  const date = civilDate(startsAt)
  await operator.open('companion', `operator/sessions/index?doctorId=${doctorId}&date=${date}`)
  await operator.sees(/已停诊：医生病假/)
  await operator.tap('处理情况')
  await operator.sees('已退号')
  await operator.shot('stop-operator-list')
  await operator.tap('王*电')
  await operator.sees(/改约还是退号/)
  await operator.shot('stop-operator-chooses')
  await operator.page.locator('.button:visible', { hasText: '改到' }).first().click()
  await operator.sees('已改约')
  await called.phone.open('patient', `booking/stopped/index?appointmentId=${called.appointmentId}`)
  await called.phone.sees('已经改约')
  const phones = [paid.phone, refunds.phone, waits.phone, called.phone, doctor, operator]
  expect(phones.flatMap(({ troubles }) => troubles)).toEqual([])
  for (const phone of phones) await phone.close()
})
