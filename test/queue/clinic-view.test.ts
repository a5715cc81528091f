import { appointments } from '../../cloudfunctions/booking/collections'
import { type TestHospital, openTestHospital } from '../support/hospital'
import { at, openDay } from './day'

let hospital: TestHospital
beforeEach(() => {
  hospital = openTestHospital()
})
afterEach(() => hospital.close())

const openMorning = async () => {
  const day = await openDay(hospital, [
    ['王小明', '09:00'],
    ['赵大海', '09:15'],
    ['孙丽', '09:30'],
  ])
  const { sessionId, doctor } = day
  const see = async () => {
    const queue = await doctor.api.queue.getQueue({ sessionId })
    if (!queue.changed) throw new Error('not all of it')
    return queue
  }
  return { ...day, see }
}

test('the doctor sees of each patient who he is, since when he waits and until when he was to be called', async () => {
  const { see, checkIn, guests, born, clinic } = await openMorning()
  const [wang, zhao] = guests
  await born(zhao, '1950-01-02')
  await checkIn(wang)
  hospital.setNow(at('09:40'))
  await checkIn(zhao)
  expect(await see()).toMatchObject({
    ...{ doctorId: clinic.doctorId, doctorName: '林静', date: '2026-11-26', place: '门诊楼 3 楼 302 诊室' },
    ...{ startsAt: at('09:00'), endsAt: at('10:00'), checkInFrom: at('08:00'), checkInUntil: at('10:30') },
    waiting: [
      { patientName: '王小明', age: 36, visitType: 'first', needs: [], reason: '', late: false },
      { patientName: '赵大海', age: 76, priority: 'elder', late: true },
    ],
  })
  const { waiting } = await see()
  expect(waiting.map(({ presentFrom, promisedAt }) => [presentFrom, promisedAt])).toEqual([
    [at('08:30'), at('09:15')],
    [at('09:40'), at('09:40')],
  ])
})

test('who is booked and not here yet is named in the order of the quarters; who cancelled is not', async () => {
  const { see, checkIn, guests } = await openMorning()
  const [wang, zhao, sun] = guests
  await checkIn(zhao)
  expect((await see()).expected.map(({ patientName }) => patientName)).toEqual(['王小明', '孙丽'])
  expect((await see()).absent).toBe(2)
  await hospital.store.updateIf(appointments, sun.appointmentId, {}, { set: { status: 'cancelled' } })
  expect((await see()).expected.map(({ appointmentId }) => appointmentId)).toEqual([wang.appointmentId])
})

test('the end of the morning is foretold in steps of five minutes, and comes nearer as patients are seen', async () => {
  const { see, checkInAll, callNext, finish } = await openMorning()
  await checkInAll()
  const { likelyEndAt } = await see()
  expect(likelyEndAt).toBe(at('09:30'))
  for (const clock of ['09:02', '09:04', '09:06']) {
    hospital.setNow(at(clock))
    await callNext()
    await finish()
  }
  expect((await see()).likelyEndAt).toBeNull()
})

test('what a visit took stays with who was seen, in whole minutes', async () => {
  const { see, checkInAll, callNext, startVisit, finish } = await openMorning()
  await checkInAll()
  hospital.setNow(at('09:00'))
  await callNext()
  await startVisit()
  hospital.setNow(at('09:07'))
  await finish()
  expect((await see()).others).toMatchObject([{ patientName: '王小明', state: 'done', minutes: 7 }])
})
