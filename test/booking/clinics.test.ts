import { sessions, slots } from '../../cloudfunctions/booking/collections'
import { putDepartment, putDoctor } from '../../cloudfunctions/directory/public'
import { CARDIOLOGY, FRIDAY, THURSDAY, openClinic } from '../support/clinic'
import { type TestHospital, type Visitor, openTestHospital } from '../support/hospital'
import { newDoctor } from '../support/staffing'
import { fullClinic } from '../support/standby'

let hospital: TestHospital
let operator: Visitor
beforeEach(async () => {
  hospital = openTestHospital()
  operator = await hospital.staff('operator')
  await putDepartment(hospital.store, CARDIOLOGY)
  for (const id of ['doc1', 'doc2']) await putDoctor(hospital.store, id, newDoctor({ name: id }), CARDIOLOGY)
})
afterEach(() => hospital.close())

const thursdays = {
  ...{ doctorId: 'doc1', weekday: 4, period: 'morning' as const },
  ...{ startsAt: '09:00', endsAt: '11:30', capacity: 2, place: '302 诊室' },
}
type Plan = Parameters<Visitor['api']['booking']['saveTemplate']>[0]
const plan = (changes: Partial<Plan> = {}) => operator.api.booking.saveTemplate({ ...thursdays, ...changes })
const open = (from: string, to: string, doctorId?: string) =>
  operator.api.booking.openClinics({ from, to, ...(doctorId ? { doctorId } : {}) })
const slotsOn = async (date: string, doctorId = 'doc1') =>
  (await hospital.anonymous.api.booking.listSlots({ doctorId, from: date, to: date })).slots

test('a weekly plan becomes quarters of an hour on the right weekday', async () => {
  await plan()
  expect(await open('2026-11-23', '2026-11-29', 'doc1')).toEqual({ sessionsOpened: 1, slotsOpened: 10 })
  const quarters = await slotsOn(THURSDAY)
  expect(quarters.map(({ id }) => id.slice(-4))).toEqual([
    ...['0900', '0915', '0930', '0945', '1000', '1015', '1030', '1045', '1100', '1115'],
  ])
  expect(quarters[0]).toMatchObject({
    ...{ startsAt: '2026-11-26T01:00:00.000Z', endsAt: '2026-11-26T01:15:00.000Z' },
    ...{ capacity: 2, remaining: 2, feeFen: 2000, status: 'open', sessionId: 'doc1-20261126-morning' },
  })
  expect(await slotsOn(FRIDAY)).toEqual([])
})

test('opening again opens nothing, and leaves what is booked and changed', async () => {
  await plan()
  await open(THURSDAY, THURSDAY)
  const wang = await hospital.patient('王小明')
  await wang.api.booking.reserve({ slotId: 'doc1-20261126-0900', patientId: wang.patientId })
  await operator.api.booking.setCapacity({ slotId: 'doc1-20261126-0915', capacity: 5 })
  await plan({ capacity: 9, startsAt: '08:00' })
  expect(await open(THURSDAY, THURSDAY)).toEqual({ sessionsOpened: 0, slotsOpened: 0 })
  expect((await slotsOn(THURSDAY)).map(({ capacity, remaining }) => [capacity, remaining]).slice(0, 3)).toEqual([
    ...[
      [2, 1],
      [5, 5],
      [2, 2],
    ],
  ])
})

test('two operators who open the same days at once open them once', async () => {
  await plan()
  await Promise.all([1, 2, 3].map(() => open('2026-11-23', '2026-12-06')))
  expect(await hospital.store.find(sessions, {})).toHaveLength(2)
  expect(await hospital.store.find(slots, {})).toHaveLength(20)
})

test('clinics of everyone open, but not of those who are away', async () => {
  await plan()
  await plan({ doctorId: 'doc2', weekday: 5, endsAt: '09:30' })
  await putDoctor(hospital.store, 'doc1', newDoctor({ status: 'away' }), CARDIOLOGY)
  expect(await open('2026-11-23', '2026-11-29')).toEqual({ sessionsOpened: 1, slotsOpened: 2 })
  expect(await slotsOn(FRIDAY, 'doc2')).toHaveLength(2)
})

test('a doctor can have a morning, an afternoon and an evening on one day', async () => {
  await plan({ endsAt: '10:00' })
  await plan({ period: 'afternoon', startsAt: '14:00', endsAt: '15:00' })
  await plan({ period: 'evening', startsAt: '18:30', endsAt: '19:00' })
  await open(THURSDAY, THURSDAY)
  const { days } = await hospital.anonymous.api.booking.listSlots({ doctorId: 'doc1', from: THURSDAY, to: THURSDAY })
  expect(days).toMatchObject([
    {
      ...{ date: THURSDAY, remaining: 20, releasesAt: '2026-11-11T23:00:00.000Z' },
      sessions: [
        { period: 'morning', remaining: 8, standbys: 0, place: '302 诊室' },
        { period: 'afternoon', remaining: 8 },
        { period: 'evening', remaining: 4 },
      ],
    },
  ])
})

test('saving a plan for the same half day replaces it, and removing it stops new clinics only', async () => {
  const first = await plan()
  expect((await plan({ endsAt: '10:00' })).id).toBe(first.id)
  await open(THURSDAY, THURSDAY)
  const list = () => operator.api.booking.listTemplates({ doctorId: 'doc1' })
  expect((await list()).templates).toMatchObject([{ endsAt: '10:00' }])
  await operator.api.booking.removeTemplate({ templateId: first.id })
  await operator.api.booking.removeTemplate({ templateId: first.id })
  expect((await list()).templates).toEqual([])
  expect(await open('2026-11-23', '2026-12-06')).toEqual({ sessionsOpened: 0, slotsOpened: 0 })
  expect(await slotsOn(THURSDAY)).toHaveLength(4)
})

test('plans are listed by weekday and hour; a doctor sees her own, nobody else’s', async () => {
  await plan({ weekday: 5 })
  await plan({ period: 'afternoon', startsAt: '14:00', endsAt: '17:00' })
  await plan()
  const doctor = await hospital.staff('doctor', 'doc1')
  const { templates } = await doctor.api.booking.listTemplates({ doctorId: 'doc1' })
  expect(templates.map(({ weekday, startsAt }) => [weekday, startsAt])).toEqual([
    ...[
      [4, '09:00'],
      [4, '14:00'],
      [5, '09:00'],
    ],
  ])
  await expect(doctor.api.booking.listTemplates({ doctorId: 'doc2' })).rejects.toMatchObject({ code: 'FORBIDDEN' })
})

test.each([
  [{ startsAt: '09:10' }, 'startsAt'],
  [{ endsAt: '11:20' }, 'endsAt'],
  [{ endsAt: '09:00' }, 'endsAt'],
  [{ endsAt: '08:00' }, 'endsAt'],
])('a plan with %o is refused', async (changes, field) => {
  await expect(plan(changes)).rejects.toMatchObject({ code: 'TEMPLATE_TIMES_WRONG', data: { field } })
})

test('a plan needs a doctor who exists, a weekday and one to twenty places', async () => {
  await expect(plan({ doctorId: 'nobody' })).rejects.toMatchObject({ code: 'DOCTOR_UNKNOWN' })
  for (const changes of [{ weekday: 0 }, { weekday: 8 }, { capacity: 0 }, { capacity: 21 }, { startsAt: '24:00' }])
    await expect(plan(changes)).rejects.toMatchObject({ code: 'INVALID_INPUT' })
})

test('at most 31 days are opened or listed at once, and not backwards', async () => {
  await expect(open('2026-11-01', '2026-12-01')).resolves.toBeTruthy()
  const wrong = { code: 'RANGE_WRONG', data: { field: 'to' } }
  await expect(open('2026-11-01', '2026-12-02')).rejects.toMatchObject(wrong)
  await expect(open('2026-11-26', '2026-11-25')).rejects.toMatchObject(wrong)
  const { listSlots } = hospital.anonymous.api.booking
  await expect(listSlots({ doctorId: 'doc1', from: '2026-11-01', to: '2026-12-02' })).rejects.toMatchObject(wrong)
  await expect(open('2026-11-25', '2026-11-26', 'nobody')).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('an open clinic keeps the fee and name it was opened with', async () => {
  await plan({ endsAt: '09:15' })
  await open(THURSDAY, THURSDAY)
  await putDoctor(hospital.store, 'doc1', newDoctor({ name: '林婧', feeFen: 5000 }), CARDIOLOGY)
  await open('2026-12-03', '2026-12-03')
  expect((await slotsOn(THURSDAY))[0]?.feeFen).toBe(2000)
  expect((await slotsOn('2026-12-03'))[0]?.feeFen).toBe(5000)
})

describe('the operator’s list of a day', () => {
  const everyPage = async (filter: { departmentId?: string; doctorId?: string } = {}) => {
    const found: { id: string; doctorName: string; slots: readonly { startsAt: string }[] }[] = []
    const sizes: number[] = []
    for (let cursor: string | undefined; ;) {
      const asked = { date: THURSDAY, ...filter, ...(cursor ? { cursor } : {}) }
      const page = await operator.api.booking.listSessions(asked)
      found.push(...page.sessions)
      sizes.push(page.sessions.length)
      if (!page.nextCursor) return { found, sizes }
      cursor = page.nextCursor
    }
  }

  const LUNGS = { ...CARDIOLOGY, id: 'dlung', name: '呼吸内科', code: '03.02' }
  const openMany = async (count: number) => {
    await putDepartment(hospital.store, LUNGS)
    for (let i = 0; i < count; i += 1) {
      const department = i % 3 ? CARDIOLOGY : LUNGS
      const doctor = newDoctor({ name: `医生${i}`, departmentId: department.id })
      await putDoctor(hospital.store, `many${i}`, doctor, department)
      await plan({ doctorId: `many${i}`, startsAt: i % 2 ? '09:00' : '08:00', endsAt: '10:00' })
    }
    await open(THURSDAY, THURSDAY)
  }

  test('is complete over its pages, earliest first, each with its quarters in time', async () => {
    await openMany(65)
    const { found, sizes } = await everyPage()
    expect(sizes).toEqual([30, 30, 5])
    expect(new Set(found.map(({ id }) => id)).size).toBe(65)
    const starts = found.map(({ slots: [first] }) => first?.startsAt ?? '')
    expect(starts).toEqual([...starts].sort())
    for (const { slots: quarters } of found) {
      const own = quarters.map(({ startsAt }) => startsAt)
      expect(own).toEqual([...own].sort())
      expect([4, 8]).toContain(own.length)
    }
  })

  test('ends where nothing follows, also when the last page is full; a department has only its own', async () => {
    await openMany(60)
    expect((await everyPage()).sizes).toEqual([30, 30])
    expect((await everyPage({ departmentId: LUNGS.id })).sizes).toEqual([20])
    expect((await everyPage({ departmentId: CARDIOLOGY.id })).sizes).toEqual([30, 10])
    expect((await everyPage({ doctorId: 'many7' })).found).toMatchObject([{ doctorName: '医生7' }])
  })

  test('shows clinics around the clock whole', async () => {
    for (let i = 0; i < 12; i += 1) {
      await openClinic(hospital.store, { doctorId: `night${i}`, startsAt: '00:00', endsAt: '23:45' })
    }
    expect((await everyPage()).found.map(({ slots: quarters }) => quarters.length)).toEqual(Array(12).fill(95))
  })

  test('adds up to the whole hospital’s day', async () => {
    await openMany(65)
    const { found } = await everyPage()
    const capacity = found.reduce((sum, { slots: quarters }) => sum + 2 * quarters.length, 0)
    const totals = () => operator.api.booking.getDayTotals({ date: THURSDAY })
    expect(await totals()).toEqual({ clinics: 65, taken: 0, capacity, standbys: 0, waitedFor: [] })
    await fullClinic(hospital, ['赵大海', '孙丽'], '09:30')
    expect(await totals()).toMatchObject({
      ...{ clinics: 66, taken: 2, capacity: capacity + 2, standbys: 2 },
      waitedFor: [{ doctorName: '林静', period: 'morning', taken: 2, capacity: 2, standbys: 2 }],
    })
    expect(await operator.api.booking.getDayTotals({ date: FRIDAY })).toMatchObject({ clinics: 0, waitedFor: [] })
  })
})
