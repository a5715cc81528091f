import { type TestHospital, type Visitor, openTestHospital } from '../support/hospital'
import { childInput, relativeOf } from '../support/people'
import { jpeg, png } from '../support/pictures'
import { upload } from '../support/uploads'

type Family = Awaited<ReturnType<typeof relativeOf>>

let hospital: TestHospital
let operator: Visitor
beforeEach(async () => {
  hospital = openTestHospital()
  operator = await hospital.staff('operator')
})
afterEach(() => hospital.close())

const NOT_PENDING = { code: 'CERTIFICATE_NOT_PENDING' }

const submit = async ({ relative, patient }: Family, picture = jpeg()) => {
  const uploadId = await upload(relative, picture)
  return relative.api.identity.submitCertificate({ patientId: patient.patientId, kind: 'household', uploadId })
}

const decide = (verdict: 'accepted' | 'refused', of: { id: string; pictureId: string | null }, reason?: string) => {
  const decision = { certificateId: of.id, pictureId: of.pictureId ?? '', verdict, ...(reason ? { reason } : {}) }
  return operator.api.identity.decideCertificate(decision)
}

const queue = async () => (await operator.api.identity.listCertificatesToVerify({})).certificates

test('counts only for the picture that was looked at', async () => {
  const family = await relativeOf(hospital)
  const first = await submit(family)
  hospital.passMinutes(1)
  const second = await submit(family, png())
  await expect(decide('accepted', first)).rejects.toMatchObject(NOT_PENDING)
  await expect(decide('accepted', second)).resolves.toMatchObject({ status: 'accepted' })
  await expect(decide('refused', second, '晚了')).rejects.toMatchObject(NOT_PENDING)
})

test('of two operators at once one decides', async () => {
  const certificate = await submit(await relativeOf(hospital))
  const other = await hospital.staff('operator', '2')
  const { id: certificateId, pictureId } = certificate
  const refusal = { certificateId, pictureId: pictureId ?? '', verdict: 'refused' as const, reason: '不清楚' }
  const tries = await Promise.allSettled([
    decide('accepted', certificate),
    other.api.identity.decideCertificate(refusal),
  ])
  expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('nothing is told of a picture that was replaced before the message went out', async () => {
  const family = await relativeOf(hospital)
  await decide('refused', await submit(family), '不清楚')
  hospital.passMinutes(1)
  await submit(family, png())
  await hospital.runJobs()
  expect(hospital.delivered.map(({ title }) => title)).toEqual(['家人上传了关系证明', '家人上传了关系证明'])
})

test('what does not exist cannot be decided', async () => {
  const deciding = decide('accepted', { id: 'cert-nobody', pictureId: 'file-1' })
  await expect(deciding).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('the oldest comes first, twenty a page', async () => {
  const parent = await hospital.patient('王小明')
  for (let n = 0; n < 3; n += 1) {
    const child = await parent.api.identity.addPatient(childInput({ name: `孩子${n}`, paperNumber: `J33011223${n}` }))
    const uploadId = await upload(parent, jpeg(), `upload-000${n}`)
    await parent.api.identity.submitCertificate({ patientId: child.id, kind: 'birth', uploadId })
    hospital.passMinutes(1)
  }
  expect((await queue()).map(({ patientName }) => patientName)).toEqual(['孩子0', '孩子1', '孩子2'])
})
