import type { Request, Route } from 'playwright-core'
import { addMinutes } from '../../cloudfunctions/kernel/time'
import { type ListedSlot, signInAs, slotsAhead } from '../support/visits'
import { ELDER, ORDINARY, isFine, lookAt } from './look'
import { type Phone, type Stage, openStage } from './support'

const NAMES = ['王小明', '赵大海', '孙丽华', '欧阳慕容晓月', '吴来晚']

interface Patient {
  name: string
  appointmentId: string
}

interface Ticket {
  appointmentId: string
  number: number
  patientName: string
  state: string
  priority: string
}

let stage: Stage
let clinic: ListedSlot[]
let patients: Patient[]

/** A half day of the doctor from tomorrow on with a free quarter for each of so many. */
const clinicFor = async (doctorId: string, people: number) => {
  const open = (await slotsAhead(stage.ask, doctorId)).filter(({ status }) => status === 'open')
  const sameDay = (slot: ListedSlot) => open.filter(({ sessionId }) => sessionId === slot.sessionId)
  const found = open.map(sameDay).find((slots) => slots.length >= people)
  if (!found) throw new Error('no clinic with room')
  return found
}

const book = async (name: string, slot: ListedSlot | undefined, visit: object): Promise<Patient> => {
  const { token, patientId } = await signInAs(stage.ask, { name })
  const { appointmentId } = await stage.ask('booking.reserve', { slotId: slot?.id, patientId, ...visit }, token)
  if (!appointmentId) throw new Error(`${name} could not book`)
  return { name, appointmentId: String(appointmentId) }
}

const doFor = async ({ name, appointmentId }: Patient, operation: string) => {
  const { token } = await signInAs(stage.ask, { name })
  const { code } = await stage.server.call(operation, { appointmentId }, token)
  if (code !== 'OK') throw new Error(`${operation} of ${name}: ${code}`)
}

const doctorToken = async () => (await signInAs(stage.ask, { persona: 'doctor-shen' })).token

/** The queue as the hospital has it. */
const theQueue = async () => {
  const { sessionId } = clinic[0] as ListedSlot
  const queue = await stage.ask('queue.getQueue', { sessionId }, await doctorToken())
  return queue as unknown as { waiting: Ticket[]; others: Ticket[] }
}

const nextInLine = async () => {
  const [next] = (await theQueue()).waiting
  if (!next) throw new Error('nobody waits')
  return next
}

const stateOf = async (appointmentId: string) =>
  (await theQueue()).others.find((ticket) => ticket.appointmentId === appointmentId)?.state ?? 'waiting'

beforeAll(async () => {
  stage = await openStage()
  const { doctorId } = await signInAs(stage.ask, { persona: 'doctor-shen' })
  clinic = await clinicFor(doctorId, NAMES.length)
  patients = []
  for (const [i, name] of NAMES.entries()) {
    const visit = i === 1 ? { needs: ['wheelchair', 'hearing'], reason: '爬两层楼就胸口发闷，歇一会儿好些' } : {}
    patients.push(await book(name, clinic[i], visit))
  }
  await stage.setNow(addMinutes(String(clinic[0]?.startsAt), -20))
  for (const patient of patients.slice(0, 4)) await doFor(patient, 'queue.checkIn')
})
afterAll(() => stage.close())

/** The button that reads just so, once it can be tapped. */
const press = ({ page }: Phone, name: string) =>
  page.getByRole('button', { name, exact: true }).locator('visible=true').click()

/** Waits until that button can be tapped. */
const ready = ({ page }: Phone, name: string) =>
  page.getByRole('button', { name, exact: true, disabled: false }).locator('visible=true').waitFor()

/** The queue by its own link, as a second device has it open. */
const openQueue = async (phone: Phone) => {
  await phone.open('companion', `queue/clinic/index?sessionId=${clinic[0]?.sessionId}`)
  await phone.sees('排队规则')
}

const answersTo = (operation: string) => (url: URL) => url.pathname.endsWith(`/api/queue/${operation}`)

/** A line on which what is new of the queue can be held back. */
const slowLine = async ({ page }: Phone) => {
  let free = () => {}
  let open = Promise.resolve()
  await page.route(answersTo('getQueue'), async (route) => {
    const response = await route.fetch().catch(() => null)
    await open
    if (response) await route.fulfill({ response }).catch(() => {})
  })
  return {
    hold: () => {
      open = new Promise((resolve) => (free = resolve))
    },
    letGo: () => free(),
    close: () => page.unrouteAll({ behavior: 'ignoreErrors' }),
  }
}

test('a doctor’s morning: called, not there, called again, tests, done, on two devices and through a lost answer', async () => {
  const phone = await stage.openPhone()
  await phone.signInStaff('沈怀安')
  await phone.sees('位候诊')
  await phone.shot('doctor-queue-home')
  await press(phone, '打开候诊队列')
  await press(phone, '先确认本人，再叫号')
  await phone.sees('演示账号')
  await press(phone, '是我本人接诊')

  const first = await nextInLine()
  await phone.sees('未报到 1 位')
  await phone.shot('doctor-queue-call')
  await press(phone, '叫下一位')
  await phone.sees('已叫，等他进来')
  await press(phone, '再叫一次')
  await phone.sees('叫了 2 次')
  await ready(phone, '再叫一次')
  await phone.shot('doctor-queue-called')
  await press(phone, '没来，过号')
  await phone.sees('过号、离开 1 位')
  expect(await stateOf(first.appointmentId)).toBe('skipped')

  const second = await nextInLine()
  await press(phone, '叫下一位')
  await press(phone, `${second.number} 号到了，接诊`)
  await phone.sees('就诊中')
  await ready(phone, '先放回队列')
  await phone.shot('doctor-queue-in-room')
  expect(isFine(await lookAt(phone.page, ORDINARY))).toBe(true)
  await press(phone, '去检查')
  await phone.sees('过号、离开 2 位')
  await press(phone, '放回队列')
  await phone.sees('候诊 3 位')
  await ready(phone, '叫下一位')
  await phone.shot('doctor-queue-tests')

  const desk = await stage.openPhone({ width: 1280, height: 860 })
  await desk.signInStaff('沈怀安')
  const line = await slowLine(desk)
  await openQueue(desk)
  await desk.sees('叫下一位')
  line.hold()
  const third = await nextInLine()
  await press(phone, '叫下一位')
  await phone.sees(`${third.number} 号到了，接诊`)
  await press(desk, '叫下一位')
  await desk.sees(`${third.number} 号已经叫过了`)
  line.letGo()
  await desk.sees(`${third.number} 号到了，接诊`)
  expect((await theQueue()).others.filter(({ state }) => state === 'called')).toHaveLength(1)

  await doFor(patients.find(({ appointmentId }) => appointmentId === second.appointmentId) as Patient, 'queue.comeBack')
  await press(desk, `${third.number} 号到了，接诊`)
  await desk.sees('检查后回诊')
  await ready(desk, '先叫下一位')
  await desk.shot('doctor-queue-wide')
  expect(isFine(await lookAt(desk.page, ORDINARY))).toBe(true)

  const keys: (string | undefined)[] = []
  const lose = (route: Route, request: Request) => {
    keys.push(request.headers()['idempotency-key'])
    return keys.length === 1 ? route.abort() : route.continue()
  }
  await phone.page.route(answersTo('finish'), lose)
  await press(phone, `完成 ${third.number} 号的就诊`)
  await phone.sees('再点一次不会重复')
  await phone.shot('doctor-queue-lost')
  await press(phone, `完成 ${third.number} 号的就诊`)
  await phone.sees('已看 1 位')
  expect(keys[1]).toBe(keys[0])

  expect((await nextInLine()).appointmentId).toBe(second.appointmentId)
  await press(phone, '叫下一位')
  await press(phone, `${second.number} 号到了，接诊`)
  await press(phone, `完成 ${second.number} 号的就诊`)
  await desk.sees('已看 2 位')
  expect(await stateOf(second.appointmentId)).toBe('done')
  await line.close()
  expect([...phone.troubles, ...desk.troubles].filter((words) => !/ERR_FAILED/.test(words))).toEqual([])
  await Promise.all([phone.close(), desk.close()])
})

test('the desk checks in who has no phone, reads out his number, and sees the queue as the doctor does', async () => {
  const [slot] = clinic
  const phone = await stage.openPhone()
  await phone.signInStaff('李文卿')
  const { doctorId } = await signInAs(stage.ask, { persona: 'doctor-shen' })
  const date = addMinutes(String(slot?.startsAt), 8 * 60).slice(0, 10)
  await phone.open('companion', `operator/visits/index?doctorId=${doctorId}&date=${date}`)
  await phone.sees('吴来晚')
  await phone.shot('desk-visits')
  await press(phone, '报到')
  await phone.sees('5 号')
  await phone.sees(/门口候诊/)
  await phone.shot('desk-number')
  await press(phone, '好')
  await phone.sees('5 号 · 候诊')
  await press(phone, '打开候诊队列')
  await phone.sees('叫下一位')
  expect((await theQueue()).waiting.map(({ patientName }) => patientName)).toContain('吴来晚')
  expect(phone.troubles).toEqual([])
  await phone.close()
})

test('in large print the queue can be read and hit, and a long name stays whole', async () => {
  const phone = await stage.openPhone({ elder: true })
  await phone.signInStaff('沈怀安')
  await openQueue(phone)
  await phone.sees('欧阳慕容晓月')
  await phone.rests()
  await phone.shot('doctor-queue-elder')
  const look = await lookAt(phone.page, ELDER)
  expect(look).toMatchObject({ smallText: [], smallTargets: [], paleText: [], runsOut: [] })
  await phone.tap('诊室签到码')
  await phone.sees('贴在诊室门口')
  await phone.shot('doctor-queue-code-elder')
  await phone.tapLabel('关闭')
  await phone.tap('停诊 / 缩短门诊')
  await phone.sees(/通知 \d 位/)
  await phone.shot('doctor-queue-stop-elder')
  await phone.close()
})
