import { audit } from '../support/audit'
import { FRIDAY, THURSDAY, openClinic } from '../support/clinic'
import { type TestHospital, openTestHospital } from '../support/hospital'
import { names, passportOf, twice, twoAccounts } from '../support/papers'
import { doctorOnDuty } from '../support/reception'
import { entryOf } from '../support/standby'

let hospital: TestHospital
beforeEach(() => {
  hospital = openTestHospital()
})
afterEach(() => hospital.close())

describe('who looks like one person', () => {
  test('the account is shown its own pair, masked, until it says that these are two', async () => {
    const { wang, both } = await twice(hospital)
    const { pairs } = await wang.api.identity.listDuplicates({})
    expect(pairs).toMatchObject([{ likenesses: ['name-birth-sex'], sameAccount: true }])
    expect(pairs[0]?.registrations.map(({ patientId }) => patientId)).toEqual(both)
    expect(JSON.stringify(pairs)).not.toMatch(/E12345678|13700001111|王小明/)
    await wang.api.identity.keepApart({ patientIds: both })
    expect((await wang.api.identity.listDuplicates({})).pairs).toEqual([])
    const operator = await hospital.staff('operator')
    expect((await operator.api.identity.listLikelyPairs({})).pairs).toEqual([])
  })

  test('a pair across two accounts is shown to operators only', async () => {
    const { wang, xiao, operator } = await twoAccounts(hospital)
    for (const each of [wang, xiao]) expect((await each.api.identity.listDuplicates({})).pairs).toEqual([])
    const { pairs } = await operator.api.identity.listLikelyPairs({})
    expect(pairs).toMatchObject([{ sameAccount: false, likenesses: ['name-birth-sex'] }])
    expect(JSON.stringify(pairs)).not.toMatch(/E12345678|13700001111|王小明/)
  })

  test('a new phone number makes a pair of those who share name and phone', async () => {
    const wang = await hospital.patient('王小明')
    const other = await passportOf(wang, { birthDate: '1950-01-01' })
    const { id } = await wang.api.identity.addPatient(other)
    expect((await wang.api.identity.listDuplicates({})).pairs).toEqual([])
    await wang.api.identity.changePatientPhone({ patientId: wang.patientId, phone: other.phone })
    expect((await wang.api.identity.listDuplicates({})).pairs).toMatchObject([{ likenesses: ['name-phone'] }])
    const operator = await hospital.staff('operator')
    const { pairs } = await operator.api.identity.listLikelyPairs({})
    expect(pairs[0]?.registrations.map(({ patientId }) => patientId)).toContain(id)
  })
})

describe('after a merge', () => {
  test('the account has one person, the one that was kept, and both sides are told', async () => {
    const { wang, merge, passportId } = await twice(hospital)
    const made = await merge()
    expect(made).toMatchObject({ by: 'owner', undoneAt: null, merged: { patientId: passportId } })
    expect(await names(wang)).toEqual([wang.patientId])
    await hospital.runJobs()
    expect(hospital.delivered.map(({ kind }) => kind)).toEqual(['identity.merged'])
    const { pairs, merges: shown } = await wang.api.identity.listDuplicates({})
    expect({ pairs, ids: shown.map(({ id }) => id) }).toEqual({ pairs: [], ids: [made.id] })
  })

  test('what was booked before goes on, listed under the one that was kept; it can be moved and cancelled', async () => {
    const clinic = await openClinic(hospital.store, { dates: [THURSDAY, FRIDAY] })
    const { wang, merge, passportId } = await twice(hospital)
    const book = (patientId: string, day: string) =>
      wang.api.booking.reserve({ slotId: clinic.slotAt('09:00', day), patientId })
    const { appointmentId } = await book(passportId, THURSDAY)
    await merge()
    for (const patientId of [undefined, wang.patientId, passportId]) {
      const { appointments } = await wang.api.booking.listAppointments(patientId ? { patientId } : {})
      expect(appointments).toMatchObject([{ id: appointmentId, patientId: wang.patientId }])
    }
    expect((await wang.api.booking.getAppointment({ appointmentId })).patientId).toBe(wang.patientId)
    await wang.api.booking.reschedule({ appointmentId, slotId: clinic.slotAt('09:15', FRIDAY) })
    await wang.api.booking.cancel({ appointmentId })
    expect((await book(wang.patientId, FRIDAY)).status).toBe('booked')
    expect(await audit(hospital.store)).toEqual([])
  })

  test('one live appointment a doctor and day counts for both, whichever is named', async () => {
    const clinic = await openClinic(hospital.store, { dates: [THURSDAY, FRIDAY], capacity: 3 })
    const { wang, merge, both, passportId } = await twice(hospital)
    const book = (patientId: string, clock: string, day = THURSDAY) =>
      wang.api.booking.reserve({ slotId: clinic.slotAt(clock, day), patientId })
    const { appointmentId } = await book(passportId, '09:00')
    await merge()
    const refused = { code: 'ALREADY_BOOKED', data: { appointmentId } }
    for (const patientId of both) await expect(book(patientId, '09:15')).rejects.toMatchObject(refused)
    const later = await book(wang.patientId, '09:15', FRIDAY)
    const moving = wang.api.booking.reschedule({ appointmentId, slotId: clinic.slotAt('09:30', FRIDAY) })
    await expect(moving).rejects.toMatchObject({ code: 'ALREADY_BOOKED', data: { appointmentId: later.appointmentId } })
    expect(await audit(hospital.store)).toEqual([])
  })

  test('three a day counts for both', async () => {
    const clinics = await Promise.all(
      ['doc1', 'doc2', 'doc3', 'doc4'].map((doctorId) => openClinic(hospital.store, { doctorId, name: doctorId })),
    )
    const { wang, merge, passportId } = await twice(hospital)
    const book = (i: number, patientId: string) =>
      wang.api.booking.reserve({ slotId: clinics[i]?.slotAt('09:00') ?? '', patientId })
    await book(0, passportId)
    await book(1, passportId)
    await merge()
    await book(2, wang.patientId)
    await expect(book(3, passportId)).rejects.toMatchObject({ code: 'TOO_MANY_THAT_DAY' })
    expect(await audit(hospital.store)).toEqual([])
  })

  test('a move and a booking at once on the two registrations never both stand', async () => {
    const clinic = await openClinic(hospital.store, { dates: [THURSDAY, FRIDAY], capacity: 3 })
    const { wang, merge, passportId } = await twice(hospital)
    const wish = { slotId: clinic.slotAt('09:00'), patientId: passportId }
    const { appointmentId } = await wang.api.booking.reserve(wish)
    await merge()
    await Promise.allSettled([
      wang.api.booking.reschedule({ appointmentId, slotId: clinic.slotAt('09:15', FRIDAY) }),
      wang.api.booking.reserve({ slotId: clinic.slotAt('09:30', FRIDAY), patientId: wang.patientId }),
    ])
    const { appointments } = await wang.api.booking.listAppointments({ when: 'upcoming' })
    const onFriday = appointments.filter(({ startsAt }) => startsAt > '2026-11-27')
    expect(onFriday.length).toBeLessThan(2)
    expect(await audit(hospital.store)).toEqual([])
  })

  test('he waits once in a clinic’s list, and takes the place that is held for him', async () => {
    const clinic = await openClinic(hospital.store, { endsAt: '09:15' })
    const sun = await hospital.patient('孙丽')
    const held = await sun.api.booking.reserve({ slotId: clinic.slotAt('09:00'), patientId: sun.patientId })
    const { wang, merge, passportId } = await twice(hospital)
    const wait = (patientId: string) => wang.api.booking.joinStandby({ sessionId: clinic.sessionOn(), patientId })
    const { id } = await wait(passportId)
    await merge()
    await expect(wait(wang.patientId)).rejects.toMatchObject({ code: 'ALREADY_ON_STANDBY', data: { standbyId: id } })
    expect(await entryOf(wang)).toMatchObject({ id, patientId: wang.patientId })
    await sun.api.booking.cancel({ appointmentId: held.appointmentId })
    const { appointment } = await wang.api.booking.acceptStandby({ standbyId: id })
    expect(appointment).toMatchObject({ status: 'booked', patientId: wang.patientId })
    await wang.api.booking.cancel({ appointmentId: appointment.id })
    expect(await audit(hospital.store)).toEqual([])
  })

  test('missed visits and their pause count for both', async () => {
    const { wang, merge, passportId } = await twice(hospital)
    const days = ['2026-11-26', '2026-11-27', '2026-11-30']
    const clinic = await openClinic(hospital.store, { dates: days })
    const miss = async (day: string, patientId: string) => {
      const { appointmentId } = await wang.api.booking.reserve({ slotId: clinic.slotAt('09:00', day), patientId })
      hospital.setNow(`${day}T02:00:00.000Z`)
      const doctor = await doctorOnDuty(hospital, appointmentId)
      await doctor.api.booking.recordAttendance({ appointmentId, outcome: 'noshow' })
    }
    await miss(days[0] ?? '', passportId)
    await miss(days[1] ?? '', passportId)
    await merge()
    await miss(days[2] ?? '', wang.patientId)
    const [person] = (await wang.api.identity.listPatients({})).patients
    expect(person?.bookingPausedUntil).toBe('2026-12-30T01:00:00.000Z')
  })

  test('two visits that became one person’s stay, and he is told', async () => {
    const clinic = await openClinic(hospital.store, { capacity: 3 })
    const { wang, merge, both } = await twice(hospital)
    for (const patientId of both) await wang.api.booking.reserve({ slotId: clinic.slotAt('09:00'), patientId })
    await merge()
    await hospital.runJobs()
    expect(hospital.delivered.map(({ kind }) => kind)).toContain('booking.double')
    expect((await wang.api.booking.listAppointments({ when: 'upcoming' })).appointments).toHaveLength(2)
  })

  test('a relative whom either registration let in acts for the person, and is written down', async () => {
    const { wang, merge, passportId } = await twice(hospital)
    const zhao = await hospital.patient('赵大海')
    const { code } = await zhao.api.identity.inviteGrant({ relation: 'child', scopes: ['booking'] })
    const terms = { code, patientId: passportId, scopes: ['booking' as const], endsOn: '2026-12-31' }
    const grant = await wang.api.identity.acceptGrant(terms)
    await merge()
    const clinic = await openClinic(hospital.store)
    expect(await names(zhao)).toEqual([zhao.patientId, wang.patientId])
    await zhao.api.booking.reserve({ slotId: clinic.slotAt('09:00'), patientId: wang.patientId })
    const { uses } = await wang.api.identity.listGrantUses({ grantId: grant.id })
    expect(uses.map(({ action }) => action)).toContain('booking.reserve')
    await wang.api.identity.revokeGrant({ grantId: grant.id })
    expect(await names(zhao)).toEqual([zhao.patientId])
  })

  test('taking the person out of the account takes both registrations out; either paper brings him back', async () => {
    const { wang, merge } = await twice(hospital)
    const passport = await passportOf(wang)
    await merge()
    await wang.api.identity.removePatient({ patientId: wang.patientId })
    expect(await names(wang)).toEqual([])
    hospital.passMinutes(1)
    await wang.api.identity.addPatient(passport)
    expect(await names(wang)).toEqual([wang.patientId])
  })

  test('a paper of a merged person who is kept elsewhere opens nothing', async () => {
    const { wang, xiao, passportId, merge } = await twoAccounts(hospital)
    const passport = await passportOf(wang)
    await merge()
    await xiao.api.identity.removePatient({ patientId: passportId })
    const sun = await hospital.patient('孙丽')
    hospital.passMinutes(1)
    await expect(sun.api.identity.addPatient(passport)).rejects.toMatchObject({ code: 'PATIENT_HELD_ELSEWHERE' })
    expect(await names(sun)).toEqual([sun.patientId])
  })
})
