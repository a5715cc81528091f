import { merges, patients } from '../../cloudfunctions/identity/collections'
import { everything } from '../support/audit'
import { openClinic } from '../support/clinic'
import { type TestHospital, openTestHospital } from '../support/hospital'
import { names, passportOf, twice, twoAccounts } from '../support/papers'

let hospital: TestHospital
beforeEach(() => {
  hospital = openTestHospital()
})
afterEach(() => hospital.close())

describe('who may merge', () => {
  test('not what does not look alike, not other people’s, and the desk only with a reason', async () => {
    const { wang, xiao, passportId, operator } = await twoAccounts(hospital)
    const { id: stranger } = await wang.api.identity.addPatient({
      ...(await passportOf(wang, { name: '李秀英', paperNumber: 'E99999999' })),
    })
    const alike = { patientIds: [wang.patientId, stranger], keepId: wang.patientId }
    await expect(wang.api.identity.mergePatients(alike)).rejects.toMatchObject({ code: 'NOT_ALIKE' })
    const foreign = { patientIds: [wang.patientId, passportId], keepId: passportId }
    for (const each of [wang, xiao])
      await expect(each.api.identity.mergePatients(foreign)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(operator.api.identity.mergePatients(foreign)).rejects.toMatchObject({ code: 'REASON_NEEDED' })
    await expect(wang.api.identity.mergePatients({ ...alike, keepId: 'pat-x' })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    })
  })

  test('at the desk two accounts become one person’s, and only the desk undoes it', async () => {
    const { wang, xiao, operator, merge, passportId } = await twoAccounts(hospital)
    const clinic = await openClinic(hospital.store)
    const wish = { slotId: clinic.slotAt('09:00'), patientId: passportId }
    const { appointmentId } = await xiao.api.booking.reserve(wish)
    const made = await merge()
    expect(made.by).toBe('desk')
    expect(await names(wang)).toEqual([wang.patientId])
    expect(await names(xiao)).toEqual([xiao.patientId, wang.patientId])
    for (const each of [wang, xiao])
      expect((await each.api.booking.listAppointments({})).appointments[0]?.id).toBe(appointmentId)
    await expect(wang.api.identity.undoMerge({ mergeId: made.id })).rejects.toMatchObject({ code: 'MERGED_AT_DESK' })
    await operator.api.identity.undoMerge({ mergeId: made.id })
    expect(await names(xiao)).toEqual([xiao.patientId, passportId])
    expect((await wang.api.booking.listAppointments({})).appointments).toEqual([])
    await hospital.runJobs()
    const told = hospital.delivered.filter(({ kind }) => kind === 'identity.parted')
    expect(told.map(({ accountId }) => accountId).sort()).toEqual([wang.accountId, xiao.accountId].sort())
  })

  test('no chain and no circle: who stands for another stays, in whichever order and at once', async () => {
    const { wang, both, passportId } = await twice(hospital)
    const [keepFirst, keepSecond] = both.map((keepId) => ({ patientIds: both, keepId }))
    const tries = await Promise.allSettled(
      [keepFirst, keepSecond, keepFirst].map((wish) => wang.api.identity.mergePatients(wish as never)),
    )
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const each of tries)
      if (each.status === 'rejected') expect(each.reason).toMatchObject({ code: 'MERGE_BLOCKED' })
    const [kept] = await names(wang)
    const third = await wang.api.identity.addPatient(await passportOf(wang, { paperNumber: 'E87654321' }))
    const chain = { patientIds: [kept ?? '', third.id], keepId: third.id }
    await expect(wang.api.identity.mergePatients(chain)).rejects.toMatchObject({ code: 'MERGE_BLOCKED' })
    await expect(wang.api.identity.mergePatients({ ...chain, keepId: kept ?? '' })).resolves.toBeTruthy()
    expect(await names(wang)).toEqual([kept])
    expect([wang.patientId, passportId]).toContain(kept)
  })
})

describe('undoing', () => {
  test('restores every registration exactly as it was, with what was booked under it', async () => {
    const clinic = await openClinic(hospital.store, { capacity: 3 })
    const { wang, merge, both } = await twice(hospital)
    for (const patientId of both) await wang.api.booking.reserve({ slotId: clinic.slotAt('09:00'), patientId })
    const state = async () =>
      (await everything(hospital.store, patients))
        .map(({ version: _, ...rest }) => rest)
        .sort((a, b) => (a.id < b.id ? -1 : 1))
    const before = await state()
    const { id: mergeId } = await merge()
    expect(await state()).not.toEqual(before)
    hospital.passMinutes(29 * 24 * 60)
    const again = await hospital.patient('王小明')
    const undone = await again.api.identity.undoMerge({ mergeId })
    expect(undone).toMatchObject({ undoUntil: null })
    expect(await state()).toEqual(before)
    expect((await names(again)).sort()).toEqual([...both].sort())
    const { appointments } = await again.api.booking.listAppointments({})
    expect(appointments.map(({ patientId }) => patientId).sort()).toEqual([...both].sort())
    await expect(again.api.identity.undoMerge({ mergeId })).resolves.toMatchObject({ undoneAt: undone.undoneAt })
    expect((await again.api.identity.listDuplicates({})).pairs).toHaveLength(1)
  })

  test('ends after 30 days', async () => {
    const { merge } = await twice(hospital)
    const { id: mergeId } = await merge()
    hospital.passMinutes(30 * 24 * 60 + 1)
    const again = await hospital.patient('王小明')
    await expect(again.api.identity.undoMerge({ mergeId })).rejects.toMatchObject({ code: 'MERGE_FINAL' })
  })

  test('is refused to other people, and the reason is nowhere in clear', async () => {
    const { merge } = await twoAccounts(hospital)
    const { id: mergeId } = await merge()
    const sun = await hospital.patient('孙丽')
    await expect(sun.api.identity.undoMerge({ mergeId })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect(merges.sealed).toContain('reason')
  })
})
