import { RULES } from '../../cloudfunctions/queue/rules'
import { type TestHospital, openTestHospital } from '../support/hospital'
import { whole } from '../support/live'
import { type Guest, at, openDayOf } from './day'

let hospital: TestHospital
beforeEach(() => {
  hospital = openTestHospital()
})
afterEach(() => hospital.close())

const boardOf = async ({ api, appointmentId }: Guest) => whole(await api.queue.getBoard({ appointmentId }))

test('the board says who is ahead, who is seen, how long it takes and by which rules', async () => {
  const day = await openDayOf(hospital, '王小明', '赵大海', '孙丽')
  await day.checkInAll()
  const [, , sun] = day.guests
  hospital.setNow(at('09:00'))
  await day.callNext()
  await day.startVisit()
  hospital.passMinutes(7)
  await day.finish()
  await day.callNext()
  const board = await boardOf(sun)
  expect(board).toMatchObject({ state: 'waiting', number: 3, ahead: 0, serving: 2, lastVisits: [7] })
  expect(board).toMatchObject({ promisedAt: at('09:45'), place: '门诊楼 3 楼 302 诊室', rules: [...RULES] })
  const { fromMinutes, toMinutes, chancePercent } = board.expected ?? {
    fromMinutes: -1,
    toMinutes: -1,
    chancePercent: 0,
  }
  expect([fromMinutes % 5, toMinutes % 5, chancePercent]).toEqual([0, 0, 80])
  expect(fromMinutes).toBeGreaterThanOrEqual(0)
  expect(toMinutes).toBeGreaterThan(fromMinutes)
})

test('who is not checked in sees how it would be, once check-in is open', async () => {
  const day = await openDayOf(hospital, '王小明', '赵大海')
  const [wang, zhao] = day.guests
  await day.checkIn(wang)
  const board = await boardOf(zhao)
  expect(board).toMatchObject({ state: 'expected', number: null, ahead: 1 })
  expect(board.expected?.toMinutes).toBeGreaterThan(30)
  hospital.setNow(at('07:30'))
  expect((await boardOf(zhao)).expected).toBeNull()
})

test('while nothing changes the answer is tiny', async () => {
  const day = await openDayOf(hospital, '王小明', '赵大海')
  await day.checkInAll()
  const [wang, zhao] = day.guests
  const { cursor } = await boardOf(zhao)
  const { appointmentId } = zhao
  const same = await zhao.api.queue.getBoard({ appointmentId, since: cursor })
  expect(same).toEqual({ changed: false, cursor })
  expect(Buffer.byteLength(JSON.stringify(same))).toBeLessThanOrEqual(200)
  await wang.api.queue.stepAway({ appointmentId: wang.appointmentId })
  expect(await zhao.api.queue.getBoard({ appointmentId, since: cursor })).toMatchObject({ changed: true, ahead: 0 })
})

test('after some waits the board says how good the estimates were', async () => {
  const day = await openDayOf(hospital, '王小明', '赵大海', '孙丽', '周强', '吴芳')
  await day.checkInAll()
  hospital.setNow(at('09:00'))
  for (let visit = 0; visit < 5; visit += 1) {
    await day.callNext()
    hospital.passMinutes(6)
    await day.finish()
    await hospital.runJobs()
    await hospital.runJobs()
  }
  const { accuracy } = await boardOf(day.guests[0])
  expect(accuracy).toMatchObject({ waits: 5 })
  expect(accuracy?.errorMinutes).toBeLessThan(20)
})

test('the doctor sees everybody in order, who is where, and how many are still to come', async () => {
  const day = await openDayOf(hospital, '王小明', '赵大海', '孙丽')
  const [wang, zhao] = day.guests
  await day.checkIn(zhao)
  await day.checkIn(wang)
  await day.callNext()
  const queue = whole(await day.doctor.api.queue.getQueue({ sessionId: day.sessionId }))
  expect(queue.waiting.map(({ patientName }) => patientName)).toEqual(['赵大海'])
  expect(queue.others).toMatchObject([{ patientName: '王小明', state: 'called' }])
  expect(queue.absent).toBe(1)
})
