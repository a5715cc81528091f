import { slots } from '../../cloudfunctions/booking/collections'
import { audit } from '../support/audit'
import { THURSDAY, openClinic } from '../support/clinic'
import { type TestHospital, type Visitor, openTestHospital } from '../support/hospital'
import { entryOf, fullClinic } from '../support/standby'

let hospital: TestHospital
let operator: Visitor
beforeEach(async () => {
  hospital = openTestHospital()
  operator = await hospital.staff('operator')
})
afterEach(async () => {
  expect(await audit(hospital.store)).toEqual([])
  hospital.close()
})

const setCapacity = (slotId: string, capacity: number) => operator.api.booking.setCapacity({ slotId, capacity })
const close = (slotId: string, closed = true) => operator.api.booking.closeSlot({ slotId, closed })

test('more places are free for all when nobody waits, and fewer take only what is free', async () => {
  const clinic = await openClinic(hospital.store)
  const slotId = clinic.slotAt('09:00')
  expect(await setCapacity(slotId, 5)).toMatchObject({ capacity: 5, taken: 0, held: 0, closed: false })
  expect((await hospital.store.get(slots, slotId))?.free).toBe(5)
  const wang = await hospital.patient('王小明')
  await wang.api.booking.reserve({ slotId, patientId: wang.patientId })
  expect(await setCapacity(slotId, 1)).toMatchObject({ capacity: 1, taken: 1 })
  expect((await hospital.store.get(slots, slotId))?.free).toBe(0)
})

test('there are never fewer places than were given away', async () => {
  const clinic = await openClinic(hospital.store, { capacity: 3 })
  const slotId = clinic.slotAt('09:00')
  for (const name of ['王小明', '赵大海']) {
    const person = await hospital.patient(name)
    await person.api.booking.reserve({ slotId, patientId: person.patientId })
  }
  await expect(setCapacity(slotId, 1)).rejects.toMatchObject({ code: 'CAPACITY_BELOW_TAKEN', data: { taken: 2 } })
  expect(await hospital.store.get(slots, slotId)).toMatchObject({ capacity: 3, free: 1 })
  expect(await setCapacity(slotId, 2)).toMatchObject({ capacity: 2, taken: 2 })
})

test('a place that is held for somebody who waits counts as given away', async () => {
  const { clinic, cancel } = await fullClinic(hospital, ['赵大海'])
  await cancel()
  await expect(setCapacity(clinic.slotAt('09:00'), 0)).rejects.toMatchObject({
    code: 'CAPACITY_BELOW_TAKEN',
    data: { taken: 1 },
  })
})

test('new places go to those who wait, in their order, and only what is left is free', async () => {
  const { clinic, queue } = await fullClinic(hospital, ['赵大海', '孙丽'])
  const slotId = clinic.slotAt('09:00')
  expect(await setCapacity(slotId, 2)).toMatchObject({ capacity: 2, taken: 1, held: 1 })
  expect(await Promise.all(queue.map(entryOf))).toMatchObject([
    { status: 'offered' },
    { status: 'waiting', position: 1 },
  ])
  expect(await setCapacity(slotId, 4)).toMatchObject({ capacity: 4, taken: 1, held: 2 })
  expect((await hospital.store.get(slots, slotId))?.free).toBe(1)
  await hospital.runJobs()
  expect(hospital.delivered.filter(({ kind }) => kind === 'standby.offered')).toHaveLength(2)
})

test('the same number again changes nothing and offers nothing twice', async () => {
  const { clinic, queue } = await fullClinic(hospital, ['赵大海', '孙丽'])
  const slotId = clinic.slotAt('09:00')
  const first = await setCapacity(slotId, 2)
  hospital.passMinutes(1)
  expect(await setCapacity(slotId, 2)).toEqual(first)
  expect(await Promise.all(queue.map(entryOf))).toMatchObject([{ status: 'offered' }, { status: 'waiting' }])
})

test('a closed quarter takes nobody, and who has a place keeps it', async () => {
  const clinic = await openClinic(hospital.store, { capacity: 2 })
  const slotId = clinic.slotAt('09:00')
  const [wang, zhao] = await Promise.all([hospital.patient('王小明'), hospital.patient('赵大海')])
  const { appointmentId } = await wang.api.booking.reserve({ slotId, patientId: wang.patientId })
  expect(await close(slotId)).toMatchObject({ closed: true, taken: 1, capacity: 2 })
  await expect(zhao.api.booking.reserve({ slotId, patientId: zhao.patientId })).rejects.toMatchObject({
    code: 'SLOT_CLOSED',
    data: { nearest: [{ slotId: clinic.slotAt('09:15') }, expect.anything(), expect.anything()] },
  })
  expect((await wang.api.booking.getAppointment({ appointmentId })).status).toBe('booked')
  const { slots: seen } = await zhao.api.booking.listSlots({ doctorId: 'doc1', from: THURSDAY, to: THURSDAY })
  expect(seen[0]).toMatchObject({ id: slotId, status: 'closed', remaining: 0 })
  expect(await close(slotId, false)).toMatchObject({ closed: false })
  await expect(zhao.api.booking.reserve({ slotId, patientId: zhao.patientId })).resolves.toBeTruthy()
})

test('a place that is given back while the quarter is closed is offered only when it opens again', async () => {
  const { clinic, queue, cancel } = await fullClinic(hospital, ['赵大海'])
  const slotId = clinic.slotAt('09:00')
  const [zhao] = queue
  if (!zhao) throw new Error('nobody waits')
  await close(slotId)
  await cancel()
  expect(await entryOf(zhao)).toMatchObject({ status: 'waiting' })
  await close(slotId, false)
  expect(await entryOf(zhao)).toMatchObject({ status: 'offered', offer: { slotId } })
})

test('an offer that was made before the quarter closed can still be accepted', async () => {
  const { clinic, queue, cancel } = await fullClinic(hospital, ['赵大海'])
  await cancel()
  expect(await close(clinic.slotAt('09:00'))).toMatchObject({ held: 1 })
  const [zhao] = queue
  await expect(zhao?.api.booking.acceptStandby({ standbyId: zhao.standbyId })).resolves.toMatchObject({
    status: 'booked',
  })
})

test('bookings and changes of the number at once agree in the end', async () => {
  const clinic = await openClinic(hospital.store, { capacity: 4 })
  const slotId = clinic.slotAt('09:00')
  const people = await Promise.all(Array.from({ length: 8 }, (_, i) => hospital.patient(`患者${i}`)))
  const tries = await Promise.allSettled([
    ...people.slice(0, 4).map(({ api, patientId }) => api.booking.reserve({ slotId, patientId })),
    setCapacity(slotId, 2),
    setCapacity(slotId, 6),
    ...people.slice(4).map(({ api, patientId }) => api.booking.reserve({ slotId, patientId })),
  ])
  const slot = await hospital.store.get(slots, slotId)
  const booked = tries.filter((each, i) => each.status === 'fulfilled' && i !== 4 && i !== 5).length
  expect(slot?.places).toHaveLength(booked)
})

test('the operator sees the day’s clinics with what is taken, held and waited for', async () => {
  const { cancel } = await fullClinic(hospital, ['赵大海', '孙丽'], '09:30')
  await cancel()
  await openClinic(hospital.store, { doctorId: 'doc2', name: '何晓棠', endsAt: '09:15' })
  const { sessions } = await operator.api.booking.listSessions({ date: THURSDAY })
  expect(sessions.map(({ doctorName }) => doctorName).sort()).toEqual(['何晓棠', '林静'])
  const [mine] = (await operator.api.booking.listSessions({ date: THURSDAY, doctorId: 'doc1' })).sessions
  expect(mine).toMatchObject({
    ...{ doctorId: 'doc1', departmentName: '心血管内科', period: 'morning', standbys: 1 },
    slots: [
      { capacity: 1, taken: 0, held: 1 },
      { capacity: 1, taken: 1, held: 0 },
    ],
  })
  expect((await operator.api.booking.listSessions({ date: THURSDAY, departmentId: 'dx' })).sessions).toEqual([])
})

test('only operators change places, and what does not exist is not found', async () => {
  const clinic = await openClinic(hospital.store)
  const doctor = await hospital.staff('doctor', 'doc1')
  const wish = { slotId: clinic.slotAt('09:00'), capacity: 2 }
  await expect(doctor.api.booking.setCapacity(wish)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(setCapacity('nowhere', 2)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(close('nowhere')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(setCapacity(clinic.slotAt('09:00'), 21)).rejects.toMatchObject({ code: 'INVALID_INPUT' })
})
