import { agendas, slots, standbys } from '../../cloudfunctions/booking/collections'
import { audit } from '../support/audit'
import { FRIDAY, THURSDAY, openClinic } from '../support/clinic'
import { type Fuse, blowAt, failingStore, mend, newFuse } from '../support/failing-store'
import { type TestHospital, openTestHospital } from '../support/hospital'

let hospital: TestHospital
let fuse: Fuse
beforeEach(() => {
  fuse = newFuse()
  hospital = openTestHospital({ wrap: (store) => failingStore(store, fuse) })
})
afterEach(() => hospital.close())

const booked = async () => {
  const clinic = await openClinic(hospital.store, { dates: [THURSDAY, FRIDAY] })
  const wang = await hospital.patient('王小明')
  const wish = { slotId: clinic.slotAt('09:00'), patientId: wang.patientId }
  const { appointment } = await wang.api.booking.reserve(wish)
  const move = (clock: string, date = THURSDAY) =>
    wang.api.booking.reschedule({ appointmentId: appointment.id, slotId: clinic.slotAt(clock, date) })
  return { clinic, wang, appointment, move }
}

const freeAt = async (slotId: string) => (await hospital.store.get(slots, slotId))?.free

test('an appointment moves to another quarter, keeps its number, and its old place is free', async () => {
  const { clinic, appointment, move } = await booked()
  const moved = await move('09:45')
  expect(moved).toMatchObject({
    ...{ id: appointment.id, number: appointment.number, status: 'booked' },
    ...{ slotId: clinic.slotAt('09:45'), startsAt: '2026-11-26T01:45:00.000Z' },
    cancelUntil: '2026-11-25T23:45:00.000Z',
  })
  expect([await freeAt(clinic.slotAt('09:00')), await freeAt(clinic.slotAt('09:45'))]).toEqual([1, 0])
  expect(await audit(hospital.store)).toEqual([])
})

test('moved to another day it is in that day and no longer in the old one', async () => {
  const { wang, move } = await booked()
  await move('09:00', FRIDAY)
  const days = await hospital.store.find(agendas, {})
  expect(days.map(({ id, open }) => [id, open])).toEqual([
    [`${wang.patientId}:${THURSDAY}`, 0],
    [`${wang.patientId}:${FRIDAY}`, 1],
  ])
  expect(await audit(hospital.store)).toEqual([])
})

test('moving it where it is changes nothing', async () => {
  const { appointment, move } = await booked()
  expect(await move('09:00')).toEqual(appointment)
  expect(await audit(hospital.store)).toEqual([])
})

test('it stays with its doctor', async () => {
  const { wang, appointment } = await booked()
  const other = await openClinic(hospital.store, { doctorId: 'doc2' })
  const moving = wang.api.booking.reschedule({ appointmentId: appointment.id, slotId: other.slotAt('09:00') })
  await expect(moving).rejects.toMatchObject({ code: 'OTHER_DOCTOR', data: { field: 'slotId' } })
})

test('when the new time is full it hears what is near, and everything stays as it was', async () => {
  const { clinic, wang, appointment, move } = await booked()
  const zhao = await hospital.patient('赵大海')
  for (const [clock, date] of [
    ['09:30', THURSDAY],
    ['09:00', FRIDAY],
  ] as const) {
    const taking = { slotId: clinic.slotAt(clock, date), patientId: zhao.patientId }
    await zhao.api.booking.reserve(taking)
    await expect(move(clock, date)).rejects.toMatchObject({
      code: 'SLOT_FULL',
      data: { nearest: expect.arrayContaining([expect.objectContaining({ remaining: 1 })]) },
    })
  }
  expect(await wang.api.booking.getAppointment({ appointmentId: appointment.id })).toEqual(appointment)
  expect(await audit(hospital.store)).toEqual([])
})

test('it does not move to a day on which the patient already sees that doctor', async () => {
  const { clinic, wang, move } = await booked()
  const friday = { slotId: clinic.slotAt('09:15', FRIDAY), patientId: wang.patientId }
  const { appointmentId } = await wang.api.booking.reserve(friday)
  await expect(move('09:00', FRIDAY)).rejects.toMatchObject({ code: 'ALREADY_BOOKED', data: { appointmentId } })
  expect(await audit(hospital.store)).toEqual([])
})

test('it moves within two hours’ notice only, and not into the past', async () => {
  const { move } = await booked()
  hospital.setNow('2026-11-25T23:00:00.000Z')
  expect((await move('09:30')).slotId).toContain('0930')
  hospital.setNow('2026-11-25T23:30:00.001Z')
  await expect(move('09:45')).rejects.toMatchObject({
    code: 'TOO_LATE',
    data: { cancelUntil: '2026-11-25T23:30:00.000Z' },
  })
})

test('a time that is past, closed, not yet released or does not exist is refused', async () => {
  const { clinic, wang, appointment, move } = await booked()
  const operator = await hospital.staff('operator')
  await operator.api.booking.closeSlot({ slotId: clinic.slotAt('09:30'), closed: true })
  await expect(move('09:30')).rejects.toMatchObject({ code: 'SLOT_CLOSED' })
  await expect(move('23:00')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(move('09:00', '2026-11-24')).rejects.toMatchObject({ code: 'SLOT_PAST' })
  await expect(move('09:00', '2026-12-10')).rejects.toMatchObject({ code: 'SLOT_NOT_RELEASED' })
  const nonsense = wang.api.booking.reschedule({ appointmentId: appointment.id, slotId: 'nonsense' })
  await expect(nonsense).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(await audit(hospital.store)).toEqual([])
})

test('a cancelled appointment no longer moves', async () => {
  const { wang, appointment, move } = await booked()
  await wang.api.booking.cancel({ appointmentId: appointment.id })
  await expect(move('09:30')).rejects.toMatchObject({ code: 'NOT_CHANGEABLE', data: { status: 'cancelled' } })
  expect(await audit(hospital.store)).toEqual([])
})

test('the place it leaves goes to the one who waits', async () => {
  const clinic = await openClinic(hospital.store, { endsAt: '09:15', dates: [THURSDAY, FRIDAY] })
  const [wang, zhao] = await Promise.all([hospital.patient('王小明'), hospital.patient('赵大海')])
  const { appointmentId } = await wang.api.booking.reserve({
    slotId: clinic.slotAt('09:00'),
    patientId: wang.patientId,
  })
  await zhao.api.booking.joinStandby({ sessionId: clinic.sessionOn(), patientId: zhao.patientId })
  await wang.api.booking.reschedule({ appointmentId, slotId: clinic.slotAt('09:00', FRIDAY) })
  const { standbys: waiting } = await zhao.api.booking.listStandbys({})
  expect(waiting).toMatchObject([{ status: 'offered', offer: { slotId: clinic.slotAt('09:00') } }])
  expect(await audit(hospital.store)).toEqual([])
})

test('who moves to a day for which he waits no longer waits', async () => {
  const clinic = await openClinic(hospital.store, { endsAt: '09:15', dates: [THURSDAY, FRIDAY], capacity: 1 })
  const [wang, zhao] = await Promise.all([hospital.patient('王小明'), hospital.patient('赵大海')])
  const friday = clinic.slotAt('09:00', FRIDAY)
  const his = await zhao.api.booking.reserve({ slotId: friday, patientId: zhao.patientId })
  const mine = await wang.api.booking.reserve({ slotId: clinic.slotAt('09:00'), patientId: wang.patientId })
  await wang.api.booking.joinStandby({ sessionId: clinic.sessionOn(FRIDAY), patientId: wang.patientId })
  const operator = await hospital.staff('operator')
  await operator.api.booking.closeSlot({ slotId: friday, closed: true })
  await zhao.api.booking.cancel({ appointmentId: his.appointmentId })
  await hospital.runJobs()
  const second = await openClinic(hospital.store, { dates: [FRIDAY], startsAt: '09:00', endsAt: '09:15' })
  await operator.api.booking.setCapacity({ slotId: second.slotAt('09:00', FRIDAY), capacity: 2 })
  await operator.api.booking.closeSlot({ slotId: friday, closed: false })
  await wang.api.booking.reschedule({ appointmentId: mine.appointmentId, slotId: friday })
  await hospital.runJobs()
  expect(await hospital.store.find(standbys, {})).toMatchObject([{ status: 'left' }])
  expect(await audit(hospital.store)).toEqual([])
})

test('a move that a crash cut short, and then the patient cancels: no place stays held for nobody', async () => {
  for (const n of [2, 3, 4, 5]) {
    mend(fuse)
    const doctorId = `doc${n}`
    const clinic = await openClinic(hospital.store, { doctorId, dates: [THURSDAY, FRIDAY] })
    const wang = await hospital.patient(`王小明${n}`)
    const wish = { slotId: clinic.slotAt('09:00'), patientId: wang.patientId }
    const { appointmentId } = await wang.api.booking.reserve(wish)
    blowAt(fuse, n)
    const slotId = clinic.slotAt('09:00', FRIDAY)
    await wang.api.booking.reschedule({ appointmentId, slotId }).catch(() => undefined)
    expect(fuse.blown).toBe(true)
    mend(fuse)
    await wang.api.booking.cancel({ appointmentId })
    hospital.passMinutes(2)
    await hospital.runJobs()
    expect({ n, faults: await audit(hospital.store) }).toEqual({ n, faults: [] })
  }
})

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'moved on after the machine died at write %i of the first move: no place stays held for nobody',
  async (write) => {
    const { clinic, move } = await booked()
    blowAt(fuse, write)
    await move('09:45', FRIDAY).catch(() => {})
    mend(fuse)
    hospital.passMinutes(1)
    await move('09:30')
    hospital.passMinutes(3)
    await hospital.runJobs()
    await hospital.runJobs()
    expect(await audit(hospital.store)).toEqual([])
    const taken = [clinic.slotAt('09:00'), clinic.slotAt('09:45', FRIDAY), clinic.slotAt('09:30')]
    const free = await Promise.all(taken.map(freeAt))
    expect(free.filter((each) => each === 0)).toHaveLength(1)
  },
)
