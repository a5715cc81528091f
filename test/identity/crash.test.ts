import { accounts, patients } from '../../cloudfunctions/identity/collections'
import { type FrailHospital, openFrailHospital } from '../support/frail-hospital'
import type { TestHospital } from '../support/hospital'
import { childInput } from '../support/people'

let { hospital, dieDuring, comeBack } = {} as FrailHospital
const open = () => ({ hospital, dieDuring, comeBack } = openFrailHospital())
afterEach(() => hospital.close())

/** Every account lists exactly the patients that it keeps, and has counted them. */
const faults = async () => {
  const everyone = await hospital.store.find(patients, {})
  return (await hospital.store.find(accounts, {})).flatMap(({ id, patientIds, patientCount }) => {
    const kept = everyone.filter(({ accountId }) => accountId === id).map((patient) => patient.id)
    const agree = [...patientIds].sort().join() === kept.sort().join() && patientCount === kept.length
    return agree ? [] : [`${id} lists ${patientIds.join()} and keeps ${kept.join()}`]
  })
}

const names = async (person: Awaited<ReturnType<TestHospital['patient']>>) =>
  (await person.api.identity.listPatients({})).patients.map(({ name }) => name)

const EVERY_WRITE = [1, 2, 3, 4]

test.each(EVERY_WRITE)('adding a patient: a crash at write %i is made good', async (n) => {
  open()
  const wang = await hospital.patient('王小明')
  const add = () => wang.call('identity.addPatient', childInput(), 'tap')
  await dieDuring(n, add)
  await comeBack()
  expect(await faults()).toEqual([])
  await expect(add()).resolves.toMatchObject({ name: '王小宝' })
  expect(await names(wang)).toEqual(['王小明', '王小宝'])
})

test.each(EVERY_WRITE)('removing a patient: a crash at write %i is made good', async (n) => {
  open()
  const wang = await hospital.patient('王小明')
  const child = await wang.api.identity.addPatient(childInput())
  const leave = () => wang.call('identity.removePatient', { patientId: child.id }, 'tap')
  await dieDuring(n, leave)
  await comeBack()
  expect(await faults()).toEqual([])
  const unanswered = n === EVERY_WRITE.length
  if (!unanswered) await expect(leave()).resolves.toEqual({ done: true })
  expect(await names(wang)).toEqual(['王小明'])
})

test.each(EVERY_WRITE)('a crash at write %i, and another account is quicker: it alone has the patient', async (n) => {
  open()
  const [wang, zhao] = await Promise.all([hospital.patient('王小明'), hospital.patient('赵大海')])
  const add = () => wang.call('identity.addPatient', childInput(), 'tap')
  await dieDuring(n, add)
  hospital.passMinutes(1)
  await zhao.api.identity.addPatient(childInput()).catch(() => undefined)
  await comeBack()
  expect(await faults()).toEqual([])
  const lists = [...(await names(wang)), ...(await names(zhao))]
  expect(lists.filter((name) => name === '王小宝')).toHaveLength(1)
})

test.each(EVERY_WRITE)('a crash at write %i, and the patient is added with a new key: he is there once', async (n) => {
  open()
  const wang = await hospital.patient('王小明')
  await dieDuring(n, () => wang.call('identity.addPatient', childInput(), 'tap'))
  hospital.passMinutes(1)
  await wang.call('identity.addPatient', childInput(), 'new tap').catch(() => undefined)
  await comeBack()
  expect(await faults()).toEqual([])
  expect(await names(wang)).toEqual(['王小明', '王小宝'])
})

test('while removing is cut short, another account that registers the person shows nothing to the old one', async () => {
  for (const n of EVERY_WRITE) {
    open()
    const [wang, zhao] = await Promise.all([hospital.patient('王小明'), hospital.patient('赵大海')])
    const child = await wang.api.identity.addPatient(childInput())
    await dieDuring(n, () => wang.call('identity.removePatient', { patientId: child.id }, 'tap'))
    await comeBack()
    await zhao.api.identity.addPatient(childInput()).catch(() => undefined)
    expect({ n, faults: await faults() }).toEqual({ n, faults: [] })
    if (n < 4) hospital.close()
  }
})

test.each(EVERY_WRITE)('signing in to the demo: after a crash at write %i the name has its patient', async (n) => {
  open()
  await dieDuring(n, () => hospital.patient('王小明'))
  const again = await hospital.patient('王小明')
  expect(await names(again)).toEqual(['王小明'])
  expect(await faults()).toEqual([])
})

describe('accepting a grant', () => {
  const invited = async () => {
    open()
    const [zhao, wang] = await Promise.all([hospital.patient('赵大海'), hospital.patient('王小明')])
    const { code } = await zhao.api.identity.inviteGrant({ relation: 'child', scopes: ['booking'] })
    const terms = { code, patientId: wang.patientId, scopes: ['booking'] as 'booking'[], endsOn: '2026-12-31' }
    return { zhao, wang, terms, accept: () => wang.call('identity.acceptGrant', terms, 'tap') }
  }

  test.each(EVERY_WRITE)('a crash at write %i is made good', async (n) => {
    const { zhao, accept } = await invited()
    await dieDuring(n, accept)
    await comeBack()
    await expect(accept()).resolves.toMatchObject({ status: 'active' })
    expect(await names(zhao)).toEqual(['赵大海', '王小明'])
  })

  test.each(EVERY_WRITE)('a crash at write %i does not let two people use one code', async (n) => {
    const { zhao, terms, accept } = await invited()
    await dieDuring(n, accept)
    const sun = await hospital.patient('孙丽')
    await sun.api.identity.acceptGrant({ ...terms, patientId: sun.patientId }).catch(() => undefined)
    await comeBack()
    expect((await zhao.api.identity.listGrants({})).grants).toHaveLength(1)
  })
})
