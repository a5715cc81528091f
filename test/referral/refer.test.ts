import { rawText } from '../support/raw'
import { SqliteStore } from '../../cloudfunctions/adapters/store/sqlite'
import { addDays, instantOf } from '../../cloudfunctions/kernel/time'
import { relativeOf } from '../support/people'
import { type TestHospital, openTestHospital } from '../support/hospital'
import { type Clinics, WEDNESDAY, openClinics } from './clinics'

let hospital: TestHospital
let clinics: Clinics
beforeEach(async () => {
  hospital = openTestHospital()
  clinics = await openClinics(hospital)
})
afterEach(() => hospital.close())

const from = { departmentId: 'dcard', departmentName: '心血管内科', doctorId: 'doc1', doctorName: '林静' }

test('a doctor refers a patient of today, and the patient is told where to, but not why', async () => {
  const made = await clinics.refer()
  expect(made).toMatchObject({ state: 'made', from, to: { doctorName: '何晓棠' }, until: addDays(WEDNESDAY, 14) })
  await hospital.runJobs()
  expect(hospital.delivered).toHaveLength(1)
  const [letter] = hospital.delivered
  expect(letter).toMatchObject({ accountId: clinics.patient.accountId, kind: 'referral.made', title: '医生为您转诊' })
  expect(letter?.body).toContain('何晓棠医生')
  expect(JSON.stringify(letter)).not.toContain('心悸')
})

test('how urgent it is says until when, and a day it is needed before says it sooner', async () => {
  expect((await clinics.refer({ urgency: 'urgent' })).until).toBe('2026-11-28')
  const soon = await clinics.doctor.api.referral.refer({
    ...{ appointmentId: clinics.patient.appointmentId, departmentId: 'dcard', reason: '待查' },
    ...{ urgency: 'soon', neededBefore: '2026-11-27' },
  })
  expect(soon).toMatchObject({ until: '2026-11-27', to: { doctorId: null, departmentName: '心血管内科' } })
})

test('only who comes today or was seen in the last 30 days can be referred', async () => {
  const { appointmentId } = clinics.patient
  await clinics.setStatus(appointmentId, 'noshow')
  await expect(clinics.refer()).rejects.toMatchObject({ code: 'NOT_YOUR_PATIENT', data: { status: 'noshow' } })
  await clinics.setStatus(appointmentId, 'fulfilled')
  const afterDays = async (days: number) => {
    hospital.setNow(instantOf(addDays(WEDNESDAY, days), '09:00'))
    const { api } = await hospital.staff('doctor', 'doc1')
    return api.referral.refer({ appointmentId, departmentId: 'dcard', reason: '待查' })
  }
  await expect(afterDays(31)).rejects.toMatchObject({ code: 'NOT_YOUR_PATIENT', data: { status: 'fulfilled' } })
  await expect(afterDays(30)).resolves.toMatchObject({ state: 'made' })
})

test('another doctor cannot refer him', async () => {
  const { receiver, patient } = clinics
  const wish = { appointmentId: patient.appointmentId, departmentId: 'dcard', reason: '待查' }
  await expect(receiver.api.referral.refer(wish)).rejects.toMatchObject({ code: 'FORBIDDEN' })
})

test('there has to be such a department, such a doctor in it, another one, and a day that can be', async () => {
  const { doctor, patient, refer } = clinics
  const wish = { appointmentId: patient.appointmentId, departmentId: 'dnone', reason: '待查' }
  await expect(doctor.api.referral.refer(wish)).rejects.toMatchObject({ code: 'DEPARTMENT_UNKNOWN' })
  await expect(refer({ doctorId: 'doc9' })).rejects.toMatchObject({ code: 'DOCTOR_UNKNOWN' })
  await expect(refer({ doctorId: 'doc1' })).rejects.toMatchObject({ code: 'OWN_CLINIC' })
  await expect(refer({ neededBefore: '2026-11-24' })).rejects.toMatchObject({ code: 'NEEDED_BEFORE_WRONG' })
  await expect(refer({ neededBefore: '2026-12-26' })).rejects.toMatchObject({ code: 'NEEDED_BEFORE_WRONG' })
})

test('the same visit is referred to the same doctor once at a time, and again when that is over', async () => {
  const { refer, patient } = clinics
  const first = await refer()
  await expect(refer()).rejects.toMatchObject({ code: 'ALREADY_REFERRED', data: { referralId: first.id } })
  await patient.api.referral.decline({ referralId: first.id, why: '想先观察' })
  const second = await refer()
  expect(second.id).not.toBe(first.id)
  const made = await clinics.doctor.api.referral.listMade({})
  expect(made.referrals.map(({ state, declinedWhy }) => [state, declinedWhy])).toEqual(
    expect.arrayContaining([
      ['made', ''],
      ['declined', '想先观察'],
    ]),
  )
})

test('of two taps at once one refers', async () => {
  const both = await Promise.allSettled([clinics.refer(), clinics.refer()])
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect((await clinics.doctor.api.referral.listMade({})).referrals).toHaveLength(1)
})

test('why is sealed in the database, and read by the patient, not by a relative who books for him', async () => {
  const bare = new SqliteStore(':memory:')
  const other = openTestHospital({ store: bare })
  const { patient, relative } = await relativeOf(other, ['booking'])
  const inOther = await openClinics(other)
  expect(inOther.patient.patientId).toBe(patient.patientId)
  const { id: referralId } = await inOther.refer()
  expect(await rawText(bare)).not.toContain('心悸三周')
  expect((await patient.api.referral.getReferral({ referralId })).reason).toBe('心悸三周，待查')
  expect((await relative.api.referral.getReferral({ referralId })).reason).toBeNull()
  expect((await relative.api.referral.listReferrals({})).referrals).toHaveLength(1)
  other.close()
  bare.close()
})
