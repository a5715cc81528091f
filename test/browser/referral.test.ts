import { addMinutes } from '../../cloudfunctions/kernel/time'
import { bookDay } from '../support/visit-day'
import { signInAs } from '../support/visits'
import { ELDER, ORDINARY, isFine, lookAt } from './look'
import { type Phone, type Stage, openStage } from './support'

const REASON = '活动后胸闷三周，心电图 ST 段轻度压低，请协助评估'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

/** The button that reads just so. */
const press = ({ page }: Phone, name: string) =>
  page.getByRole('button', { name, exact: true }).locator('visible=true').first().click()

const checkLook = async (phone: Phone, least = ORDINARY) => {
  await phone.rests()
  const look = await lookAt(phone.page, least)
  expect(isFine(look) ? {} : look).toEqual({})
}

/** The doctor has said that it is he who receives this half day's patients. */
const receive = async (persona: string, sessionId: string) => {
  const { token, doctorId } = await signInAs(stage.ask, { persona })
  await stage.ask('identity.confirmReception', { sessionId }, token)
  return { token, doctorId }
}

const departmentOf = async (doctorId: string) =>
  String((await stage.ask('directory.getDoctor', { doctorId }))['departmentName'])

/** Opens the visit anew: what is shown is read again. */
const reopen = async (phone: Phone) => {
  await phone.tapLabel('关闭')
  await phone.tap('王小明')
  await phone.sees('病情摘要')
}

test('a doctor refers, the patient takes a kept place, the other doctor reads why, and the rest as the patient wishes', async () => {
  const { ask } = stage
  const day = await bookDay(ask, ['王小明'])
  const { appointmentId = '', token: patient = '' } = day.guests[0] ?? {}
  await stage.setNow(day.after(5))
  const shen = await receive('doctor-shen', day.sessionId)
  const { doctorId } = await signInAs(ask, { persona: 'doctor-ouyang' })

  const desk = await stage.openPhone()
  await desk.signInStaff('沈怀安')
  await desk.tap('王小明')
  await desk.sees('病情摘要')
  await desk.sees('病人可以看到')
  await checkLook(desk)
  await desk.shot('summary-panel')
  await press(desk, '转诊')
  await desk.sees('多急')
  await press(desk, '选择科室')
  await desk.tap(new RegExp(`^${await departmentOf(doctorId)}$`))
  await desk.tap(/^欧阳静姝/)
  await desk.type(/病情/, REASON)
  await checkLook(desk)
  await desk.shot('refer-form')
  await press(desk, '转诊')
  await desk.sees('病情摘要')
  await desk.tapLabel('关闭')
  await desk.tap('我的转诊')
  await desk.sees('待选时间')
  await checkLook(desk)
  await desk.shot('referral-made')
  await ask('booking.recordAttendance', { appointmentId, outcome: 'fulfilled' }, shen.token)

  const phone = await stage.openPhone({ elder: true })
  await phone.signIn('王小明')
  await phone.open('patient', 'pages/home/index')
  await phone.sees(/转诊到.*欧阳静姝医生/)
  await phone.shot('referral-home-elder')
  await phone.tap(/转诊到.*欧阳静姝医生/)
  await phone.sees(/绿色通道：专为转诊/)
  await checkLook(phone, ELDER)
  await phone.shot('referral-places-elder')
  await press(phone, '选这个号')
  await phone.sees('约好了，到时见')

  const { referrals } = await ask('referral.listReferrals', {}, patient)
  const [taken] = referrals as { id: string; visit: { appointmentId: string; startsAt: string } }[]
  const booked = await ask('booking.getAppointment', { appointmentId: taken?.visit.appointmentId }, patient)
  await phone.open('patient', `referral/referral/index?referralId=${taken?.id}`)
  await phone.sees('看预约详情')
  await phone.shot('referral-accepted-elder')
  await desk.page.reload()
  await desk.sees('已约好')
  await desk.shot('referral-made-accepted')
  await desk.close()

  await stage.setNow(addMinutes(String(booked['startsAt']), -10))
  await receive('doctor-ouyang', String(booked['sessionId']))
  const other = await stage.openPhone({ width: 1280, height: 860 })
  await other.signInStaff('欧阳静姝')
  await other.tap('王小明')
  await other.sees(new RegExp(REASON))
  await other.tap('近 12 个月就诊')
  await other.sees('其他科室的记录，病人未同意展示')
  await checkLook(other)
  await other.shot('summary-referred-wide')

  await phone.open('patient', `people/patient/index?patientId=${String(booked['patientId'])}`)
  await phone.tap('给医生看的摘要')
  await phone.sees(/欧阳静姝医生/)
  await phone.shot('summary-choices-elder')
  const choice = phone.page.getByRole('switch', { name: '近 12 个月就诊' }).locator('visible=true')
  await choice.click()
  await phone.page.locator('[role="switch"][aria-checked="true"]:visible').waitFor()
  await checkLook(phone, ELDER)
  await reopen(other)
  await other.tap('近 12 个月就诊')
  await other.sees(/沈怀安医生，/)
  await other.shot('summary-shown-wide')

  await choice.click()
  await phone.page.locator('[role="switch"][aria-checked="true"]:visible').waitFor({ state: 'detached' })
  await reopen(other)
  await other.tap('近 12 个月就诊')
  await other.sees('其他科室的记录，病人未同意展示')
  expect(await other.page.getByText(/沈怀安医生，/).count()).toBe(0)
  await phone.page.reload()
  await phone.sees(/看了：.*近 12 个月就诊（仅本科室）/)
  await phone.sees(/看了：.*、近 12 个月就诊$/)
  await phone.shot('summary-readings-elder')
  expect([...phone.troubles, ...other.troubles, ...desk.troubles]).toEqual([])
  await Promise.all([phone.close(), other.close()])
})
