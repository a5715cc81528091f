import { addDays, instantOf } from '../../cloudfunctions/kernel/time'
import { audit } from '../support/audit'
import { THURSDAY, openClinic } from '../support/clinic'
import { doctorOnDuty } from '../support/reception'
import { type TestHospital, openTestHospital } from '../support/hospital'

let hospital: TestHospital
beforeEach(() => {
  hospital = openTestHospital()
})
afterEach(() => hospital.close())

/** He signs in anew each time: a month later his old token has run out. */
const signIn = () => hospital.patient('王小明')

/** 王小明 books 09:00 on a day, as of the day before at noon. */
const bookOn = async (date: string) => {
  hospital.setNow(instantOf(addDays(date, -1), '12:00'))
  const person = await signIn()
  const clinic = await openClinic(hospital.store, { dates: [date] })
  const wish = { slotId: clinic.slotAt('09:00', date), patientId: person.patientId }
  return (await person.api.booking.reserve(wish)).appointmentId
}

const record = async (appointmentId: string, outcome: 'fulfilled' | 'noshow') => {
  const doctor = await doctorOnDuty(hospital, appointmentId)
  return doctor.api.booking.recordAttendance({ appointmentId, outcome })
}

const missOn = async (date: string) => {
  const appointmentId = await bookOn(date)
  hospital.setNow(instantOf(date, '10:00'))
  await record(appointmentId, 'noshow')
}

const pausedUntil = async () => {
  const { api } = await signIn()
  return (await api.identity.listPatients({})).patients[0]?.bookingPausedUntil
}

test('a visit can be done or missed only once it has begun', async () => {
  const wang = await signIn()
  const appointmentId = await bookOn(THURSDAY)
  hospital.setNow('2026-11-26T00:59:59.999Z')
  await expect(record(appointmentId, 'fulfilled')).rejects.toMatchObject({
    code: 'NOT_STARTED',
    data: { startsAt: '2026-11-26T01:00:00.000Z' },
  })
  hospital.setNow('2026-11-26T01:00:00.000Z')
  await expect(record(appointmentId, 'fulfilled')).resolves.toEqual({ done: true })
  expect((await wang.api.booking.getAppointment({ appointmentId })).status).toBe('fulfilled')
  expect(await audit(hospital.store)).toEqual([])
})

test('the same outcome twice is no error, another one is', async () => {
  const appointmentId = await bookOn(THURSDAY)
  hospital.setNow('2026-11-26T02:00:00.000Z')
  await record(appointmentId, 'noshow')
  await expect(record(appointmentId, 'noshow')).resolves.toEqual({ done: true })
  await expect(record(appointmentId, 'fulfilled')).rejects.toMatchObject({
    code: 'NOT_CHANGEABLE',
    data: { status: 'noshow' },
  })
  await hospital.runJobs()
  expect(hospital.delivered.filter(({ kind }) => kind === 'booking.missed')).toHaveLength(1)
})

test('a cancelled appointment has no outcome', async () => {
  const wang = await signIn()
  const appointmentId = await bookOn(THURSDAY)
  await wang.api.booking.cancel({ appointmentId })
  hospital.setNow('2026-11-26T02:00:00.000Z')
  await expect(record(appointmentId, 'noshow')).rejects.toMatchObject({
    code: 'NOT_CHANGEABLE',
    data: { status: 'cancelled' },
  })
})

test('only the doctor of the visit records it, or an operator', async () => {
  const wang = await signIn()
  const appointmentId = await bookOn(THURSDAY)
  hospital.setNow('2026-11-26T02:00:00.000Z')
  const colleague = await hospital.staff('doctor', 'doc2')
  const hers = colleague.api.booking.recordAttendance({ appointmentId, outcome: 'fulfilled' })
  await expect(hers).rejects.toMatchObject({ code: 'FORBIDDEN' })
  const himself = wang.api.booking.recordAttendance({ appointmentId, outcome: 'fulfilled' })
  await expect(himself).rejects.toMatchObject({ code: 'FORBIDDEN' })
  const operator = await hospital.staff('operator')
  await expect(operator.api.booking.recordAttendance({ appointmentId, outcome: 'noshow' })).resolves.toBeTruthy()
})

test('the third missed visit in 90 days pauses booking for 30 days, and everybody is told until when', async () => {
  const wang = await signIn()
  await missOn('2026-11-26')
  await missOn('2026-11-27')
  expect(await pausedUntil()).toBeNull()
  await missOn('2026-11-30')
  const until = '2026-12-30T01:00:00.000Z'
  expect(await pausedUntil()).toBe(until)
  const paused = { code: 'BOOKING_PAUSED', data: { until } }
  await expect(bookOn('2026-12-02')).rejects.toMatchObject(paused)
  const clinic = await openClinic(hospital.store, { doctorId: 'doc9', dates: ['2026-12-02'], endsAt: '09:15' })
  const operator = await hospital.staff('operator')
  await operator.api.booking.setCapacity({ slotId: clinic.slotAt('09:00'), capacity: 0 })
  const waiting = wang.api.booking.joinStandby({ sessionId: clinic.sessionOn(), patientId: wang.patientId })
  await expect(waiting).rejects.toMatchObject(paused)
  hospital.setNow(until)
  const again = await openClinic(hospital.store, { doctorId: 'doc8', dates: ['2026-12-31'] })
  const wish = { slotId: again.slotAt('09:00'), patientId: wang.patientId }
  const later = await signIn()
  await expect(later.api.booking.reserve(wish)).resolves.toMatchObject({ status: 'booked' })
})

test('what was kept, what was cancelled, and what is more than 90 days apart does not count', async () => {
  const wang = await signIn()
  await missOn('2026-11-26')
  await missOn('2026-11-27')
  const kept = await bookOn('2026-11-30')
  hospital.setNow('2026-11-30T02:00:00.000Z')
  await record(kept, 'fulfilled')
  const cancelled = await bookOn('2026-12-02')
  await wang.api.booking.cancel({ appointmentId: cancelled })
  expect(await pausedUntil()).toBeNull()
  await missOn(addDays('2026-11-26', 90))
  expect(await pausedUntil()).toBeNull()
})

test('a third visit just within 90 days of the first counts', async () => {
  await missOn('2026-11-26')
  await missOn('2026-12-10')
  await missOn(addDays('2026-11-26', 89))
  expect(await pausedUntil()).not.toBeNull()
})

test('it does not matter in which order the missed visits are recorded', async () => {
  const days = ['2026-11-26', '2026-11-27', '2026-11-30']
  const ids = []
  for (const day of days) ids.push(await bookOn(day))
  hospital.setNow('2026-11-30T02:00:00.000Z')
  for (const id of ids.reverse()) await record(id, 'noshow')
  expect(await pausedUntil()).toBe('2026-12-30T01:00:00.000Z')
})

test('one patient’s missed visits do not pause another of the same account', async () => {
  const wang = await signIn()
  const { personInput } = await import('../support/people')
  const child = await wang.api.identity.addPatient(personInput('王小宝', { relation: 'child' }))
  for (const day of ['2026-11-26', '2026-11-27', '2026-11-30']) await missOn(day)
  const clinic = await openClinic(hospital.store, { doctorId: 'doc2', dates: ['2026-12-02'] })
  const wish = { slotId: clinic.slotAt('09:00'), patientId: child.id }
  await expect(wang.api.booking.reserve(wish)).resolves.toMatchObject({ status: 'booked' })
})
