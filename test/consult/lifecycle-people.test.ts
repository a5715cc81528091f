import { consults, practices } from '../../cloudfunctions/consult/collections'
import { fileRecords } from '../../cloudfunctions/kernel/files'
import { instant } from '../../cloudfunctions/kernel/time'
import { everything } from '../support/audit'
import { bring, photo } from '../support/attachments'
import {
  CONSENT_VERSION,
  type PracticeTill,
  STANDS,
  fillIn,
  layConsult,
  openPracticeTill,
  paidConsult,
} from '../support/consults'
import { relativeOf } from '../support/people'

let till: PracticeTill
beforeEach(async () => {
  till = await openPracticeTill()
})
afterEach(() => till.hospital.close())

const now = () => instant(till.hospital.now())

test('two registrations that are one person’s have one list, and go on with one draft', async () => {
  const person = await till.hospital.patient('周晚晴')
  const [self] = (await person.api.identity.listPatients({})).patients
  if (!self) throw new Error('nobody')
  const { name, sex, birthDate, relation } = self
  const passport = { paperKind: 'passport' as const, paperNumber: 'E12345678', phone: '13900000000' }
  const twin = await person.api.identity.addPatient({ name, sex, birthDate, relation, ...passport })
  const draft = await person.api.consult.draft({ patientId: twin.id, kind: 'advice', doctorId: 'doc1' })
  const keepId = person.patientId
  await person.api.identity.mergePatients({ patientIds: [keepId, twin.id], keepId, reason: '都是我' })
  const { consults: mine } = await person.api.consult.listConsults({})
  expect(mine).toMatchObject([{ id: draft.id, patientId: keepId }])
  expect((await person.api.consult.draft({ patientId: keepId, kind: 'advice', doctorId: 'doc1' })).id).toBe(draft.id)
})

test('whoever opened it for him hears of it as long as he lets him', async () => {
  const { patient, relative, grant } = await relativeOf(till.hospital, ['messages'])
  const opened = { ...STANDS.waiting(now()), openedBy: relative.accountId }
  const wish = { patientId: patient.patientId, doctorId: 'doc1', now: now() }
  const tell = async (id: string) => {
    await layConsult(till.hospital.store, { ...wish, id }, opened)
    await till.doctor.api.consult.holdUp({ consultId: id, minutes: 10, reason: '在抢救' })
    await till.hospital.runJobs()
    const told = till.hospital.delivered.filter(({ kind }) => kind === 'consult.heldUp')
    till.hospital.delivered.length = 0
    return told.map(({ accountId }) => accountId).sort()
  }
  expect(await tell('consult-1')).toEqual([patient.accountId, relative.accountId].sort())
  await patient.api.identity.revokeGrant({ grantId: grant.id })
  expect(await tell('consult-2')).toEqual([patient.accountId])
})

test('where a relative may talk but not pay, the patient hears once that it is his to pay', async () => {
  const guardian = { name: '王大明', present: true }
  const told = async (scopes: ('messages' | 'payment')[], at: typeof till) => {
    const { patient, relative } = await relativeOf(at.hospital, scopes)
    const consultId = await fillIn({ ...relative, patientId: patient.patientId })
    const { orderId } = await relative.api.consult.submit({
      ...{ consultId, guardian },
      consentVersion: CONSENT_VERSION,
    })
    await at.hospital.runJobs()
    const heard = at.hospital.delivered.filter(({ kind }) => kind === 'consult.toPay')
    return { orderId, heard: heard.map(({ accountId }) => accountId), patient, relative }
  }
  const alone = await told(['messages'], till)
  expect(alone.heard).toEqual([alone.patient.accountId])
  await expect(alone.relative.api.billing.getOrder({ orderId: alone.orderId ?? '' })).rejects.toBeTruthy()
  expect(await alone.patient.api.billing.getOrder({ orderId: alone.orderId ?? '' })).toMatchObject({ status: 'open' })

  const other = await openPracticeTill()
  expect((await told(['messages', 'payment'], other)).heard).toEqual([])
  await other.hospital.close()
})

test('a forgotten draft takes its papers along; what he removes himself is gone at once', async () => {
  const person = await till.hospital.patient('周晚晴')
  const consultId = await fillIn(person, { kind: 'revisit' })
  const add = async () => {
    const uploadId = await bring(till.hospital, person, 'picture', photo())
    return person.api.consult.addEvidence({ consultId, evidence: { kind: 'file', uploadId } })
  }
  const { evidence } = await add()
  await person.api.consult.removeEvidence({ consultId, evidenceId: evidence[0]?.id ?? '' })
  expect(await everything(till.hospital.store, fileRecords)).toEqual([])
  await add()
  expect(await everything(till.hospital.store, fileRecords)).toHaveLength(1)
  till.hospital.passMinutes(7 * 24 * 60)
  await till.hospital.runJobs()
  till.hospital.passMinutes(10)
  await till.hospital.runJobs()
  expect(await till.hospital.store.get(consults, consultId)).toBeNull()
  expect(await everything(till.hospital.store, fileRecords)).toEqual([])
})

test('a new consult stirs the doctor’s list, so that who waits for it hears at once', async () => {
  const stirred = async () => (await till.hospital.store.get(practices, 'doc1'))?.stirred ?? 0
  const before = await stirred()
  await paidConsult(till)
  expect(await stirred()).toBeGreaterThan(before)
})
