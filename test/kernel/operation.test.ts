import { appointments, slots } from '../../cloudfunctions/booking/collections'
import { claims } from '../../cloudfunctions/kernel/claims'
import { openClinic } from '../support/clinic'
import { type Fuse, blowAt, failingStore, mend, newFuse } from '../support/failing-store'
import { type TestHospital, openTestHospital } from '../support/hospital'

let hospital: TestHospital
let fuse: Fuse
beforeEach(() => {
  fuse = newFuse()
  hospital = openTestHospital({ wrap: (store) => failingStore(store, fuse) })
})
afterEach(() => hospital.close())

const clinicAndWang = async () => {
  const clinic = await openClinic(hospital.store, { capacity: 5 })
  const wang = await hospital.patient('王小明')
  return { clinic, wang, wish: { slotId: clinic.slotAt('09:00'), patientId: wang.patientId } }
}

const placesAt = async (slotId: string) => (await hospital.store.get(slots, slotId))?.places.length

test('two taps with one key while the first is still under way make one appointment and one answer', async () => {
  const { wang, wish } = await clinicAndWang()
  const [first, second, third] = await Promise.all(
    [1, 2, 3].map(() => wang.call('booking.reserve', wish, 'double-tap')),
  )
  expect(second).toEqual(first)
  expect(third).toEqual(first)
  expect(await placesAt(wish.slotId)).toBe(1)
  expect(await hospital.store.find(appointments, {})).toHaveLength(1)
})

test('a tap after a crash finishes what the first began', async () => {
  const { wang, wish } = await clinicAndWang()
  blowAt(fuse, 4)
  await expect(wang.call('booking.reserve', wish, 'tap')).rejects.toMatchObject({ code: 'INTERNAL' })
  mend(fuse)
  expect(await placesAt(wish.slotId)).toBe(1)
  await expect(wang.call('booking.reserve', wish, 'tap')).resolves.toMatchObject({ status: 'booked' })
  await hospital.runJobs()
  expect(await placesAt(wish.slotId)).toBe(1)
})

test('nobody has to tap again: the jobs finish it a minute later, as of when it began', async () => {
  const { wang, wish } = await clinicAndWang()
  const began = new Date(hospital.now()).toISOString()
  blowAt(fuse, 4)
  await wang.call('booking.reserve', wish, 'tap').catch(() => undefined)
  mend(fuse)
  await hospital.runJobs()
  expect(await hospital.store.find(appointments, {})).toHaveLength(0)
  hospital.passMinutes(1)
  await hospital.runJobs()
  expect(await hospital.store.find(appointments, {})).toMatchObject([{ status: 'booked', bookedAt: began }])
})

test('while the database stays away the command is tried less and less often, and then still finished', async () => {
  const { wang, wish } = await clinicAndWang()
  blowAt(fuse, 4)
  await wang.call('booking.reserve', wish, 'tap').catch(() => undefined)
  for (const minutes of [1, 1, 2, 4]) {
    mend(fuse)
    blowAt(fuse, 3)
    hospital.passMinutes(minutes)
    await hospital.runJobs().catch(() => undefined)
  }
  mend(fuse)
  const [open] = await hospital.store.find(claims, { answered: false })
  expect(open?.attempts).toBeGreaterThanOrEqual(3)
  hospital.passMinutes(16)
  await hospital.runJobs()
  expect(await hospital.store.find(claims, { answered: false })).toHaveLength(0)
  expect(await placesAt(wish.slotId)).toBe(1)
})

test('a refusal is an answer too: the same key hears it again though a place is free by now', async () => {
  const clinic = await openClinic(hospital.store)
  const [wang, zhao] = await Promise.all([hospital.patient('王小明'), hospital.patient('赵大海')])
  const slotId = clinic.slotAt('09:00')
  const { appointmentId } = await zhao.api.booking.reserve({ slotId, patientId: zhao.patientId })
  const tap = () => wang.call('booking.reserve', { slotId, patientId: wang.patientId }, 'tap')
  await expect(tap()).rejects.toMatchObject({ code: 'SLOT_FULL' })
  await zhao.api.booking.cancel({ appointmentId })
  await expect(tap()).rejects.toMatchObject({ code: 'SLOT_FULL', data: { nearest: expect.any(Array) } })
  await expect(wang.call('booking.reserve', { slotId, patientId: wang.patientId }, 'tap 2')).resolves.toBeTruthy()
})

test('two people may use the same key, and one person the same key for two operations', async () => {
  const { wang, wish } = await clinicAndWang()
  const zhao = await hospital.patient('赵大海')
  const { appointmentId } = (await wang.call('booking.reserve', wish, '1')) as { appointmentId: string }
  await expect(zhao.call('booking.reserve', { ...wish, patientId: zhao.patientId }, '1')).resolves.toBeTruthy()
  await expect(wang.call('booking.cancel', { appointmentId }, '1')).resolves.toMatchObject({ status: 'cancelled' })
})

test('after a day an answered key is forgotten, and what it asked for is kept nowhere', async () => {
  const { wang, wish } = await clinicAndWang()
  await wang.call('booking.reserve', { ...wish, reason: '胸痛三天' }, 'tap')
  expect(await hospital.store.find(claims, {})).toMatchObject([{ answered: true, input: null }])
  hospital.passMinutes(24 * 60 + 1)
  await hospital.runJobs()
  expect(await hospital.store.find(claims, {})).toHaveLength(0)
})

test('the same key gives the same answer although the person is gone from the account by then', async () => {
  const wang = await hospital.patient('王小明')
  const leave = () => wang.call('identity.removePatient', { patientId: wang.patientId }, 'tap')
  expect(await leave()).toEqual({ done: true })
  expect(await leave()).toEqual({ done: true })
})

test('a relative’s command that was cut short is finished although the grant ended a moment later', async () => {
  const { clinic, wang } = await clinicAndWang()
  const zhao = await hospital.patient('赵大海')
  const { code } = await zhao.api.identity.inviteGrant({ relation: 'child', scopes: ['booking'] })
  const grant = await wang.api.identity.acceptGrant({
    ...{ code, patientId: wang.patientId, scopes: ['booking'], endsOn: '2026-12-31' },
  })
  blowAt(fuse, 6)
  const wish = { slotId: clinic.slotAt('09:15'), patientId: wang.patientId }
  await zhao.call('booking.reserve', wish, 'tap').catch(() => undefined)
  expect(fuse.blown).toBe(true)
  mend(fuse)
  hospital.passMinutes(1)
  await wang.api.identity.revokeGrant({ grantId: grant.id })
  await hospital.runJobs()
  const found = await hospital.store.find(appointments, {})
  expect(found).toHaveLength((await placesAt(wish.slotId)) ?? -1)
})

test('a command that fails for weeks is given up, which the log tells', async () => {
  const { wang, wish } = await clinicAndWang()
  blowAt(fuse, 2)
  await wang.call('booking.reserve', wish, 'tap').catch(() => undefined)
  mend(fuse)
  const [open] = await hospital.store.find(claims, { answered: false })
  await hospital.store.updateIf(claims, open?.id ?? '', {}, { set: { attempts: 20 } })
  hospital.passMinutes(1)
  await hospital.runJobs()
  expect(await hospital.store.find(claims, {})).toEqual([])
  expect(hospital.logLines.join()).toContain('command given up')
})

test('nobody signed in, the wrong role, and input that does not fit are told apart', async () => {
  const { wang, wish } = await clinicAndWang()
  const doctor = await hospital.staff('doctor', 'doc1')
  await expect(hospital.anonymous.call('booking.reserve', wish)).rejects.toMatchObject({ code: 'SIGN_IN_REQUIRED' })
  await expect(doctor.call('booking.reserve', wish)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(wang.call('booking.reserve', { ...wish, slotId: '' })).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    data: { issues: [{ path: 'slotId', message: '缺少编号' }, expect.anything()] },
  })
})
