import { coupons } from '../../cloudfunctions/billing/collections'
import { amends } from '../../cloudfunctions/queue/collections'
import { FRIDAY, openClinic } from '../support/clinic'
import { type TestHospital, openTestHospital } from '../support/hospital'
import { at, openDayOf, sentTo } from './day'

let hospital: TestHospital
beforeEach(() => {
  hospital = openTestHospital()
})
afterEach(() => hospital.close())

const couponsOf = (accountId: string) => hospital.store.find(coupons, { accountId })

/** 王小明 has 09:00 to 09:15 and is called at a time. */
const calledAt = async (clock: string) => {
  const day = await openDayOf(hospital, '王小明')
  const [wang] = day.guests
  await day.checkIn(wang)
  hospital.setNow(at(clock))
  await day.callNext()
  await hospital.runJobs()
  return { day, wang }
}

test('half an hour beyond the promise is within it', async () => {
  const { wang } = await calledAt('09:45')
  expect(await couponsOf(wang.accountId)).toEqual([])
})

test('a minute more is made good with five yuan, once, and said', async () => {
  const { day, wang } = await calledAt('09:46')
  const { sessionId } = day
  await day.doctor.api.queue.backToQueue({ sessionId })
  hospital.passMinutes(90)
  await day.callNext()
  await day.finish()
  await hospital.runJobs()
  expect(await couponsOf(wang.accountId)).toMatchObject([{ amountFen: 500, status: 'granted' }])
  expect(sentTo(hospital, wang, 'queue.delayed')).toHaveLength(1)
})

test('the time that one was away oneself does not count', async () => {
  const day = await openDayOf(hospital, '王小明')
  const [wang] = day.guests
  await day.checkIn(wang)
  const { appointmentId } = wang
  await wang.api.queue.stepAway({ appointmentId })
  hospital.setNow(at('09:40'))
  await wang.api.queue.comeBack({ appointmentId })
  hospital.setNow(at('10:10'))
  await day.callNext()
  await hospital.runJobs()
  expect(await couponsOf(wang.accountId)).toEqual([])
})

test('who goes home after waiting too long is owed the same', async () => {
  const day = await openDayOf(hospital, '王小明')
  const [wang] = day.guests
  await day.checkIn(wang)
  hospital.setNow(at('09:50'))
  await wang.api.queue.leave({ appointmentId: wang.appointmentId })
  await hospital.runJobs()
  expect(await couponsOf(wang.accountId)).toHaveLength(1)
})

test('next time he has priority, that once', async () => {
  const { day, wang } = await calledAt('10:00')
  await day.finish()
  const clinic = await openClinic(hospital.store, { doctorId: 'doc2', dates: [FRIDAY] })
  const later = await openClinic(hospital.store, { doctorId: 'doc3', dates: [FRIDAY] })
  const book = async (slotId: string) => {
    const { appointmentId } = await wang.api.booking.reserve({ slotId, patientId: wang.patientId })
    const { appointments } = await import('../../cloudfunctions/booking/collections')
    await hospital.store.updateIf(appointments, appointmentId, {}, { set: { patientBirthDate: '1990-03-07' } })
    return appointmentId
  }
  const first = await book(clinic.slotAt('09:00', FRIDAY))
  const second = await book(later.slotAt('09:30', FRIDAY))
  hospital.setNow('2026-11-27T00:30:00.000Z')
  const again = await hospital.patient('王小明')
  const checkIn = async (appointmentId: string) => (await again.api.queue.checkIn({ appointmentId })).ticket.priority
  expect(await checkIn(first)).toBe('delayed')
  expect(await checkIn(second)).toBe('none')
  expect(await hospital.store.find(amends, {})).toMatchObject([{ usedFor: first }])
})
