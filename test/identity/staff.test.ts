import { staffInvitations } from '../../cloudfunctions/identity/collections'
import { type TestHospital, openTestHospital } from '../support/hospital'
import { openClinic } from '../support/clinic'

const NOT_VALID = { code: 'ACTIVATION_NOT_VALID', status: 410 }

let hospital: TestHospital
beforeEach(() => {
  hospital = openTestHospital()
})
afterEach(() => hospital.close())

const invite = async () => {
  const operator = await hospital.staff('operator')
  return operator.api.identity.inviteStaff({ role: 'doctor', doctorId: 'doc1', displayName: '林静' })
}

test('a doctor is let in by a code, signs in again as a doctor, and sees her list', async () => {
  const clinic = await openClinic(hospital.store)
  const { code, expiresAt } = await invite()
  expect(code).toMatch(/^[A-HJ-NP-Z2-9]{8}$/)
  expect(expiresAt).toBe('2026-11-28T00:00:00.000Z')
  const lin = await hospital.patient('林静')
  const session = await lin.api.identity.activateStaff({ code })
  expect(session).toMatchObject({ role: 'doctor', doctorId: 'doc1', displayName: '林静', patients: [] })
  const doctor = hospital.withToken(session.token, lin.accountId, 'doctor')
  const { visits } = await doctor.api.booking.listVisits({ doctorId: clinic.doctorId, date: '2026-11-26' })
  expect(visits).toEqual([])
  const later = await hospital.anonymous.api.identity.signInDemo({ name: '林静' })
  expect(later).toMatchObject({ role: 'doctor', doctorId: 'doc1' })
})

test('an operator is let in without a doctor, even if one is named', async () => {
  const operator = await hospital.staff('operator')
  const wish = { role: 'operator' as const, doctorId: 'doc1', displayName: '周以诚' }
  const { code } = await operator.api.identity.inviteStaff(wish)
  const zhou = await hospital.patient('周以诚')
  expect(await zhou.api.identity.activateStaff({ code })).toMatchObject({ role: 'operator', doctorId: null })
})

test('a doctor cannot be let in without saying which doctor she is', async () => {
  const operator = await hospital.staff('operator')
  await expect(operator.api.identity.inviteStaff({ role: 'doctor', displayName: '林静' })).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    data: { issues: [{ path: 'doctorId' }] },
  })
})

test('a code lets one person in; who used it may use it again, nobody else', async () => {
  const { code } = await invite()
  const [lin, wang] = await Promise.all([hospital.patient('林静'), hospital.patient('王小明')])
  await lin.api.identity.activateStaff({ code })
  await expect(wang.api.identity.activateStaff({ code })).rejects.toMatchObject(NOT_VALID)
  await expect(lin.api.identity.activateStaff({ code })).resolves.toMatchObject({ role: 'doctor' })
  expect(await wang.api.identity.getMe({})).toMatchObject({ role: 'patient' })
})

test('two people with one code at once: one is let in', async () => {
  const { code } = await invite()
  const people = await Promise.all(['林静', '王小明', '赵大海'].map(hospital.patient))
  const tries = await Promise.allSettled(people.map(({ api }) => api.identity.activateStaff({ code })))
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('a code ends after 72 hours', async () => {
  const { code, expiresAt } = await invite()
  const lin = await hospital.patient('林静')
  hospital.setNow(expiresAt)
  await expect(lin.api.identity.activateStaff({ code })).rejects.toMatchObject(NOT_VALID)
})

test('an invented code lets nobody in, and a malformed one is a wrong input', async () => {
  const wang = await hospital.patient('王小明')
  await expect(wang.api.identity.activateStaff({ code: 'ABCDEFGH' })).rejects.toMatchObject(NOT_VALID)
  await expect(wang.api.identity.activateStaff({ code: 'abcdefgh' })).rejects.toMatchObject({ code: 'INVALID_INPUT' })
})

test('only operators invite, and the code itself is kept nowhere', async () => {
  const wang = await hospital.patient('王小明')
  const doctor = await hospital.staff('doctor', 'doc1')
  for (const person of [wang, doctor]) {
    const inviting = person.api.identity.inviteStaff({ role: 'operator', displayName: '我' })
    await expect(inviting).rejects.toMatchObject({ code: 'FORBIDDEN' })
  }
  const { code } = await invite()
  expect(JSON.stringify(await hospital.store.find(staffInvitations, {}))).not.toContain(code)
})
