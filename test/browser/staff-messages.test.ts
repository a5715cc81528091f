import { civilDate } from '@/shared/time'
import { bookAndPay } from '../support/money-desk'
import { bookNext, signInAs } from '../support/visits'
import { ELDER, ORDINARY, isFine, lookAt } from './look'
import { type Phone, type Stage, openStage } from './support'

let stage: Stage
let doctorId: string
let token: string
beforeAll(async () => {
  stage = await openStage()
  // By day: what is not urgent waits at night.
  await stage.setNow(`${civilDate()}T02:00:00.000Z`)
  ;({ doctorId } = await signInAs(stage.ask, { persona: 'doctor-shen' }))
  ;({ token } = await signInAs(stage.ask, { persona: 'operator-li' }))
})
afterAll(() => stage.close())

const DESK = { width: 1280, height: 800 }

type Rows = readonly unknown[]

/** Asks until there are so many. */
const until = async (count: number, ask: () => Promise<Rows>) => {
  for (const end = Date.now() + 20_000; Date.now() < end;) {
    if ((await ask()).length >= count) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`there are never ${count}`)
}

const callsToMake = async () => (await stage.ask('notify.listCallTasks', {}, token))['tasks'] as Rows
/** What tells of the stopped clinic, once it has come as far as the SMS. */
const triedBySms = async () => {
  const { deliveries } = await stage.ask('notify.listDeliveries', {}, token)
  const tried = (deliveries as { kind: string; attempts: { channel: string }[] }[]).filter(
    ({ kind, attempts }) => kind === 'clinic.stopped' && attempts.some(({ channel }) => channel === 'sms'),
  )
  return tried
}
const unsent = async () => (await stage.ask('notify.listDeliveries', { state: 'unsent' }, token))['deliveries'] as Rows

const operator = async (view: Parameters<Stage['openPhone']>[0] = {}): Promise<Phone> => {
  const phone = await stage.openPhone(view)
  await phone.signInStaff('李文卿')
  return phone
}

/** What the page dials, in place of the telephone that the test does not have. */
const dialled = async (phone: Phone) => {
  await phone.page.evaluate(() => {
    HTMLAnchorElement.prototype.click = function click() {
      document.title = this.href
    }
  })
  return () => phone.page.title()
}

test('an operator works off the calls of a stopped clinic: one is reached, one does not answer and comes again', async () => {
  const { slot } = await bookNext(stage.ask, '周晚晴', doctorId)
  await bookNext(stage.ask, '欧阳长名字先生', doctorId)
  await stage.ask('booking.stopClinic', { sessionId: slot.sessionId, reason: '医生病假' }, token)
  // The SMS rail takes two to one number only half a minute apart, and is tried again after one.
  await until(2, triedBySms)
  await stage.setNow(`${civilDate()}T02:05:00.000Z`)
  await until(2, callsToMake)
  const phone = await operator()
  await phone.tapLabel(/^电话任务，2 个待打/)
  await phone.sees(/前打$/)
  await phone.rests()
  await phone.shot('calls')
  expect(isFine(await lookAt(phone.page, ORDINARY))).toBe(true)

  await phone.tap('医生停诊')
  expect(await phone.page.getByText(/周晚晴|欧阳长名字先生/).count()).toBe(0)
  await phone.tap('我来打')
  await phone.sees(/^(周晚晴|欧阳长名字先生)$/)
  await phone.sees(/您好，这里是.*医生停诊/)
  await phone.shot('call')
  const title = await dialled(phone)
  await phone.tap(/^1\d\d \d{4} \d{4}$/)
  expect(await title()).toMatch(/^tel:1\d{10}$/)
  await phone.tapLabel('没人接')
  await phone.type(/家属接的/, '占线')
  await phone.tap('记下结果')
  await phone.page.getByText('记下结果').waitFor({ state: 'detached' })

  await phone.tap('医生停诊')
  await phone.tap('我来打')
  await phone.tap('帮他改约或退号')
  await phone.sees(/^退号，送 10 元券$/)
  await phone.shot('call-choose')
  await phone.tap(/^退号，送 10 元券$/)
  await phone.sees('✓ 打通了')
  await phone.tap('记下结果')
  await phone.sees('没有要打的电话')
  await phone.tapLabel('稍后再打')
  await phone.sees(/再打 · 1 次没人接$/)
  await phone.shot('calls-later')
  await phone.tapLabel('已完成')
  await phone.sees('打通了')
  expect(phone.troubles).toEqual([])
  await phone.close()
})

test('on a wide screen the log says in words what became of a message, and turns one that went nowhere into a call', async () => {
  const paid = await bookAndPay(stage, '钱已退', doctorId)
  const { appointments } = await stage.ask('booking.listAppointments', { when: 'upcoming' }, paid.token)
  const [visit] = appointments as { id: string }[]
  await stage.ask('booking.cancel', { appointmentId: visit?.id }, paid.token)
  await until(1, unsent)
  const desk = await operator(DESK)
  await desk.tap('消息发送记录')
  await desk.sees('已发出')
  await desk.shot('deliveries-wide')
  await desk.tapLabel(/^没发出去$/)
  await desk.sees('✓ 没发出去')
  await desk.rests()
  await desk.tap(/退款已到账|正在退款/)
  await desk.sees('患者没有允许，跳过')
  await desk.shot('delivery-wide')
  await desk.tap('改为打电话')
  await desk.sees('已列入电话任务')
  await desk.shot('delivery-called-wide')
  expect(await desk.page.getByText('钱已退').count()).toBe(0)
  expect(desk.troubles).toEqual([])
  await desk.close()
})

test('in large print each kind of message shows how it looks and by which rules it goes', async () => {
  const phone = await operator({ elder: true })
  await phone.tap('消息模板')
  await phone.sees('就诊提醒')
  await phone.rests()
  await phone.shot('templates-elder')
  expect(isFine(await lookAt(phone.page, ELDER))).toBe(true)
  await phone.tap('医生停诊')
  await phone.sees('沈怀安')
  await phone.sees('也发')
  await phone.rests()
  await phone.shot('template-elder')
  expect(isFine(await lookAt(phone.page, ELDER))).toBe(true)
  expect(phone.troubles).toEqual([])
  await phone.close()
})

test('a patient on the web reads in large print what reaches him and by which way', async () => {
  const phone = await stage.openPhone({ elder: true })
  await phone.signIn('王小明')
  await phone.open('patient', 'pages/me/index')
  await phone.tap('提醒设置')
  await phone.sees('网页不弹提醒')
  await phone.sees(/^发到 1\d\d\*{4}\d{4}$/)
  await phone.rests()
  await phone.shot('reminders-elder')
  expect(isFine(await lookAt(phone.page, ELDER))).toBe(true)
  await phone.tap(/一条不少/)
  await phone.sees('还没有消息')
  expect(phone.troubles).toEqual([])
  await phone.close()
})
