import { FRIDAY, openClinic } from '../support/clinic'
import { audit } from '../support/audit'
import { type Stoppable, bookAt, codeOf, openStoppable, stopOf } from '../support/stops'

let till: Stoppable
beforeEach(async () => {
  till = await openStoppable()
})
afterEach(() => till.hospital.close())

const kindsOf = () => till.hospital.delivered.map(({ kind }) => kind)

const stoppedFor = async (name = '王小明') => {
  const visit = await bookAt(till.hospital, name, till.clinic.slotAt('09:00'))
  await stopOf(till)
  return visit
}

/** A day that is not released yet. */
const FAR = '2026-12-12'

const openFar = () => openClinic(till.hospital.store, { dates: [FAR] })

test('whoever wants this doctor only sees his next clinics first, and no others', async () => {
  const next = await openClinic(till.hospital.store, { dates: [FRIDAY] })
  const { person, appointmentId } = await stoppedFor()
  expect(await person.api.booking.keepDoctor({ appointmentId, only: true })).toEqual({ onlyDoctor: true })
  const { alternatives } = await person.api.booking.getStopped({ appointmentId })
  expect(alternatives[0]).toMatchObject({ slotId: next.slotAt('09:00'), why: 'same-doctor' })
  expect(new Set(alternatives.map(({ doctorId }) => doctorId))).toEqual(new Set(['doc1']))
  await person.api.booking.moveStopped({ appointmentId, slotId: next.slotAt('09:00') })
  expect(await person.api.booking.getStopped({ appointmentId })).toMatchObject({ choice: 'moved', onlyDoctor: false })
})

test('when there is none he is remembered, told of the next one before everybody else, and may take it', async () => {
  const { person, appointmentId } = await stoppedFor()
  await person.api.booking.keepDoctor({ appointmentId, only: true })
  expect((await person.api.booking.getStopped({ appointmentId })).alternatives).toEqual([])
  till.hospital.passMinutes(24 * 60)
  await till.hospital.runJobs()
  expect(kindsOf()).toContain('clinic.refunded')
  const far = await openFar()
  expect(kindsOf()).not.toContain('clinic.reopened')
  till.hospital.passMinutes(24 * 60)
  await till.hospital.runJobs()
  expect(kindsOf().filter((kind) => kind === 'clinic.reopened')).toHaveLength(1)
  const slotId = far.slotAt('09:00')
  const stranger = await till.hospital.patient('赵大海')
  const early = stranger.api.booking.reserve({ slotId, patientId: stranger.patientId })
  expect(await codeOf(early)).toBe('SLOT_NOT_RELEASED')
  const seen = await person.api.booking.getStopped({ appointmentId })
  expect(seen.alternatives[0]).toMatchObject({ slotId, money: 'counter' })
  const booked = await person.api.booking.moveStopped({ appointmentId, slotId })
  expect(booked.status).toBe('booked')
  await till.hospital.runJobs()
  expect(await person.api.booking.getStopped({ appointmentId })).toMatchObject({
    ...{ choice: 'refunded', onlyDoctor: false, alternatives: [] },
  })
  expect((await person.api.billing.listCoupons({})).coupons).toHaveLength(1)
  expect(await audit(till.hospital.store)).toEqual([])
})

test('an operator who opens the doctor’s clinics has him told at once', async () => {
  const { person, appointmentId } = await stoppedFor()
  await person.api.booking.keepDoctor({ appointmentId, only: true })
  const operator = await till.hospital.staff('operator')
  await operator.api.booking.openClinics({ doctorId: 'doc1', from: '2026-12-03', to: '2026-12-03' })
  await till.hospital.runJobs()
  expect(kindsOf().filter((kind) => kind === 'clinic.reopened')).toHaveLength(1)
})

test('a place that somebody gives back is told too, and each clinic once', async () => {
  const next = await openClinic(till.hospital.store, { dates: [FRIDAY], endsAt: '09:15' })
  const bookNext = (name: string) => bookAt(till.hospital, name, next.slotAt('09:00'))
  const giveBack = async ({ person, appointmentId }: Awaited<ReturnType<typeof bookNext>>) => {
    await person.api.booking.cancel({ appointmentId })
    await till.hospital.runJobs()
  }
  const held = await bookNext('孙丽')
  const { person, appointmentId } = await stoppedFor()
  await person.api.booking.keepDoctor({ appointmentId, only: true })
  expect((await person.api.booking.getStopped({ appointmentId })).alternatives).toEqual([])
  await giveBack(held)
  await giveBack(await bookNext('周玲'))
  expect(kindsOf().filter((kind) => kind === 'clinic.reopened')).toHaveLength(1)
})

test('without the wish nobody takes what is not released', async () => {
  const far = await openFar()
  const { person, appointmentId } = await stoppedFor()
  const early = person.api.booking.moveStopped({ appointmentId, slotId: far.slotAt('09:00') })
  expect(await codeOf(early)).toBe('SLOT_NOT_RELEASED')
  await person.api.booking.keepDoctor({ appointmentId, only: true })
  await person.api.booking.keepDoctor({ appointmentId, only: false })
  expect((await person.api.booking.getStopped({ appointmentId })).alternatives).toHaveLength(3)
  expect(await codeOf(person.api.booking.moveStopped({ appointmentId, slotId: far.slotAt('09:00') }))).toBe(
    'SLOT_NOT_RELEASED',
  )
})

test('who booked that doctor himself waits no longer', async () => {
  const { person, appointmentId } = await stoppedFor()
  await person.api.booking.keepDoctor({ appointmentId, only: true })
  const next = await openClinic(till.hospital.store, { dates: [FRIDAY] })
  await person.api.booking.reserve({ slotId: next.slotAt('09:00'), patientId: person.patientId })
  await till.hospital.runJobs()
  expect((await person.api.booking.getStopped({ appointmentId })).onlyDoctor).toBe(false)
})
