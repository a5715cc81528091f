import { calendars, sessions, templates } from '../../cloudfunctions/booking/collections'
import { startCalendar } from '../../cloudfunctions/booking/public'
import { putDepartment, putDoctor } from '../../cloudfunctions/directory/public'
import { addDays, instantOf } from '../../cloudfunctions/kernel/time'
import { CARDIOLOGY } from '../support/clinic'
import { type TestHospital, openTestHospital } from '../support/hospital'
import { newDoctor } from '../support/staffing'

let hospital: TestHospital
beforeEach(async () => {
  hospital = openTestHospital()
  await putDepartment(hospital.store, CARDIOLOGY)
  await putDoctor(hospital.store, 'doc1', newDoctor(), CARDIOLOGY)
  for (const weekday of [1, 2, 3, 4, 5, 6, 7]) {
    await hospital.store.insert(templates, {
      ...{ id: `doc1-${weekday}-morning`, doctorId: 'doc1', weekday, period: 'morning' as const },
      ...{ startsAt: '09:00', endsAt: '09:30', capacity: 2, place: '302 诊室' },
    })
  }
})
afterEach(() => hospital.close())

const openDays = async () => (await hospital.store.find(sessions, {}, { limit: 1000 })).map(({ date }) => date).sort()
const start = () => startCalendar(hospital.store, new Date(hospital.now()).toISOString())
const daysFrom = (day: string, count: number) => Array.from({ length: count }, (_, i) => addDays(day, i))

test('a calendar that starts opens today and all days that can be booked tomorrow', async () => {
  await start()
  await start()
  await hospital.runJobs()
  expect(await openDays()).toEqual(daysFrom('2026-11-25', 16))
})

test('every night one more day opens, before it is released at seven', async () => {
  await start()
  await hospital.runJobs()
  hospital.setNow(instantOf('2026-11-26', '00:09'))
  await hospital.runJobs()
  expect(await openDays()).toHaveLength(16)
  hospital.setNow(instantOf('2026-11-26', '00:10'))
  await hospital.runJobs()
  expect(await openDays()).toEqual(daysFrom('2026-11-25', 17))
  expect(await hospital.store.find(calendars, {})).toMatchObject([
    { openedThrough: '2026-12-11', dueAt: '2026-11-26T16:10:00.000Z' },
  ])
})

test('after nights without a machine the days that are still to come open, and the lost ones do not', async () => {
  await start()
  await hospital.runJobs()
  hospital.setNow('2026-12-20T04:00:00.000Z')
  await hospital.runJobs()
  expect(await openDays()).toEqual([...daysFrom('2026-11-25', 16), ...daysFrom('2026-12-20', 16)])
})

test('a new day is seen as unreleased until seven o’clock, and can be booked from then on', async () => {
  await start()
  await hospital.runJobs()
  const day = '2026-12-10'
  const look = async () => {
    const { slots, days } = await hospital.anonymous.api.booking.listSlots({ doctorId: 'doc1', from: day, to: day })
    return { statuses: slots.map(({ status, remaining }) => [status, remaining]), day: days[0] }
  }
  hospital.setNow('2026-11-25T22:59:59.999Z')
  expect(await look()).toMatchObject({
    statuses: [
      ['unreleased', 2],
      ['unreleased', 2],
    ],
    day: { releasesAt: '2026-11-25T23:00:00.000Z' },
  })
  hospital.setNow('2026-11-25T23:00:00.000Z')
  expect((await look()).statuses).toEqual([
    ['open', 2],
    ['open', 2],
  ])
})

test('quarters of today are over one by one', async () => {
  await start()
  await hospital.runJobs()
  hospital.setNow('2026-11-25T01:00:00.000Z')
  const { slots, days } = await hospital.anonymous.api.booking.listSlots({
    ...{ doctorId: 'doc1', from: '2026-11-25', to: '2026-11-25' },
  })
  expect(slots.map(({ status }) => status)).toEqual(['past', 'open'])
  expect(days).toMatchObject([{ remaining: 2 }])
})

test('a card shows the next free quarter and what is left that day', async () => {
  await start()
  await hospital.runJobs()
  const next = async () => (await hospital.anonymous.api.booking.listNextFree({ doctorIds: ['doc1', 'nobody'] })).items
  expect(await next()).toEqual([
    { doctorId: 'doc1', slotId: 'doc1-20261125-0900', startsAt: '2026-11-25T01:00:00.000Z', remainingThatDay: 4 },
    { doctorId: 'nobody', slotId: null, startsAt: null, remainingThatDay: 0 },
  ])
  const operator = await hospital.staff('operator')
  await operator.api.booking.closeSlot({ slotId: 'doc1-20261125-0900', closed: true })
  await operator.api.booking.setCapacity({ slotId: 'doc1-20261125-0915', capacity: 1 })
  expect((await next())[0]).toMatchObject({ slotId: 'doc1-20261125-0915', remainingThatDay: 1 })
})
