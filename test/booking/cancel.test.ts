import { audit } from '../support/audit'
import { openClinic } from '../support/clinic'
import { doctorOnDuty } from '../support/reception'
import { type TestHospital, openTestHospital } from '../support/hospital'

let hospital: TestHospital
beforeEach(() => {
  hospital = openTestHospital()
})
afterEach(() => hospital.close())

/** 王小明 has the only place at 09:00 on Thursday, which is 01:00 in Greenwich. */
const booked = async () => {
  const clinic = await openClinic(hospital.store)
  const wang = await hospital.patient('王小明')
  const { appointment } = await wang.api.booking.reserve({
    slotId: clinic.slotAt('09:00'),
    patientId: wang.patientId,
  })
  return { clinic, wang, appointment, cancel: () => wang.api.booking.cancel({ appointmentId: appointment.id }) }
}

test('an appointment says until when it can be cancelled, and until then it can', async () => {
  const { appointment, cancel } = await booked()
  expect(appointment.cancelUntil).toBe('2026-11-25T23:00:00.000Z')
  hospital.setNow(appointment.cancelUntil)
  const cancelled = await cancel()
  expect(cancelled).toMatchObject({ status: 'cancelled', cancelledAt: appointment.cancelUntil })
  expect(await audit(hospital.store)).toEqual([])
})

test('a moment later it is too late, and the appointment stays', async () => {
  const { wang, appointment, cancel } = await booked()
  hospital.setNow('2026-11-25T23:00:00.001Z')
  await expect(cancel()).rejects.toMatchObject({
    code: 'TOO_LATE',
    data: { cancelUntil: '2026-11-25T23:00:00.000Z' },
  })
  const still = await wang.api.booking.getAppointment({ appointmentId: appointment.id })
  expect(still).toMatchObject({ status: 'booked', cancelledAt: null })
})

test('cancelling twice is no error, and the first time stands', async () => {
  const { cancel } = await booked()
  const first = await cancel()
  hospital.passMinutes(10)
  expect(await cancel()).toEqual(first)
  hospital.setNow('2026-11-27T00:00:00.000Z')
  expect(await cancel()).toEqual(first)
})

test('the place is free again, for another patient and for the same one', async () => {
  const { clinic, wang, cancel } = await booked()
  await cancel()
  const { slots } = await wang.api.booking.listSlots({ doctorId: 'doc1', from: '2026-11-26', to: '2026-11-26' })
  expect(slots.map(({ remaining }) => remaining)).toEqual([1, 1, 1, 1])
  const zhao = await hospital.patient('赵大海')
  const wish = { slotId: clinic.slotAt('09:00') }
  await zhao.api.booking.reserve({ ...wish, patientId: zhao.patientId })
  const other = { slotId: clinic.slotAt('09:15'), patientId: wang.patientId }
  expect((await wang.api.booking.reserve(other)).status).toBe('booked')
  expect(await audit(hospital.store)).toEqual([])
})

test('who cancels gives back only his own place', async () => {
  const clinic = await openClinic(hospital.store, { capacity: 2 })
  const [wang, zhao] = await Promise.all([hospital.patient('王小明'), hospital.patient('赵大海')])
  const slotId = clinic.slotAt('09:00')
  const mine = await wang.api.booking.reserve({ slotId, patientId: wang.patientId })
  const his = await zhao.api.booking.reserve({ slotId, patientId: zhao.patientId })
  await wang.api.booking.cancel({ appointmentId: mine.appointmentId })
  const kept = await zhao.api.booking.getAppointment({ appointmentId: his.appointmentId })
  expect(kept.status).toBe('booked')
  expect(await audit(hospital.store)).toEqual([])
})

test('a cancelled appointment no longer counts for the three a day', async () => {
  const doctorIds = ['doc1', 'doc2', 'doc3', 'doc4']
  const clinics = await Promise.all(doctorIds.map((doctorId) => openClinic(hospital.store, { doctorId })))
  const wang = await hospital.patient('王小明')
  const book = (i: number) =>
    wang.api.booking.reserve({ slotId: clinics[i]?.slotAt('09:00') ?? '', patientId: wang.patientId })
  const { appointmentId } = await book(0)
  await book(1)
  await book(2)
  await expect(book(3)).rejects.toMatchObject({ code: 'TOO_MANY_THAT_DAY' })
  await wang.api.booking.cancel({ appointmentId })
  expect((await book(3)).status).toBe('booked')
})

test('an appointment that was kept or missed cannot be cancelled', async () => {
  for (const outcome of ['fulfilled', 'noshow'] as const) {
    const at = outcome === 'fulfilled' ? '09:00' : '09:15'
    const clinic = await openClinic(hospital.store, { doctorId: `doc${outcome}` })
    const wang = await hospital.patient('王小明')
    hospital.setNow('2026-11-25T00:00:00.000Z')
    const { appointmentId } = await wang.api.booking.reserve({ slotId: clinic.slotAt(at), patientId: wang.patientId })
    hospital.setNow('2026-11-26T02:00:00.000Z')
    const doctor = await doctorOnDuty(hospital, appointmentId)
    await doctor.api.booking.recordAttendance({ appointmentId, outcome })
    await expect(wang.api.booking.cancel({ appointmentId })).rejects.toMatchObject({
      code: 'NOT_CHANGEABLE',
      data: { status: outcome },
    })
  }
})

test('a stranger can neither see nor cancel it, and what does not exist is not found', async () => {
  const { appointment } = await booked()
  const zhao = await hospital.patient('赵大海')
  const theirs = { appointmentId: appointment.id }
  await expect(zhao.api.booking.cancel(theirs)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(zhao.api.booking.getAppointment(theirs)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(zhao.api.booking.cancel({ appointmentId: 'apt-x' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})
