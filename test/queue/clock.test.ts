import { experiences } from '../../cloudfunctions/queue/collections'
import { type TestHospital, openTestHospital } from '../support/hospital'
import { at, openDayOf } from './day'

let hospital: TestHospital
beforeEach(() => {
  hospital = openTestHospital()
})
afterEach(() => hospital.close())

const learnt = async () => {
  await hospital.runJobs()
  const [experience] = await hospital.store.find(experiences, {})
  return experience?.tallies ?? []
}

test('a clock that is set back while somebody is seen makes no visit shorter than nothing, and teaches nothing', async () => {
  const day = await openDayOf(hospital, '王小明', '李芳')
  await day.checkInAll()
  hospital.setNow(at('09:10'))
  await day.callNext()
  await day.startVisit()
  hospital.setNow(at('09:02'))
  await day.finish()
  expect((await day.queue()).tickets.map(({ minutes }) => minutes)).toEqual([0, null])
  expect(await learnt()).toEqual([])
})

test('a visit that nobody ended until the evening teaches nothing', async () => {
  const day = await openDayOf(hospital, '王小明', '李芳')
  await day.checkInAll()
  hospital.setNow(at('09:00'))
  await day.callNext()
  hospital.setNow(at('11:30'))
  await day.finish()
  expect(await learnt()).toEqual([])
})

test('after the clock was set back numbers go on, and who is booked first is still first', async () => {
  const day = await openDayOf(hospital, '王小明', '李芳', '赵六')
  const [first, second, third] = day.guests
  hospital.setNow(at('08:50'))
  await day.checkIn(first)
  hospital.setNow(at('08:40'))
  await day.checkIn(second)
  await day.checkIn(third)
  expect((await day.queue()).tickets.map(({ number }) => number)).toEqual([1, 2, 3])
  expect(await day.line()).toEqual(['王小明', '李芳', '赵六'])
})

test('after the machine slept over the clinic’s end, whoever waited is owed for it once, and nobody is lost', async () => {
  const day = await openDayOf(hospital, '王小明', '李芳')
  await day.checkInAll()
  hospital.setNow(at('09:05'))
  await day.callNext()
  await day.finish()
  hospital.setNow(at('17:00'))
  for (let minute = 0; minute < 8; minute += 1) {
    await hospital.runJobs()
    hospital.passMinutes(1)
  }
  const { over, tickets } = await day.queue()
  expect(over).toBe(true)
  expect(tickets.map(({ state, delayed }) => ({ state, delayed }))).toEqual([
    { state: 'done', delayed: false },
    { state: 'waiting', delayed: true },
  ])
})
