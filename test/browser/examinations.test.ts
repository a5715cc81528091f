import { civilDate, clock } from '@/shared/time'
import { type ListedSlot, signInAs, slotsAhead } from '../support/visits'
import { ELDER, ORDINARY, isFine, lookAt } from './look'
import { type Phone, type Stage, openStage } from './support'

const PATIENT = '阿依古丽·买买提'

let stage: Stage
let doctorId: string
beforeAll(async () => {
  stage = await openStage()
  ;({ doctorId } = await signInAs(stage.ask, { persona: 'doctor-shen' }))
})
afterAll(() => stage.close())

const isWorkday = ({ startsAt }: ListedSlot) => ![0, 6].includes(new Date(civilDate(startsAt)).getUTCDay())

/** A return visit late enough in a workday for all results, and two days off at least. */
const bookReturn = async () => {
  const soonest = stage.now() + 48 * 3_600_000
  const slot = (await slotsAhead(stage.ask, doctorId)).find(
    (each) =>
      each.status === 'open' &&
      isWorkday(each) &&
      Date.parse(each.startsAt) > soonest &&
      clock(each.startsAt).padStart(5, '0') >= '10:00',
  )
  if (!slot) throw new Error('沈怀安 has no late place on a workday')
  const { token, patientId } = await signInAs(stage.ask, { name: PATIENT })
  const wish = { slotId: slot.id, patientId, visitType: 'return', reason: '心梗支架后半年复查' }
  const { appointmentId } = await stage.ask('booking.reserve', wish, token)
  return { slot, token, appointmentId: String(appointmentId) }
}

const looksFine = async ({ page, rests }: Phone, least = ORDINARY) => {
  await rests()
  const look = await lookAt(page, least)
  expect(isFine(look) ? null : look).toBeNull()
}

const planOf = async (appointmentId: string, token: string) =>
  (await stage.ask('examination.getPlan', { appointmentId }, token)) as unknown as {
    items: { kind: string; state: string; time: { startsAt: string; roomName: string } }[]
  }

test('a patient takes what is proposed in one tap, the doctor orders it, the desk marks it done', async () => {
  const { slot, token, appointmentId } = await bookReturn()
  const phone = await stage.openPhone()
  await phone.signIn(PATIENT)
  await phone.open('patient', `booking/done/index?ids=${appointmentId}`)
  await phone.sees('看医生前，可以先做检查')
  await phone.tap('看看时间和准备')
  await phone.sees('空腹8小时，可喝少量白水')
  await phone.sees(/不要自己停药/)
  await looksFine(phone)
  await phone.shot('examinations-proposed')

  await phone.tap('换个时间')
  await phone.sees('只列出结果来得及给医生看、和别的检查不冲突的时间。')
  await phone.rests()
  await phone.shot('examinations-times')
  await phone.tapLabel('关闭')
  await phone.tap('一键预留 2 项')
  await phone.sees('已预留，等医生确认')
  await phone.shot('examinations-held')

  await phone.open('patient', `booking/appointment/index?appointmentId=${appointmentId}`)
  await phone.sees('检查和路线')
  await phone.sees('2 项等医生确认')
  for (const words of ['抽血室', /心电图室/, /看医生/]) await phone.sees(words)
  await looksFine(phone)
  await phone.page.locator('.exam-card:visible').scrollIntoViewIfNeeded()
  await phone.shot('examinations-appointment')

  const doctor = await stage.openPhone()
  await doctor.signInStaff('沈怀安')
  const days = Math.round((Date.parse(civilDate(slot.startsAt)) - Date.parse(civilDate())) / 86_400_000)
  for (let day = 0; day < days; day += 1) await doctor.tapLabel('后一天')
  await doctor.tap(PATIENT)
  await doctor.sees('就诊前的检查')
  const order = doctor.page.locator('.button:visible', { hasText: '确认开单' })
  await doctor.page.locator('.visit-exam:visible').scrollIntoViewIfNeeded()
  await doctor.shot('companion-examinations-visit')
  for (let left = await order.count(); left > 0; left -= 1) {
    await order.first().click()
    await doctor.rests()
  }
  expect((await planOf(appointmentId, token)).items.map(({ state }) => state)).toEqual(['confirmed', 'confirmed'])

  const { items } = await planOf(appointmentId, token)
  const ecg = items.find(({ kind }) => kind === 'ecg')
  if (!ecg) throw new Error('no ECG')
  const desk = await stage.openPhone()
  await stage.setNow(ecg.time.startsAt)
  await desk.signInStaff('李文卿')
  await desk.tap('检查室')
  await desk.sees('新增检查室')
  await looksFine(desk)
  await desk.shot('companion-rooms')
  await desk.tap(ecg.time.roomName)
  await desk.sees(PATIENT)
  await desk.shot('companion-room-day')
  await desk.tap('做完了')
  await desk.sees('已做完')
  await desk.tap('改开放时间和名额')
  await desk.sees('每周开放时间')
  await looksFine(desk)
  await desk.shot('companion-room-hours')
  await desk.tapLabel('关闭')
  await desk.tap('停用这一天')
  await desk.tap('设备检修')
  await desk.shot('companion-room-close')
  await desk.tap('停用今天')
  await desk.sees('恢复这一天')
  expect([...phone.troubles, ...doctor.troubles, ...desk.troubles]).toEqual([])
  await Promise.all([phone, doctor, desk].map((each) => each.close()))

  const elder = await stage.openPhone({ elder: true })
  await elder.signIn(PATIENT)
  await elder.open('patient', `examination/plan/index?appointmentId=${appointmentId}`)
  await elder.sees('您的路线')
  await looksFine(elder, ELDER)
  await elder.shot('examinations-elder')
  await elder.tap('换个时间')
  await elder.sees('请选一个时间')
  await looksFine(elder, ELDER)
  await elder.shot('examinations-elder-times')
  await elder.close()
})
