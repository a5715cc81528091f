import { civilDate } from '@/shared/time'
import { bookDay } from '../support/visit-day'
import { signInAs } from '../support/visits'
import { type Phone, type Stage, openStage } from './support'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const press = ({ page }: Phone, name: string | RegExp) =>
  page.getByRole('button', { name, disabled: false }).locator('visible=true').last().click()

test('one day, one patient, one doctor, side by side: reminded, checked in, called, sent for tests, back first, seen', async () => {
  const { ask } = stage
  const { guests, sessionId, after } = await bookDay(ask, ['王小明', '赵大海'])
  const [wang, zhao] = guests
  if (!wang || !zhao) throw new Error('two have booked')

  const phone = await stage.openPhone()
  await phone.signIn('王小明')
  await phone.open('patient', 'pages/messages/index')
  await phone.sees('预约成功')
  await stage.setNow(`${civilDate(after(0))}T07:02:00+08:00`)
  await phone.sees('今天就诊提醒')
  await phone.shot('day-reminder')
  await phone.tap('今天就诊提醒')
  await phone.sees('今天就诊')

  await stage.setNow(after(-20))
  const desk = await stage.openPhone({ width: 1100, height: 844 })
  await desk.signInStaff('沈怀安')
  await press(desk, '打开候诊队列')
  await press(desk, '先确认本人，再叫号')
  await press(desk, '是我本人接诊')
  await desk.sees('未报到 2 位')

  const { token } = await signInAs(ask, { persona: 'doctor-shen' })
  const { code } = await ask('queue.getClinicCode', { sessionId }, token)
  await phone.open('patient', `queue/check-in/index?appointmentId=${wang.appointmentId}`)
  await phone.type(/K7M3PX/, String(code))
  await phone.tap('用签到码报到')
  await phone.sees('1 号')
  await desk.sees('王小明')
  await ask('queue.checkIn', { appointmentId: zhao.appointmentId, code }, zhao.token)
  await desk.sees('赵大海')

  await stage.setNow(after(1))
  await press(desk, '叫下一位')
  await phone.sees('请进诊室')
  await phone.rests()
  await Promise.all([phone.shot('day-called-patient'), desk.shot('day-called-doctor')])
  await press(desk, '1 号到了，接诊')
  await phone.sees('正在看诊')

  await stage.setNow(after(8))
  await press(desk, '去检查')
  await phone.sees('先去做检查')
  await press(desk, '叫下一位')
  await press(desk, '2 号到了，接诊')
  await phone.tap(/回来了/)
  await phone.sees('下一位就是您')
  await desk.sees('检查后回诊')
  await stage.setNow(after(15))
  await press(desk, '完成 2 号的就诊')
  await press(desk, '叫下一位')
  await phone.sees('请进诊室')
  await press(desk, '1 号到了，接诊')
  await press(desk, '完成 1 号的就诊')
  await phone.sees('这次看完了')
  await desk.sees('已看 2 位')
  await Promise.all([phone.shot('day-done-patient'), desk.shot('day-done-doctor')])
  expect([...phone.troubles, ...desk.troubles]).toEqual([])
})
