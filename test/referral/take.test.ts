import { recordOutcome } from '../../cloudfunctions/booking/attendance'
import { greenSlotIds } from '../../cloudfunctions/booking/green'
import { instantOf } from '../../cloudfunctions/kernel/time'
import { audit } from '../support/audit'
import { FRIDAY, THURSDAY, openClinic } from '../support/clinic'
import { type TestHospital, openTestHospital } from '../support/hospital'
import { type Clinics, openClinics } from './clinics'

let hospital: TestHospital
let clinics: Clinics
beforeEach(async () => {
  hospital = openTestHospital()
  clinics = await openClinics(hospital)
})
afterEach(async () => {
  expect(await audit(hospital.store)).toEqual([])
  hospital.close()
})

const stateOf = async (referralId: string) => (await clinics.patient.api.referral.getReferral({ referralId })).state

test('he is shown the three soonest places, takes one, and has an appointment to be paid as usual', async () => {
  const { patient, refer, to } = clinics
  const { id: referralId } = await refer()
  const { places } = await patient.api.referral.getReferral({ referralId })
  expect(places.map(({ startsAt }) => startsAt)).toEqual([
    instantOf(THURSDAY, '09:15'),
    instantOf(THURSDAY, '09:45'),
    instantOf(FRIDAY, '09:15'),
  ])
  const slotId = to.slotAt('09:45')
  const taken = await patient.api.referral.accept({ referralId, slotId })
  expect(taken).toMatchObject({ state: 'accepted', visit: { doctorName: '何晓棠' } })
  const booked = await patient.api.booking.getAppointment({ appointmentId: taken.appointmentId })
  expect(booked).toMatchObject({ status: 'booked', slotId, reason: '由心血管内科林静医生转诊', payment: 'counter' })
  await expect(patient.api.booking.checkout({ appointmentId: taken.appointmentId })).resolves.toBeTruthy()
  expect(await clinics.greensAt('09:45')).toEqual([taken.appointmentId])
})

test('it is a place beyond those of the clinic: nobody else loses one, and nobody else can have it', async () => {
  const { patient, refer, to, comes } = clinics
  const { id: referralId } = await refer()
  const slotId = to.slotAt('09:15')
  const zhao = await comes('赵大海')
  await zhao.api.booking.reserve({ slotId, patientId: zhao.patientId })
  await expect(patient.api.referral.accept({ referralId, slotId })).resolves.toMatchObject({ state: 'accepted' })
  const sun = await comes('孙丽')
  const late = sun.api.booking.reserve({ slotId, patientId: sun.patientId })
  await expect(late).rejects.toMatchObject({ code: 'SLOT_FULL' })
})

test('it does not wait for the release at seven, and does not count against three a day', async () => {
  hospital.setNow('2026-11-24T22:00:00.000Z')
  const far = '2026-12-09'
  await openClinic(hospital.store, { doctorId: 'doc2', name: '何晓棠', dates: [far] })
  for (const doctorId of ['doc3', 'doc4', 'doc5'])
    await openClinic(hospital.store, { doctorId, name: doctorId, dates: [THURSDAY] })
  const { patient, refer, to } = clinics
  const { patientId } = patient
  for (const doctorId of ['doc3', 'doc4', 'doc5'])
    await patient.api.booking.reserve({ slotId: `${doctorId}-20261126-0900`, patientId })
  const { id: referralId } = await refer()
  await expect(patient.api.referral.accept({ referralId, slotId: to.slotAt('09:15') })).resolves.toBeTruthy()

  const li = await hospital.patient('李雷')
  const slotId = clinics.from.slotAt('09:15')
  const { appointmentId } = await li.api.booking.reserve({ slotId, patientId: li.patientId })
  const other = await refer({}, appointmentId)
  const unreleased = `doc2-20261209-0915`
  const asOthers = li.api.booking.reserve({ slotId: unreleased, patientId: li.patientId })
  await expect(asOthers).rejects.toMatchObject({ code: 'SLOT_NOT_RELEASED' })
  await expect(li.api.referral.accept({ referralId: other.id, slotId: unreleased })).resolves.toBeTruthy()
})

test('one appointment a day with a doctor holds for it too', async () => {
  const { patient, refer, to } = clinics
  const { patientId } = patient
  const { appointmentId } = await patient.api.booking.reserve({ slotId: to.slotAt('09:00'), patientId })
  const { id: referralId } = await refer()
  const taking = patient.api.referral.accept({ referralId, slotId: to.slotAt('09:45') })
  await expect(taking).rejects.toMatchObject({ code: 'ALREADY_BOOKED', data: { appointmentId } })
  expect(await clinics.greensAt('09:45')).toEqual([])
})

test('two people at the last green place: one has it, the other is shown what is left', async () => {
  const { refer, to, comes } = clinics
  const zhao = await comes('赵大海')
  const wishes = [
    { who: clinics.patient, referralId: (await refer()).id },
    { who: zhao, referralId: (await refer({}, zhao.appointmentId)).id },
  ]
  const slotId = to.slotAt('09:15')
  const both = await Promise.allSettled(
    wishes.map(({ who, referralId }) => who.api.referral.accept({ referralId, slotId })),
  )
  const [refused] = both.filter((each) => each.status === 'rejected')
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(refused?.reason).toMatchObject({ code: 'PLACE_GONE', data: { places: { length: 3 } } })
  expect(await clinics.greensAt('09:15')).toHaveLength(1)
})

test('the patient and his relative choose at once: one visit, and the other’s place is free again', async () => {
  const { patient, refer, to } = clinics
  const { id: referralId } = await refer()
  const both = await Promise.allSettled(
    [to.slotAt('09:15'), to.slotAt('09:15', FRIDAY)].map((slotId) =>
      patient.api.referral.accept({ referralId, slotId }),
    ),
  )
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const held = [...(await clinics.greensAt('09:15')), ...(await clinics.greensAt('09:15', FRIDAY))]
  expect(held).toHaveLength(1)
})

test.each(['09:00', '09:30'])('a quarter without a green place (%s) cannot be had this way', async (clock) => {
  const { patient, refer, to } = clinics
  const { id: referralId } = await refer()
  const taking = patient.api.referral.accept({ referralId, slotId: to.slotAt(clock) })
  await expect(taking).rejects.toMatchObject({ code: 'PLACE_GONE' })
})

test('neither can another doctor’s, nor one after the last day, nor one of a closed quarter', async () => {
  const { patient, refer, to } = clinics
  await openClinic(hospital.store, { doctorId: 'doc3', name: '沈怀安', dates: [THURSDAY] })
  const { id: referralId } = await refer({ neededBefore: THURSDAY })
  const operator = await hospital.staff('operator')
  await operator.api.booking.closeSlot({ slotId: to.slotAt('09:45'), closed: true })
  for (const slotId of ['doc3-20261126-0915', to.slotAt('09:15', FRIDAY), to.slotAt('09:45')]) {
    const taking = patient.api.referral.accept({ referralId, slotId })
    await expect(taking).rejects.toMatchObject({ code: 'PLACE_GONE', data: { places: { length: 1 } } })
  }
})

test('a half day has two, far apart; an evening none', () => {
  const half = {
    doctorId: 'doc2',
    date: THURSDAY,
    startsAt: instantOf(THURSDAY, '18:00'),
    endsAt: instantOf(THURSDAY, '20:00'),
  }
  expect(greenSlotIds({ ...half, period: 'evening' })).toEqual([])
  expect(greenSlotIds({ ...half, period: 'afternoon' })).toEqual(['doc2-20261126-1845', 'doc2-20261126-1945'])
  const short = { ...half, endsAt: instantOf(THURSDAY, '18:15'), period: 'morning' as const }
  expect(greenSlotIds(short)).toEqual(['doc2-20261126-1800'])
})

describe('what becomes of the place and of the referral', () => {
  const taken = async () => {
    const { patient, refer, to } = clinics
    const { id: referralId } = await refer()
    const { appointmentId } = await patient.api.referral.accept({ referralId, slotId: to.slotAt('09:15') })
    return { referralId, appointmentId }
  }

  test('cancelled: the place goes back to the referrals, and he can choose again', async () => {
    const { referralId, appointmentId } = await taken()
    await clinics.patient.api.booking.cancel({ appointmentId })
    expect(await clinics.greensAt('09:15')).toEqual([])
    expect(await stateOf(referralId)).toBe('made')
    const again = { referralId, slotId: clinics.to.slotAt('09:15') }
    await expect(clinics.patient.api.referral.accept(again)).resolves.toMatchObject({ state: 'accepted' })
  })

  test('moved to an ordinary time: likewise, and the referral knows the new time', async () => {
    const { referralId, appointmentId } = await taken()
    const slotId = clinics.to.slotAt('09:00', FRIDAY)
    await clinics.patient.api.booking.reschedule({ appointmentId, slotId })
    expect(await clinics.greensAt('09:15')).toEqual([])
    const { visit } = await clinics.patient.api.referral.getReferral({ referralId })
    expect(visit?.startsAt).toBe(instantOf(FRIDAY, '09:00'))
  })

  test('nobody of the standby list is offered it', async () => {
    const { appointmentId } = await taken()
    const { comes, to } = clinics
    for (const [i, clock] of ['09:00', '09:15', '09:30', '09:45'].entries()) {
      const filler = await comes(`占号${i}`).catch(() => hospital.patient(`占号${i}`))
      await filler.api.booking.reserve({ slotId: to.slotAt(clock), patientId: filler.patientId })
    }
    const sun = await hospital.patient('孙丽')
    const wish = { sessionId: to.sessionOn(), patientId: sun.patientId }
    await sun.api.booking.joinStandby(wish)
    await clinics.patient.api.booking.cancel({ appointmentId })
    await hospital.runJobs()
    expect((await sun.api.booking.listStandbys({})).standbys).toMatchObject([{ status: 'waiting' }])
  })

  test('stopped clinic: it takes no referrals any more', async () => {
    const { referralId } = await taken()
    const operator = await hospital.staff('operator')
    await operator.api.booking.stopClinic({ sessionId: clinics.to.sessionOn(), reason: '医生病假' })
    await hospital.runJobs()
    expect(await clinics.greensAt('09:15')).toEqual([])
    const other = await clinics.comes('赵大海')
    const { id } = await clinics.refer({}, other.appointmentId)
    const { places } = await other.api.referral.getReferral({ referralId: id })
    expect(places.map(({ startsAt }) => startsAt.slice(0, 10))).toEqual([FRIDAY, FRIDAY])
    expect(await stateOf(referralId)).toBe('accepted')
  })

  test.each([
    { outcome: 'fulfilled', state: 'seen' },
    { outcome: 'noshow', state: 'missed' },
  ] as const)('$state, as the visit says', async ({ outcome, state }) => {
    const { referralId, appointmentId } = await taken()
    await recordOutcome(hospital.store, { appointmentId, outcome }, instantOf(THURSDAY, '09:30'))
    expect(await stateOf(referralId)).toBe(state)
    const taking = clinics.patient.api.referral.accept({ referralId, slotId: clinics.to.slotAt('09:45') })
    await expect(taking).rejects.toMatchObject({ code: 'NOT_OPEN', data: { state } })
  })
})

test('declined: the doctor hears that, and reads why where his referrals are', async () => {
  const { patient, refer, doctor } = clinics
  const { id: referralId } = await refer()
  await patient.api.referral.decline({ referralId, why: '已在外院看过' })
  await hospital.runJobs()
  const told = hospital.delivered.filter(({ kind }) => kind === 'referral.declined')
  expect(told.map(({ accountId }) => accountId)).toEqual([doctor.accountId])
  expect(JSON.stringify(told)).not.toContain('外院')
  expect((await doctor.api.referral.listMade({})).referrals[0]).toMatchObject({ declinedWhy: '已在外院看过' })
  const taking = patient.api.referral.accept({ referralId, slotId: clinics.to.slotAt('09:15') })
  await expect(taking).rejects.toMatchObject({ code: 'NOT_OPEN', data: { state: 'declined' } })
})

test('after its last day it has expired, and both are told once', async () => {
  const { refer, patient, doctor } = clinics
  const { id: referralId } = await refer({ urgency: 'urgent' })
  hospital.setNow(instantOf('2026-11-29', '00:00'))
  expect(await stateOf(referralId)).toBe('expired')
  await hospital.runJobs()
  hospital.passMinutes(60)
  await hospital.runJobs()
  const told = hospital.delivered.filter(({ kind }) => kind === 'referral.expired')
  expect(told.map(({ accountId }) => accountId).sort()).toEqual([patient.accountId, doctor.accountId].sort())
})

test('one that came to a visit does not expire', async () => {
  const { patient, refer, to } = clinics
  const { id: referralId } = await refer()
  const { appointmentId } = await patient.api.referral.accept({ referralId, slotId: to.slotAt('09:15') })
  await recordOutcome(hospital.store, { appointmentId, outcome: 'fulfilled' }, instantOf(THURSDAY, '09:30'))
  hospital.setNow(instantOf('2026-12-10', '08:00'))
  await hospital.runJobs()
  expect(await stateOf(referralId)).toBe('seen')
  expect(hospital.delivered.filter(({ kind }) => kind === 'referral.expired')).toEqual([])
})
