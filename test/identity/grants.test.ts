import { openClinic } from '../support/clinic'
import { type TestHospital, openTestHospital } from '../support/hospital'
import { relativeOf } from '../support/people'

let hospital: TestHospital
beforeEach(() => {
  hospital = openTestHospital()
})
afterEach(() => hospital.close())

const BOOKING: ['booking'] = ['booking']
const NOT_VALID = { code: 'INVITATION_NOT_VALID' }

test('a daughter asks, her father looks and accepts, she books for him, he sees it and ends it', async () => {
  const clinic = await openClinic(hospital.store)
  const father = await hospital.patient('赵建国')
  const daughter = await hospital.patient('赵小燕')
  const asked = await daughter.api.identity.inviteGrant({ relation: 'child', scopes: ['booking', 'records'] })
  expect(asked.code).toMatch(/^\d{8}$/)
  const looked = await father.api.identity.getInvitation({ code: asked.code })
  expect(looked).toMatchObject({ relativeName: '赵小燕', relation: 'child', scopes: ['booking', 'records'] })

  const terms = { code: asked.code, patientId: father.patientId, scopes: BOOKING, endsOn: '2026-12-31' }
  const grant = await father.api.identity.acceptGrant(terms)
  expect(grant).toMatchObject({ status: 'active', side: 'given', scopes: BOOKING, uses: 0, patientName: '赵建国' })
  expect(grant.endsAt).toBe('2026-12-31T16:00:00.000Z')

  hospital.passMinutes(1)
  const wish = { slotId: clinic.slotAt('09:00'), patientId: father.patientId }
  const { appointment } = await daughter.api.booking.reserve(wish)
  expect(appointment).toMatchObject({ patientName: '赵建国', bookedByRelative: true })
  const { uses } = await father.api.identity.listGrantUses({ grantId: grant.id })
  expect(uses).toEqual([{ at: '2026-11-25T00:01:00.000Z', action: 'booking.reserve' }])
  const [given] = (await father.api.identity.listGrants({})).grants
  expect(given).toMatchObject({ uses: 1, lastUsedAt: '2026-11-25T00:01:00.000Z' })

  await father.api.identity.revokeGrant({ grantId: grant.id })
  await father.api.identity.revokeGrant({ grantId: grant.id })
  const cancelling = daughter.api.booking.cancel({ appointmentId: appointment.id })
  await expect(cancelling).rejects.toMatchObject({ code: 'FORBIDDEN' })
  const [received] = (await daughter.api.identity.listGrants({})).grants
  expect(received).toMatchObject({ status: 'revoked', side: 'received' })
})

test('the relative sees the patient among hers, as granted and with what she may do', async () => {
  const { relative, patient } = await relativeOf(hospital, ['booking', 'messages'])
  const { patients } = await relative.api.identity.listPatients({})
  expect(patients).toMatchObject([
    { held: 'own', relation: 'self' },
    { held: 'granted', id: patient.patientId, relation: 'child', scopes: ['booking', 'messages'] },
  ])
})

test('a grant for records does not let anybody book, nor see the appointments', async () => {
  const clinic = await openClinic(hospital.store)
  const { relative, patient } = await relativeOf(hospital, ['records'])
  const wish = { slotId: clinic.slotAt('09:00'), patientId: patient.patientId }
  await patient.api.booking.reserve(wish)
  await expect(relative.api.booking.reserve(wish)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  expect((await relative.api.booking.listAppointments({})).appointments).toEqual([])
})

test('what only the account itself may do cannot be granted', async () => {
  const { relative, patient, grant } = await relativeOf(hospital, ['booking', 'payment', 'records', 'medication'])
  const { patientId } = patient
  const { identity } = relative.api
  const forbidden = { code: 'FORBIDDEN' }
  await expect(identity.removePatient({ patientId })).rejects.toMatchObject(forbidden)
  await expect(identity.changePatientPhone({ patientId, phone: '13912345678' })).rejects.toMatchObject(forbidden)
  await expect(identity.revokeGrant({ grantId: grant.id })).rejects.toMatchObject(forbidden)
  await expect(identity.listGrantUses({ grantId: grant.id })).rejects.toMatchObject(forbidden)
  const { code } = await identity.inviteGrant({ relation: 'other', scopes: BOOKING })
  const passingOn = identity.acceptGrant({ code, patientId, scopes: BOOKING, endsOn: '2026-12-31' })
  await expect(passingOn).rejects.toMatchObject(forbidden)
})

test('a grant ends at midnight after its last day', async () => {
  const { relative, patient } = await relativeOf(hospital, ['booking'], '2026-11-26')
  const look = async () => (await relative.api.identity.listPatients({})).patients.map(({ id }) => id)
  hospital.setNow('2026-11-26T15:59:59.999Z')
  expect(await look()).toContain(patient.patientId)
  hospital.setNow('2026-11-26T16:00:00.000Z')
  expect(await look()).not.toContain(patient.patientId)
  expect((await relative.api.identity.listGrants({})).grants).toMatchObject([{ status: 'ended' }])
  const clinic = await openClinic(hospital.store, { dates: ['2026-11-30'] })
  const booking = relative.api.booking.reserve({ slotId: clinic.slotAt('09:00'), patientId: patient.patientId })
  await expect(booking).rejects.toMatchObject({ code: 'FORBIDDEN' })
})

test.each([
  ['2026-11-24', 'GRANT_END_WRONG'],
  ['2027-11-26', 'GRANT_END_WRONG'],
  ['2026-11-25', null],
  ['2027-11-25', null],
])('a last day %s is answered with %s', async (endsOn, code) => {
  const accepted = relativeOf(hospital, ['booking'], endsOn)
  if (code) await expect(accepted).rejects.toMatchObject({ code, data: { field: 'endsOn' } })
  else await expect(accepted).resolves.toBeTruthy()
})

test('a code is used once, by whoever comes first', async () => {
  const { patient, code } = await relativeOf(hospital)
  const sun = await hospital.patient('孙丽')
  const terms = { code, scopes: BOOKING, endsOn: '2026-12-31' }
  await expect(sun.api.identity.getInvitation({ code })).rejects.toMatchObject(NOT_VALID)
  for (const person of [sun, patient])
    await expect(person.api.identity.acceptGrant({ ...terms, patientId: person.patientId })).rejects.toMatchObject(
      NOT_VALID,
    )
})

test('two who accept one code at once: one grant', async () => {
  const [zhao, wang, sun] = await Promise.all(['赵大海', '王小明', '孙丽'].map(hospital.patient))
  const asked = await zhao?.api.identity.inviteGrant({ relation: 'child', scopes: BOOKING })
  const terms = { code: asked?.code ?? '', scopes: BOOKING, endsOn: '2026-12-31' }
  const tries = await Promise.allSettled(
    [wang, sun].map((person) => person?.api.identity.acceptGrant({ ...terms, patientId: person.patientId })),
  )
  expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect((await zhao?.api.identity.listGrants({}))?.grants).toHaveLength(1)
})

test('a code that nobody used ends after a day', async () => {
  const [zhao, wang] = await Promise.all([hospital.patient('赵大海'), hospital.patient('王小明')])
  const { code, expiresAt } = await zhao.api.identity.inviteGrant({ relation: 'child', scopes: BOOKING })
  expect(expiresAt).toBe('2026-11-26T00:00:00.000Z')
  hospital.setNow('2026-11-25T23:59:59.999Z')
  await expect(wang.api.identity.getInvitation({ code })).resolves.toMatchObject({ code })
  hospital.setNow(expiresAt)
  const terms = { code, patientId: wang.patientId, scopes: BOOKING, endsOn: '2026-12-31' }
  await expect(wang.api.identity.getInvitation({ code })).rejects.toMatchObject(NOT_VALID)
  await expect(wang.api.identity.acceptGrant(terms)).rejects.toMatchObject(NOT_VALID)
})

test('nobody accepts his own code, nor more than was asked for', async () => {
  const [zhao, wang] = await Promise.all([hospital.patient('赵大海'), hospital.patient('王小明')])
  const { code } = await zhao.api.identity.inviteGrant({ relation: 'child', scopes: BOOKING })
  const accept = (person: typeof zhao, scopes: ('booking' | 'records')[]) =>
    person.api.identity.acceptGrant({ code, patientId: person.patientId, scopes, endsOn: '2026-12-31' })
  await expect(accept(zhao, BOOKING)).rejects.toMatchObject({ code: 'GRANT_TO_SELF' })
  await expect(accept(wang, ['records'])).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    data: { issues: [{ path: 'scopes' }] },
  })
  expect((await accept(wang, ['records', 'booking'])).scopes).toEqual(BOOKING)
})

test('accepting a second invitation of the same relative replaces the grant, also a revoked one', async () => {
  const { patient, relative, grant } = await relativeOf(hospital)
  await patient.api.identity.revokeGrant({ grantId: grant.id })
  hospital.passMinutes(1)
  const { code } = await relative.api.identity.inviteGrant({ relation: 'child', scopes: ['records'] })
  const terms = { code, patientId: patient.patientId, scopes: ['records' as const], endsOn: '2027-01-31' }
  expect((await patient.api.identity.acceptGrant(terms)).id).toBe(grant.id)
  const { grants } = await patient.api.identity.listGrants({})
  expect(grants).toMatchObject([{ status: 'active', scopes: ['records'], uses: 0 }])
})

test('each use is counted, the same thing asked again within the minute only once, newest first', async () => {
  const clinic = await openClinic(hospital.store)
  const { patient, relative, grant } = await relativeOf(hospital)
  const { appointmentId } = await patient.api.booking.reserve({
    slotId: clinic.slotAt('09:00'),
    patientId: patient.patientId,
  })
  for (let i = 0; i < 3; i += 1) await relative.api.booking.getAppointment({ appointmentId })
  hospital.passMinutes(1)
  await relative.api.booking.getAppointment({ appointmentId })
  await relative.api.booking.cancel({ appointmentId })
  const { uses } = await patient.api.identity.listGrantUses({ grantId: grant.id })
  expect(uses.map(({ action }) => action).sort()).toEqual([
    ...['booking.cancel', 'booking.getAppointment', 'booking.getAppointment'],
  ])
  expect(uses.at(-1)?.at).toBe('2026-11-25T00:00:00.000Z')
  expect((await patient.api.identity.listGrants({})).grants[0]?.uses).toBe(3)
})

test('a stranger learns nothing of other people’s grants', async () => {
  const { grant } = await relativeOf(hospital)
  const sun = await hospital.patient('孙丽')
  await expect(sun.api.identity.revokeGrant({ grantId: grant.id })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(sun.api.identity.listGrantUses({ grantId: 'grant-x' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect((await sun.api.identity.listGrants({})).grants).toEqual([])
})

describe('giving up a grant', () => {
  const goodbyes = () => hospital.delivered.filter(({ kind }) => kind === 'grant.given-up')

  test('the relative ends it himself: at once, the patient is told and still sees each use', async () => {
    const clinic = await openClinic(hospital.store)
    const { patient, relative, grant } = await relativeOf(hospital)
    const wish = { slotId: clinic.slotAt('09:00'), patientId: patient.patientId }
    const { appointment } = await relative.api.booking.reserve(wish)
    hospital.passMinutes(1)
    await relative.api.identity.giveUpGrant({ patientId: patient.patientId })
    await relative.api.identity.giveUpGrant({ patientId: patient.patientId })
    const cancelling = relative.api.booking.cancel({ appointmentId: appointment.id })
    await expect(cancelling).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await hospital.runJobs()
    expect(goodbyes()).toMatchObject([
      { accountId: patient.accountId, body: '赵大海不再为王小明代办了，已经约好的号不受影响。' },
    ])
    for (const who of [patient, relative])
      expect((await who.api.identity.listGrants({})).grants).toMatchObject([{ status: 'given-up', uses: 1 }])
    expect((await patient.api.identity.listGrantUses({ grantId: grant.id })).uses).toHaveLength(1)
    await expect(patient.api.booking.getAppointment({ appointmentId: appointment.id })).resolves.toBeTruthy()
  })

  test('nobody gives up another’s; what is over stays as it ended', async () => {
    const { patient, relative, grant } = await relativeOf(hospital)
    const { patientId } = patient
    for (const who of [patient, await hospital.patient('孙丽')]) await who.api.identity.giveUpGrant({ patientId })
    expect((await relative.api.identity.listGrants({})).grants).toMatchObject([{ status: 'active' }])
    await patient.api.identity.revokeGrant({ grantId: grant.id })
    await relative.api.identity.giveUpGrant({ patientId })
    await hospital.runJobs()
    expect((await relative.api.identity.listGrants({})).grants).toMatchObject([{ status: 'revoked' }])
    expect(goodbyes()).toEqual([])
  })

  test('a new invitation makes it whole again, and it can be given up again', async () => {
    const { patient, relative, grant } = await relativeOf(hospital)
    const { patientId } = patient
    for (let round = 0; round < 2; round += 1) {
      hospital.passMinutes(1)
      await relative.api.identity.giveUpGrant({ patientId })
      await hospital.runJobs()
      hospital.passMinutes(1)
      const { code } = await relative.api.identity.inviteGrant({ relation: 'child', scopes: BOOKING })
      const again = await patient.api.identity.acceptGrant({ code, patientId, scopes: BOOKING, endsOn: '2026-12-31' })
      expect(again).toMatchObject({ id: grant.id, status: 'active' })
    }
    expect(goodbyes()).toHaveLength(2)
  })

  test('one that a crash left unanswered does not end what was accepted since', async () => {
    const { patient, relative } = await relativeOf(hospital)
    const { patientId } = patient
    await relative.api.identity.giveUpGrant({ patientId })
    hospital.passMinutes(1)
    const { code } = await relative.api.identity.inviteGrant({ relation: 'child', scopes: BOOKING })
    await patient.api.identity.acceptGrant({ code, patientId, scopes: BOOKING, endsOn: '2026-12-31' })
    const { claims } = await import('../../cloudfunctions/kernel/claims')
    const [claim] = await hospital.store.find(claims, { operation: 'identity.giveUpGrant' })
    const unanswered = { answered: false, answer: null, input: { patientId }, dueAt: '2026-11-25T00:02:00.000Z' }
    await hospital.store.updateIf(claims, claim?.id ?? '', {}, { set: unanswered })
    hospital.passMinutes(2)
    await hospital.runJobs()
    expect((await relative.api.identity.listGrants({})).grants).toMatchObject([{ status: 'active' }])
  })
})
