import { setImmediate as turn } from 'node:timers/promises'
import { openClinic } from '../support/clinic'
import { type TestHospital, openTestHospital } from '../support/hospital'

let hospital: TestHospital
beforeEach(() => {
  hospital = openTestHospital()
})
afterEach(() => hospital.close())

/** The disk takes as long as `release` is not called; `asked` once somebody waits for it. */
const holdDisk = () => {
  let release = () => {}
  let ask = () => {}
  const disk = new Promise<void>((resolve) => (release = resolve))
  const asked = new Promise<void>((resolve) => (ask = resolve))
  hospital.services.durable = () => {
    ask()
    return disk
  }
  return { asked, release }
}

const opened = async () => {
  const { slotAt } = await openClinic(hospital.store, { capacity: 5 })
  const wang = await hospital.patient('王小明')
  return { wang, wish: { slotId: slotAt('09:00'), patientId: wang.patientId } }
}

/** Whether it is answered while the disk is still writing, and that it is afterwards. */
const isAnsweredTooEarly = async (call: () => Promise<unknown>) => {
  const { asked, release } = holdDisk()
  let answered = false
  const answer = call()
    .catch(() => undefined)
    .then(() => (answered = true))
  await Promise.race([asked, answer])
  for (let n = 0; n < 50; n += 1) await turn()
  const early = answered
  release()
  await answer
  return early
}

test('nobody hears that he is booked before the disk has it', async () => {
  const { wang, wish } = await opened()
  expect(await isAnsweredTooEarly(() => wang.call('booking.reserve', wish, 'tap'))).toBe(false)
})

test('nor when he taps again, nor that his key was used for something else', async () => {
  const { wang, wish } = await opened()
  await wang.call('booking.reserve', wish, 'tap')
  expect(await isAnsweredTooEarly(() => wang.call('booking.reserve', wish, 'tap'))).toBe(false)
  const other = { ...wish, reason: '复诊' }
  expect(await isAnsweredTooEarly(() => wang.call('booking.reserve', other, 'tap'))).toBe(false)
})

test('nor does he see his booking before the disk has it', async () => {
  const { wang, wish } = await opened()
  const { appointmentId } = await wang.api.booking.reserve(wish)
  expect(await isAnsweredTooEarly(() => wang.call('booking.getAppointment', { appointmentId }))).toBe(false)
})

test('nor is he told that somebody else has the thing, or that there is none', async () => {
  const { wish } = await opened()
  const li = await hospital.patient('李小红')
  expect(await isAnsweredTooEarly(() => li.call('booking.reserve', wish, 'tap'))).toBe(false)
  expect(await isAnsweredTooEarly(() => li.call('booking.getAppointment', { appointmentId: 'apt-none' }))).toBe(false)
})
