import { queues } from '../../cloudfunctions/queue/collections'
import { audit } from '../support/audit'
import { type TestHospital, openTestHospital } from '../support/hospital'
import { at, openDayOf } from './day'

let hospital: TestHospital
beforeEach(() => {
  hospital = openTestHospital()
})
afterEach(() => hospital.close())

test('when the clinic is over, who never came and who was called in vain has missed it', async () => {
  const day = await openDayOf(hospital, '王小明', '赵大海', '孙丽')
  const [wang, zhao, sun] = day.guests
  await day.checkIn(wang)
  await day.checkIn(zhao)
  await day.callNext()
  await day.finish()
  await day.callNext()
  await day.skip()
  hospital.setNow(at('10:34'))
  await hospital.runJobs()
  expect(await day.statusOf(sun)).toBe('booked')
  hospital.setNow(at('10:35'))
  await hospital.runJobs()
  expect([await day.statusOf(wang), await day.statusOf(zhao), await day.statusOf(sun)]).toEqual([
    'fulfilled',
    'noshow',
    'noshow',
  ])
  expect(await audit(hospital.store)).toEqual([])
  await expect(day.callNext()).rejects.toMatchObject({ code: 'CLINIC_OVER' })
})

test('the clinic goes on as long as somebody waits', async () => {
  const day = await openDayOf(hospital, '王小明', '赵大海')
  await day.checkInAll()
  await day.callNext()
  await day.finish()
  hospital.setNow(at('11:30'))
  await hospital.runJobs()
  const [, zhao] = day.guests
  expect(await day.statusOf(zhao)).toBe('booked')
  await day.callNext()
  await day.finish()
  expect(await day.statusOf(zhao)).toBe('fulfilled')
})

test('who still waits four hours after the end is blamed for nothing', async () => {
  const day = await openDayOf(hospital, '王小明', '赵大海')
  await day.checkInAll()
  await day.callNext()
  await day.finish()
  hospital.setNow(at('14:00'))
  await hospital.runJobs()
  hospital.passMinutes(3)
  await hospital.runJobs()
  const [, zhao] = day.guests
  expect((await hospital.store.get(queues, day.sessionId))?.over).toBe(true)
  expect(await day.statusOf(zhao)).toBe('booked')
})

test('where nobody was seen by the queue, nobody is written down as missing', async () => {
  const day = await openDayOf(hospital, '王小明', '赵大海')
  const [wang, zhao] = day.guests
  await day.checkIn(wang)
  await wang.api.queue.leave({ appointmentId: wang.appointmentId })
  hospital.setNow(at('10:35'))
  await hospital.runJobs()
  expect([await day.statusOf(wang), await day.statusOf(zhao)]).toEqual(['booked', 'booked'])
})

test('who was sent for tests and did not return was seen', async () => {
  const day = await openDayOf(hospital, '王小明', '赵大海')
  await day.checkInAll()
  const [wang] = day.guests
  await day.callNext()
  await day.startVisit()
  await day.doctor.api.queue.backToQueue({ sessionId: day.sessionId, why: 'tests' })
  await day.callNext()
  await day.finish()
  hospital.setNow(at('14:00'))
  await hospital.runJobs()
  hospital.passMinutes(3)
  await hospital.runJobs()
  expect(await day.statusOf(wang)).toBe('fulfilled')
})
