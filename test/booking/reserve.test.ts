import { type TestHospital, openTestHospital } from '../support/hospital'
import { FRIDAY, THURSDAY, openClinic } from '../support/clinic'

let hospital: TestHospital
beforeEach(() => {
  hospital = openTestHospital()
})
afterEach(() => hospital.close())

test('a patient books a quarter of an hour and finds it among his appointments', async () => {
  const clinic = await openClinic(hospital.store)
  const wang = await hospital.patient('王小明')
  const { appointmentId, status } = await wang.api.booking.reserve({
    slotId: clinic.slotAt('09:15'),
    patientId: wang.patientId,
    needs: ['wheelchair'],
    reason: '头晕三天',
  })
  expect(status).toBe('booked')
  const { appointments } = await wang.api.booking.listAppointments({ when: 'upcoming' })
  expect(appointments).toMatchObject([{ id: appointmentId, needs: ['wheelchair'], reason: '头晕三天' }])
})

test('the second patient for the last place hears what is still free near it', async () => {
  const clinic = await openClinic(hospital.store)
  const wang = await hospital.patient('王小明')
  const zhao = await hospital.patient('赵大海')
  await wang.api.booking.reserve({ slotId: clinic.slotAt('09:15'), patientId: wang.patientId })
  const late = zhao.api.booking.reserve({ slotId: clinic.slotAt('09:15'), patientId: zhao.patientId })
  await expect(late).rejects.toMatchObject({
    code: 'SLOT_FULL',
    data: {
      nearest: [
        { slotId: clinic.slotAt('09:30') },
        { slotId: clinic.slotAt('09:00') },
        { slotId: clinic.slotAt('09:45') },
      ],
    },
  })
})

test('nobody has two appointments with one doctor on one day', async () => {
  const clinic = await openClinic(hospital.store, { dates: [THURSDAY, FRIDAY] })
  const wang = await hospital.patient('王小明')
  const first = await wang.api.booking.reserve({ slotId: clinic.slotAt('09:00'), patientId: wang.patientId })
  const again = wang.api.booking.reserve({ slotId: clinic.slotAt('09:30'), patientId: wang.patientId })
  await expect(again).rejects.toMatchObject({ code: 'ALREADY_BOOKED', data: { appointmentId: first.appointmentId } })
  const nextDay = await wang.api.booking.reserve({ slotId: clinic.slotAt('09:30', FRIDAY), patientId: wang.patientId })
  expect(nextDay.status).toBe('booked')
})

test('a fourth open appointment on one day is refused', async () => {
  const clinics = await Promise.all(
    ['doc1', 'doc2', 'doc3', 'doc4'].map((doctorId) => openClinic(hospital.store, { doctorId })),
  )
  const wang = await hospital.patient('王小明')
  const [fourth, ...firstThree] = clinics.reverse()
  for (const { slotAt } of firstThree)
    await wang.api.booking.reserve({ slotId: slotAt('09:00'), patientId: wang.patientId })
  const more = wang.api.booking.reserve({ slotId: fourth?.slotAt('09:30') ?? '', patientId: wang.patientId })
  await expect(more).rejects.toMatchObject({ code: 'TOO_MANY_THAT_DAY', data: { limit: 3 } })
})

test('a refusal leaves nothing behind in the day of the patient', async () => {
  const clinic = await openClinic(hospital.store)
  const wang = await hospital.patient('王小明')
  const zhao = await hospital.patient('赵大海')
  await wang.api.booking.reserve({ slotId: clinic.slotAt('09:15'), patientId: wang.patientId })
  await expect(
    zhao.api.booking.reserve({ slotId: clinic.slotAt('09:15'), patientId: zhao.patientId }),
  ).rejects.toMatchObject({ code: 'SLOT_FULL' })
  const other = await zhao.api.booking.reserve({ slotId: clinic.slotAt('09:30'), patientId: zhao.patientId })
  expect(other.status).toBe('booked')
})

test('a new day is released at seven in the morning, fourteen days before', async () => {
  const inFifteenDays = '2026-12-10'
  const clinic = await openClinic(hospital.store, { dates: [inFifteenDays] })
  const wang = await hospital.patient('王小明')
  const book = () => wang.api.booking.reserve({ slotId: clinic.slotAt('09:00'), patientId: wang.patientId })
  await expect(book()).rejects.toMatchObject({
    code: 'SLOT_NOT_RELEASED',
    data: { releasesAt: '2026-11-25T23:00:00.000Z' },
  })
  hospital.setNow('2026-11-25T22:59:59.999Z')
  await expect(book()).rejects.toMatchObject({ code: 'SLOT_NOT_RELEASED' })
  hospital.setNow('2026-11-25T23:00:00.000Z')
  await expect(book()).resolves.toMatchObject({ status: 'booked' })
})

test('the same key gives the same appointment, with another wish a named error', async () => {
  const clinic = await openClinic(hospital.store, { capacity: 2 })
  const wang = await hospital.patient('王小明')
  const wish = { slotId: clinic.slotAt('09:00'), patientId: wang.patientId }
  const first = await wang.call('booking.reserve', wish, 'tap-1')
  expect(await wang.call('booking.reserve', wish, 'tap-1')).toEqual(first)
  await expect(wang.call('booking.reserve', { ...wish, reason: '胸闷' }, 'tap-1')).rejects.toMatchObject({
    code: 'IDEMPOTENCY_KEY_REUSED',
  })
})

test('a booking costs at most six calls of the store', async () => {
  const { countingStore } = await import('../support/counting-store')
  const counter = { calls: 0 }
  const counted = openTestHospital({ wrap: (store) => countingStore(store, counter) })
  const clinic = await openClinic(counted.store)
  const wang = await counted.patient('王小明')
  counter.calls = 0
  await wang.api.booking.reserve({ slotId: clinic.slotAt('09:00'), patientId: wang.patientId })
  expect(counter.calls).toBeLessThanOrEqual(6)
  counted.close()
})
