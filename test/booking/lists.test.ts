import type { Appointment as AppointmentView } from '@xinglin/types/booking'
import { type Appointment, appointments } from '../../cloudfunctions/booking/collections'
import { addMinutes } from '../../cloudfunctions/kernel/time'
import { FRIDAY, THURSDAY, openClinic } from '../support/clinic'
import { type TestHospital, openTestHospital } from '../support/hospital'
import { personInput, relativeOf } from '../support/people'

let hospital: TestHospital
beforeEach(() => {
  hospital = openTestHospital()
})
afterEach(() => hospital.close())

type Person = Awaited<ReturnType<TestHospital['patient']>>

const everyPage = async ({ api }: Person, when?: 'upcoming' | 'past', patientId?: string) => {
  const found: AppointmentView[] = []
  const sizes: number[] = []
  for (let cursor: string | undefined; ;) {
    const page = await api.booking.listAppointments({ when, cursor, patientId })
    found.push(...page.appointments)
    sizes.push(page.appointments.length)
    if (!page.nextCursor) return { found, sizes }
    cursor = page.nextCursor
  }
}

/** One real appointment, and copies of it at other times and in other states. */
const manyAppointments = async (person: Person, times: readonly [minutes: number, status: Appointment['status']][]) => {
  const clinic = await openClinic(hospital.store)
  const wish = { slotId: clinic.slotAt('09:00'), patientId: person.patientId }
  const { appointmentId } = await person.api.booking.reserve(wish)
  const model = await hospital.store.get(appointments, appointmentId)
  if (!model) throw new Error('not booked')
  const { version: _, ...fields } = model
  await Promise.all(
    times.map(([minutes, status], i) => {
      const startsAt = addMinutes(model.startsAt, minutes)
      const id = `apt-copy-${String(i).padStart(3, '0')}`
      return hospital.store.insert(appointments, {
        ...{ ...fields, id, status, startsAt, endsAt: addMinutes(startsAt, 15) },
      })
    }),
  )
  return appointmentId
}

const starts = (list: readonly AppointmentView[]) => list.map(({ startsAt }) => startsAt)

test('what is to come is listed soonest first, all of it, page by page', async () => {
  const wang = await hospital.patient('王小明')
  const times = Array.from({ length: 52 }, (_, i): [number, 'booked'] => [15 * ((i * 7) % 30), 'booked'])
  await manyAppointments(wang, times)
  const { found, sizes } = await everyPage(wang, 'upcoming')
  expect(sizes).toEqual([20, 20, 13])
  expect(new Set(found.map(({ id }) => id)).size).toBe(53)
  expect(starts(found)).toEqual([...starts(found)].sort())
})

test('what is past is listed newest first: kept, missed, cancelled, and what nobody recorded', async () => {
  const wang = await hospital.patient('王小明')
  const states = ['booked', 'fulfilled', 'noshow', 'cancelled'] as const
  const times = Array.from({ length: 45 }, (_, i): [number, Appointment['status']] => [
    -15 * ((i * 11) % 40) - 15,
    states[i % 4] ?? 'booked',
  ])
  const upcoming = await manyAppointments(wang, times)
  hospital.setNow('2026-11-26T01:00:00.000Z')
  const { found, sizes } = await everyPage(wang, 'past')
  expect(sizes).toEqual([20, 20, 5])
  expect(new Set(found.map(({ id }) => id)).size).toBe(45)
  expect(starts(found)).toEqual([...starts(found)].sort().reverse())
  expect((await everyPage(wang, 'upcoming')).found.map(({ id }) => id)).toEqual([upcoming])
})

test('a list of twenty is one page, whether of what is to come or of what is past in several ways', async () => {
  const wang = await hospital.patient('王小明')
  const ahead = Array.from({ length: 19 }, (_, i): [number, 'booked'] => [15 * i, 'booked'])
  const states = ['booked', 'fulfilled', 'noshow', 'cancelled'] as const
  const behind = Array.from({ length: 20 }, (_, i): [number, Appointment['status']] => [
    -15 * i - 3000,
    states[i % 4] ?? 'booked',
  ])
  await manyAppointments(wang, [...ahead, ...behind])
  expect((await everyPage(wang, 'upcoming')).sizes).toEqual([20])
  expect((await everyPage(wang, 'past')).sizes).toEqual([20])
  expect((await everyPage(wang)).sizes).toEqual([20, 20])
})

test('a cancelled appointment of the future is past, and a running one still to come', async () => {
  const clinic = await openClinic(hospital.store, { dates: [THURSDAY, FRIDAY] })
  const wang = await hospital.patient('王小明')
  const book = async (date: string) =>
    (await wang.api.booking.reserve({ slotId: clinic.slotAt('09:00', date), patientId: wang.patientId })).appointmentId
  const [thursday, friday] = [await book(THURSDAY), await book(FRIDAY)]
  await wang.api.booking.cancel({ appointmentId: friday })
  hospital.setNow('2026-11-26T01:14:59.000Z')
  const ids = async (when?: 'upcoming' | 'past') => (await everyPage(wang, when)).found.map(({ id }) => id)
  expect(await ids('upcoming')).toEqual([thursday])
  expect(await ids('past')).toEqual([friday])
  expect(await ids()).toEqual([friday, thursday])
  hospital.setNow('2026-11-26T01:15:00.000Z')
  expect(await ids('upcoming')).toEqual([])
  expect(await ids('past')).toEqual([friday, thursday])
})

test('an account sees everyone it keeps and may book for, one by one or together, and nobody else', async () => {
  const clinic = await openClinic(hospital.store, { capacity: 9 })
  const { patient, relative } = await relativeOf(hospital)
  const child = await relative.api.identity.addPatient(personInput('赵小宝', { relation: 'child' }))
  const stranger = await hospital.patient('孙丽')
  const slotId = clinic.slotAt('09:00')
  for (const [person, patientId] of [
    [patient, patient.patientId],
    [relative, relative.patientId],
    [relative, child.id],
    [stranger, stranger.patientId],
  ] as const)
    await person.api.booking.reserve({ slotId, patientId })
  const names = async (person: Person, patientId?: string) =>
    (await everyPage(person, 'upcoming', patientId)).found.map(({ patientName }) => patientName).sort()
  expect(await names(relative)).toEqual(['王小明', '赵大海', '赵小宝'].sort())
  expect(await names(relative, patient.patientId)).toEqual(['王小明'])
  expect(await names(relative, stranger.patientId)).toEqual([])
  expect(await names(patient)).toEqual(['王小明'])
})

test('the doctor sees who comes that day, with needs and reason, in the order of time', async () => {
  const clinic = await openClinic(hospital.store, { capacity: 2, dates: [THURSDAY, FRIDAY] })
  const names = ['王小明', '赵大海', '孙丽', '李明']
  const people = await Promise.all(names.map((name) => hospital.patient(name)))
  const clocks = ['09:30', '09:00', '09:15', '09:15']
  const ids: string[] = []
  for (const [i, { api, patientId }] of people.entries()) {
    const wish = { slotId: clinic.slotAt(clocks[i] ?? ''), patientId, needs: ['hearing' as const], reason: '复查' }
    ids.push((await api.booking.reserve({ ...wish, visitType: 'return' })).appointmentId)
    hospital.passMinutes(1)
  }
  await people[1]?.api.booking.reserve({
    ...{ slotId: clinic.slotAt('09:00', FRIDAY), patientId: people[1].patientId },
  })
  await people[3]?.api.booking.cancel({ appointmentId: ids[3] ?? '' })
  const doctor = await hospital.staff('doctor', 'doc1')
  const { visits } = await doctor.api.booking.listVisits({ doctorId: 'doc1', date: THURSDAY })
  expect(visits.map(({ patientName }) => patientName)).toEqual(['赵大海', '孙丽', '王小明'])
  expect(visits[0]).toMatchObject({
    ...{ needs: ['hearing'], reason: '复查', visitType: 'return', status: 'booked' },
    ...{ age: expect.any(Number), sex: expect.stringMatching(/male$/), number: expect.stringMatching(/^\d{8}$/) },
  })
})

test('a doctor sees her own day only, an operator any, a patient none', async () => {
  await openClinic(hospital.store)
  await openClinic(hospital.store, { doctorId: 'doc2' })
  const ask = { doctorId: 'doc2', date: THURSDAY }
  const doctor = await hospital.staff('doctor', 'doc1')
  const operator = await hospital.staff('operator')
  const wang = await hospital.patient('王小明')
  await expect(doctor.api.booking.listVisits(ask)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(wang.api.booking.listVisits(ask)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(operator.api.booking.listVisits(ask)).resolves.toEqual({ visits: [] })
  await expect(operator.api.booking.listVisits({ ...ask, doctorId: 'nobody' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
})

test('an integrator may name the days of a clinic by instants too', async () => {
  const clinic = await openClinic(hospital.store)
  const days = { from: THURSDAY, to: THURSDAY }
  const instants = { from: '2026-11-25T16:00:00.000Z', to: '2026-11-26T15:59:59.000Z' }
  const { doctorId } = clinic
  const byDay = await hospital.anonymous.api.booking.listSlots({ doctorId, ...days })
  expect(byDay.slots).toHaveLength(4)
  expect(await hospital.anonymous.api.booking.listSlots({ doctorId, ...instants })).toEqual(byDay)
})
