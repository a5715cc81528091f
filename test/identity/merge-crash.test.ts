import { pairs, patients, secondFactors } from '../../cloudfunctions/identity/collections'
import { authenticator } from '../support/authenticator'
import { everything } from '../support/audit'
import { type FrailHospital, openFrailHospital } from '../support/frail-hospital'

let { hospital, dieDuring, comeBack } = {} as FrailHospital
const open = () => ({ hospital, dieDuring, comeBack } = openFrailHospital())
afterEach(() => hospital.close())

/** Pointers and their other ends agree, and a pair is written as merged exactly when one points to the other. */
const faults = async () => {
  const everyone = await everything(hospital.store, patients)
  const pointing = (id: string) => everyone.filter(({ mergedInto }) => mergedInto === id).map((each) => each.id)
  const ends = everyone.filter(({ id, standsFor }) => standsFor.join() !== pointing(id).join()).map(({ id }) => id)
  const noted = await everything(hospital.store, pairs)
  const merged = everyone.some(({ mergedInto }) => mergedInto)
  return [...ends, ...noted.filter(({ state }) => (state === 'merged') !== merged).map(({ id }) => id)]
}

const twice = async () => {
  open()
  const wang = await hospital.patient('王小明')
  const [self] = (await wang.api.identity.listPatients({})).patients
  if (!self) throw new Error('nobody')
  const { name, sex, birthDate } = self
  const paper = { relation: 'self', paperKind: 'passport', paperNumber: 'E12345678', phone: '13700001111' } as const
  const { id: passportId } = await wang.api.identity.addPatient({ name, sex, birthDate, ...paper })
  return { wang, both: [wang.patientId, passportId] }
}

const EVERY_WRITE = [1, 2, 3, 4, 5, 6, 7, 8]

test.each(EVERY_WRITE)('a merge: a crash at write %i is made good, whichever of the two stays', async (n) => {
  for (const kept of [0, 1]) {
    const { wang, both } = await twice()
    const keepId = both[kept] ?? ''
    const merge = () => wang.call('identity.mergePatients', { patientIds: both, keepId }, 'tap')
    await dieDuring(n, merge)
    await comeBack()
    await expect(merge()).resolves.toMatchObject({ kept: { patientId: keepId } })
    expect(await faults()).toEqual([])
    expect((await wang.api.identity.listPatients({})).patients.map(({ id }) => id)).toEqual([keepId])
    if (kept === 0) hospital.close()
  }
})

test.each(EVERY_WRITE)('an undone merge: a crash at write %i is made good', async (n) => {
  const { wang, both } = await twice()
  const { id: mergeId } = await wang.api.identity.mergePatients({ patientIds: both, keepId: wang.patientId })
  const undo = () => wang.call('identity.undoMerge', { mergeId }, 'tap')
  await dieDuring(n, undo)
  await comeBack()
  await expect(undo()).resolves.toMatchObject({ undoUntil: null })
  expect(await faults()).toEqual([])
  expect((await wang.api.identity.listPatients({})).patients).toHaveLength(2)
})

// Before the first write nothing was asked, and two minutes later the code is another.
test.each(EVERY_WRITE.slice(1))(
  'completing an enrolment: after a crash at write %i the recovery codes are the ones given',
  async (n) => {
    open()
    const operator = await hospital.staff('operator')
    const invited = await operator.api.identity.inviteStaff({ role: 'operator', displayName: '周以诚' })
    const newcomer = await hospital.patient('周以诚')
    const session = await newcomer.api.identity.activateStaff({ code: invited.code })
    const zhou = hospital.withToken(session.token, newcomer.accountId, 'operator')
    const { key } = await zhou.api.identity.enrolSecondFactor({})
    const code = authenticator(hospital, key).code()
    const confirm = () =>
      zhou.call('identity.confirmSecondFactor', { code }, 'tap') as Promise<{ recoveryCodes: string[] }>
    await dieDuring(n, confirm)
    await comeBack()
    const { recoveryCodes } = await confirm()
    expect(recoveryCodes).toHaveLength(10)
    await expect(zhou.api.identity.confirmSecondFactor({ code: recoveryCodes[0] ?? '' })).resolves.toBeTruthy()
    expect(await hospital.store.get(secondFactors, newcomer.accountId)).toMatchObject({ state: 'set', tries: 0 })
  },
)
