import { accounts, patients } from '../../cloudfunctions/identity/collections'
import { type TestHospital, openTestHospital } from '../support/hospital'
import { childInput, personInput } from '../support/people'

let hospital: TestHospital
beforeEach(() => {
  hospital = openTestHospital()
})
afterEach(() => hospital.close())

const names = async (person: Awaited<ReturnType<TestHospital['patient']>>) =>
  (await person.api.identity.listPatients({})).patients.map(({ name }) => name)

test('a grandmother is added: her card tells sex and birthday, and number and phone are masked', async () => {
  const wang = await hospital.patient('王小明')
  const card = { paperKind: 'resident', paperNumber: '11010519491231002x', phone: '13912345678' } as const
  const added = await wang.api.identity.addPatient(personInput('欧阳秀兰', { ...card, relation: 'grandparent' }))
  expect(added).toMatchObject({
    ...{ name: '欧阳秀兰', maskedName: '欧**兰', sex: 'female', birthDate: '1949-12-31', held: 'own' },
    ...{ maskedPaperNumber: '110***********002X', maskedPhone: '139****5678', bookingPausedUntil: null },
  })
  expect(JSON.stringify(added)).not.toMatch(/11010519491231002X|13912345678/i)
  expect(await names(wang)).toEqual(['王小明', '欧阳秀兰'])
})

test('what is filled in beside an identity card does not count, the card does', async () => {
  const wang = await hospital.patient('王小明')
  const wrong = { sex: 'male', birthDate: '2001-01-01', paperNumber: '11010519491231002X' } as const
  const added = await wang.api.identity.addPatient(personInput('李秀英', wrong))
  expect(added).toMatchObject({ sex: 'female', birthDate: '1949-12-31' })
})

test.each([
  ['1101051949123100', 'length'],
  ['1101051949123100AX', 'characters'],
  ['110105194913310021', 'birth-date'],
  ['110105194912310020', 'check-digit'],
])('the number %s is refused because of its %s', async (paperNumber, reason) => {
  const wang = await hospital.patient('王小明')
  const adding = wang.api.identity.addPatient(personInput('李秀英', { paperNumber }))
  await expect(adding).rejects.toMatchObject({
    code: 'PAPER_NUMBER_WRONG',
    data: { field: 'paperNumber', reason },
  })
  expect(await names(wang)).toEqual(['王小明'])
})

test('a paper that tells nothing needs sex and birthday, and the birthday may not be to come', async () => {
  const wang = await hospital.patient('王小明')
  const add = (changes: Parameters<typeof childInput>[0]) => wang.api.identity.addPatient(childInput(changes))
  const needs = (field: string) => ({ code: 'PAPER_NEEDS_DETAILS', data: { field } })
  await expect(add({ sex: undefined })).rejects.toMatchObject(needs('sex'))
  await expect(add({ birthDate: undefined })).rejects.toMatchObject(needs('birthDate'))
  await expect(add({ birthDate: '2026-11-26' })).rejects.toMatchObject(needs('birthDate'))
  await expect(add({ paperNumber: '12' })).rejects.toMatchObject({ data: { reason: 'form' } })
  await expect(add({ birthDate: '2026-11-25' })).resolves.toMatchObject({ name: '王小宝', birthDate: '2026-11-25' })
})

test('a phone that is none is refused beside its field', async () => {
  const wang = await hospital.patient('王小明')
  for (const phone of ['12345678901', '1391234567', '139123456789', '']) {
    await expect(wang.api.identity.addPatient(childInput({ phone }))).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      data: { issues: [{ path: 'phone' }] },
    })
  }
})

test('the same person is not added twice, however the number is written', async () => {
  const wang = await hospital.patient('王小明')
  const first = await wang.api.identity.addPatient(personInput('李秀英', { paperNumber: '11010519491231002X' }))
  hospital.passMinutes(1)
  const again = wang.api.identity.addPatient(personInput('李秀英', { paperNumber: '110105 19491231 002x' }))
  await expect(again).rejects.toMatchObject({ code: 'PATIENT_ALREADY_ADDED', data: { patientId: first.id } })
  expect(await names(wang)).toEqual(['王小明', '李秀英'])
})

test('a person who is in another account cannot be taken', async () => {
  const [wang, zhao] = await Promise.all([hospital.patient('王小明'), hospital.patient('赵大海')])
  await wang.api.identity.addPatient(childInput())
  await expect(zhao.api.identity.addPatient(childInput())).rejects.toMatchObject({ code: 'PATIENT_HELD_ELSEWHERE' })
  expect(await names(zhao)).toEqual(['赵大海'])
  expect((await hospital.store.get(accounts, zhao.accountId))?.patientCount).toBe(1)
})

test('when two accounts add the same person at once, one has him and the other is told', async () => {
  const people = await Promise.all(['王小明', '赵大海', '孙丽'].map(hospital.patient))
  const tries = await Promise.allSettled(people.map(({ api }) => api.identity.addPatient(childInput())))
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const lists = await Promise.all(people.map(names))
  expect(lists.flat().filter((name) => name === '王小宝')).toHaveLength(1)
})

test('an account keeps ten people, and not one more even when all are added at once', async () => {
  const wang = await hospital.patient('王小明')
  const tries = await Promise.allSettled(
    Array.from({ length: 14 }, (_, i) => wang.api.identity.addPatient(personInput(`亲戚${i}`))),
  )
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(9)
  for (const each of tries)
    if (each.status === 'rejected') expect(each.reason).toMatchObject({ code: 'TOO_MANY_PATIENTS' })
  expect(await names(wang)).toHaveLength(10)
  expect(await hospital.store.find(patients, {})).toHaveLength(10)
})

test('a phone is changed by the account that keeps the patient, and by nobody else', async () => {
  const [wang, zhao] = await Promise.all([hospital.patient('王小明'), hospital.patient('赵大海')])
  const change = { patientId: wang.patientId, phone: '13888886666' }
  await expect(zhao.api.identity.changePatientPhone(change)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  expect((await wang.api.identity.changePatientPhone(change)).maskedPhone).toBe('138****6666')
  const [listed] = (await wang.api.identity.listPatients({})).patients
  expect(listed?.maskedPhone).toBe('138****6666')
})

describe('a person who is removed', () => {
  const addAndRemove = async () => {
    const [wang, zhao] = await Promise.all([hospital.patient('王小明'), hospital.patient('赵大海')])
    const child = await wang.api.identity.addPatient(childInput())
    await wang.api.identity.removePatient({ patientId: child.id })
    hospital.passMinutes(1)
    return { wang, zhao, childId: child.id }
  }

  test('is gone from the account, can be acted for by nobody, and makes room', async () => {
    const { wang, childId } = await addAndRemove()
    expect(await names(wang)).toEqual(['王小明'])
    expect((await hospital.store.get(accounts, wang.accountId))?.patientCount).toBe(1)
    await expect(
      wang.api.identity.changePatientPhone({ patientId: childId, phone: '13888886666' }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  test('stays in the hospital’s records, and is the same person when registered elsewhere', async () => {
    const { wang, zhao, childId } = await addAndRemove()
    expect(await hospital.store.get(patients, childId)).toMatchObject({ name: '王小宝' })
    const again = await zhao.api.identity.addPatient(childInput({ phone: '13700000000' }))
    expect(again).toMatchObject({ id: childId, maskedPhone: '137****0000' })
    expect([await names(wang), await names(zhao)]).toEqual([['王小明'], ['赵大海', '王小宝']])
  })

  test('can be added again by the same account', async () => {
    const { wang, childId } = await addAndRemove()
    expect((await wang.api.identity.addPatient(childInput())).id).toBe(childId)
    expect(await names(wang)).toEqual(['王小明', '王小宝'])
  })

  test('is not registered by two accounts at once', async () => {
    const { wang, zhao } = await addAndRemove()
    const tries = await Promise.allSettled([wang, zhao].map(({ api }) => api.identity.addPatient(childInput())))
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('is acted for no longer by relatives whom the old account let in', async () => {
    const [wang, zhao, sun] = await Promise.all(['王小明', '赵大海', '孙丽'].map(hospital.patient))
    if (!wang || !zhao || !sun) throw new Error('nobody')
    const child = await wang.api.identity.addPatient(childInput())
    const { code } = await sun.api.identity.inviteGrant({ relation: 'other', scopes: ['booking'] })
    await wang.api.identity.acceptGrant({ code, patientId: child.id, scopes: ['booking'], endsOn: '2026-12-31' })
    expect(await names(sun)).toEqual(['孙丽', '王小宝'])
    await wang.api.identity.removePatient({ patientId: child.id })
    hospital.passMinutes(1)
    await zhao.api.identity.addPatient(childInput())
    expect(await names(sun)).toEqual(['孙丽'])
  })
})
