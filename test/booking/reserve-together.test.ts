import { appointments } from '../../cloudfunctions/booking/collections'
import { patients } from '../../cloudfunctions/identity/collections'
import { audit } from '../support/audit'
import { FRIDAY, THURSDAY, openClinic } from '../support/clinic'
import { type Fuse, blowAt, failingStore, mend, newFuse } from '../support/failing-store'
import { type TestHospital, openTestHospital } from '../support/hospital'
import { personInput } from '../support/people'

let hospital: TestHospital
let fuse: Fuse
beforeEach(() => {
  fuse = newFuse()
  hospital = openTestHospital({ wrap: (store) => failingStore(store, fuse) })
})
afterEach(() => hospital.close())

/** 王小明 and his relatives, in this order. */
const family = async (size: number) => {
  const wang = await hospital.patient('王小明')
  const ids = [wang.patientId]
  for (let i = 1; i < size; i += 1) ids.push((await wang.api.identity.addPatient(personInput(`家人${i}`))).id)
  return { wang, ids }
}

const together = (slotId: string, ids: readonly string[]) => ({
  items: ids.map((patientId) => ({ slotId, patientId })),
})

test('a family of three gets three places in one quarter, in the order asked for', async () => {
  const clinic = await openClinic(hospital.store, { capacity: 3 })
  const { wang, ids } = await family(3)
  const { appointments: made } = await wang.api.booking.reserveTogether(together(clinic.slotAt('09:00'), ids))
  expect(made.map(({ patientId, status }) => [patientId, status])).toEqual(ids.map((id) => [id, 'booked']))
  expect(new Set(made.map(({ number }) => number)).size).toBe(3)
  expect(await audit(hospital.store)).toEqual([])
})

test('each may have another doctor and another day', async () => {
  const [heart, lungs] = [
    await openClinic(hospital.store),
    await openClinic(hospital.store, { doctorId: 'doc2', dates: [FRIDAY] }),
  ]
  const { wang, ids } = await family(2)
  const items = [
    { slotId: heart.slotAt('09:00'), patientId: ids[0] ?? '', needs: ['wheelchair' as const] },
    { slotId: lungs.slotAt('09:30', FRIDAY), patientId: ids[1] ?? '' },
  ]
  const { appointments: made } = await wang.api.booking.reserveTogether({ items })
  expect(made).toMatchObject([
    { doctorId: 'doc1', needs: ['wheelchair'] },
    { doctorId: 'doc2', needs: [] },
  ])
})

test('when one place is missing nobody gets any, and it says who and what is near', async () => {
  const clinic = await openClinic(hospital.store, { capacity: 2 })
  const { wang, ids } = await family(3)
  const asking = wang.api.booking.reserveTogether(together(clinic.slotAt('09:00'), ids))
  await expect(asking).rejects.toMatchObject({
    code: 'NOT_ENOUGH_PLACES',
    data: { patientId: ids[2], nearest: expect.arrayContaining([expect.objectContaining({ remaining: 2 })]) },
  })
  expect(await hospital.store.find(appointments, {})).toEqual([])
  expect(await audit(hospital.store)).toEqual([])
  const { appointments: made } = await wang.api.booking.reserveTogether(
    together(clinic.slotAt('09:15'), ids.slice(0, 2)),
  )
  expect(made).toHaveLength(2)
})

test('when the first cannot be had it is simply full', async () => {
  const clinic = await openClinic(hospital.store)
  const { wang, ids } = await family(2)
  const zhao = await hospital.patient('赵大海')
  await zhao.api.booking.reserve({ slotId: clinic.slotAt('09:00'), patientId: zhao.patientId })
  const asking = wang.api.booking.reserveTogether(together(clinic.slotAt('09:00'), ids))
  await expect(asking).rejects.toMatchObject({ code: 'SLOT_FULL' })
  expect(await audit(hospital.store)).toEqual([])
})

test('a rule that one of them breaks stops all', async () => {
  const clinic = await openClinic(hospital.store, { capacity: 5, dates: [THURSDAY, FRIDAY] })
  const { wang, ids } = await family(3)
  const has = { slotId: clinic.slotAt('09:30'), patientId: ids[1] ?? '' }
  const { appointmentId } = await wang.api.booking.reserve(has)
  const asking = wang.api.booking.reserveTogether(together(clinic.slotAt('09:00'), ids))
  await expect(asking).rejects.toMatchObject({
    code: 'ALREADY_BOOKED',
    data: { appointmentId, patientId: ids[1] },
  })
  const twice = together(clinic.slotAt('09:00', FRIDAY), [ids[0] ?? '', ids[0] ?? ''])
  await expect(wang.api.booking.reserveTogether(twice)).rejects.toMatchObject({ code: 'ALREADY_BOOKED' })
  expect(await hospital.store.find(appointments, {})).toHaveLength(1)
  expect(await audit(hospital.store)).toEqual([])
})

test('the one who has three that day is named, and so is the one who may not book', async () => {
  const clinics = await Promise.all(
    ['doc1', 'doc2', 'doc3', 'doc4'].map((doctorId) => openClinic(hospital.store, { doctorId, capacity: 5 })),
  )
  const { wang, ids } = await family(3)
  const [, second = '', third = ''] = ids
  for (const [i, clock] of ['09:00', '09:15', '09:30'].entries())
    await wang.api.booking.reserve({ slotId: clinics[i]?.slotAt(clock) ?? '', patientId: second })
  const wish = together(clinics[3]?.slotAt('09:45') ?? '', ids)
  const asking = wang.api.booking.reserveTogether(wish)
  await expect(asking).rejects.toMatchObject({ code: 'TOO_MANY_THAT_DAY', data: { limit: 3, patientId: second } })

  const until = '2026-12-20T00:00:00.000Z'
  await hospital.store.updateIf(patients, third, {}, { set: { bookingPausedUntil: until } })
  const withoutSecond = wang.api.booking.reserveTogether({ items: wish.items.filter((_, i) => i !== 1) })
  await expect(withoutSecond).rejects.toMatchObject({ code: 'BOOKING_PAUSED', data: { until, patientId: third } })
  expect(await audit(hospital.store)).toEqual([])
})

test('alone, the refusal of a single booking needs no name', async () => {
  const clinic = await openClinic(hospital.store, { capacity: 5 })
  const { wang, ids } = await family(1)
  const wish = { slotId: clinic.slotAt('09:00'), patientId: ids[0] ?? '' }
  const { appointmentId } = await wang.api.booking.reserve(wish)
  const again = wang.api.booking.reserve(wish)
  await expect(again).rejects.toMatchObject({ code: 'ALREADY_BOOKED', data: { appointmentId } })
})

test('somebody else’s patient among them stops all before anything is held', async () => {
  const clinic = await openClinic(hospital.store, { capacity: 5 })
  const { wang, ids } = await family(2)
  const zhao = await hospital.patient('赵大海')
  const asking = wang.api.booking.reserveTogether(together(clinic.slotAt('09:00'), [...ids, zhao.patientId]))
  await expect(asking).rejects.toMatchObject({ code: 'FORBIDDEN' })
  expect(await audit(hospital.store)).toEqual([])
})

test('nobody, or more than five, is a wrong input', async () => {
  const clinic = await openClinic(hospital.store, { capacity: 9 })
  const { wang, ids } = await family(6)
  for (const who of [[], ids]) {
    const asking = wang.api.booking.reserveTogether(together(clinic.slotAt('09:00'), who))
    await expect(asking).rejects.toMatchObject({ code: 'INVALID_INPUT', data: { issues: [{ path: 'items' }] } })
  }
})

test('two families for the last two places: one has both, the other none', async () => {
  const clinic = await openClinic(hospital.store, { capacity: 2 })
  const { wang, ids } = await family(2)
  const zhao = await hospital.patient('赵大海')
  const hers = [zhao.patientId, (await zhao.api.identity.addPatient(personInput('赵太太'))).id]
  const slotId = clinic.slotAt('09:00')
  const tries = await Promise.allSettled([
    wang.api.booking.reserveTogether(together(slotId, ids)),
    zhao.api.booking.reserveTogether(together(slotId, hers)),
  ])
  expect(tries.filter(({ status }) => status === 'fulfilled').length).toBeLessThanOrEqual(1)
  const made = await hospital.store.find(appointments, {})
  expect([0, 2]).toContain(made.length)
  expect(await audit(hospital.store)).toEqual([])
})

test('after a crash between two confirmations the answer still has the order asked for', async () => {
  const clinic = await openClinic(hospital.store, { capacity: 4 })
  const { wang, ids } = await family(4)
  const wish = together(clinic.slotAt('09:00'), [...ids].reverse())
  for (const n of [10, 11, 12, 13]) {
    blowAt(fuse, n)
    await wang.call('booking.reserveTogether', wish, 'tap').catch(() => undefined)
    mend(fuse)
  }
  const answer = (await wang.call('booking.reserveTogether', wish, 'tap')) as { appointments: { patientId: string }[] }
  expect(answer.appointments.map(({ patientId }) => patientId)).toEqual([...ids].reverse())
  expect(await audit(hospital.store)).toEqual([])
})
