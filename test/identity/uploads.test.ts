import { UPLOAD_PART_BYTES } from '@xinglin/types/pictures'
import { uploadParts, uploads } from '../../cloudfunctions/identity/certificate-collections'
import { type TestHospital, openTestHospital } from '../support/hospital'
import { childInput } from '../support/people'
import { innermost } from '../support/raw'
import { jpeg } from '../support/pictures'
import { partsOf, upload } from '../support/uploads'

let hospital: TestHospital
let parent: Awaited<ReturnType<TestHospital['patient']>>
let patientId: string
beforeEach(async () => {
  hospital = openTestHospital()
  parent = await hospital.patient('王小明')
  patientId = (await parent.api.identity.addPatient(childInput())).id
})
afterEach(() => hospital.close())

const take = (uploadId: string, who = parent) =>
  who.api.identity.submitCertificate({ patientId, kind: 'household', uploadId })
const INCOMPLETE = { code: 'UPLOAD_INCOMPLETE', data: { field: 'uploadId' } }
const left = async () => [...(await hospital.store.find(uploads, {})), ...(await hospital.store.find(uploadParts, {}))]

test('parts may come in any order and more than once; nothing of them stays when the picture is taken', async () => {
  const whole = jpeg([], 150_000)
  const parts = partsOf(whole, 'upload-0001')
  expect(parts.length).toBeGreaterThan(4)
  for (const part of [...parts].reverse()) await parent.api.identity.uploadPart(part)
  await parent.api.identity.uploadPart(parts[1] ?? { uploadId: '', part: 0, total: 0, data: '' })
  expect(await left()).toHaveLength(parts.length + 1)
  const { id } = await take('upload-0001')
  const { parts: count } = await parent.api.identity.getCertificatePicture({ certificateId: id, part: 0 })
  expect(count).toBe(2)
  expect(await left()).toEqual([])
})

test.each([0, 1, 3])('while part %i is missing it cannot be taken, and then it can', async (missing) => {
  const parts = partsOf(jpeg([], 90_000), 'upload-0001')
  for (const part of parts.filter((each) => each.part !== missing)) await parent.api.identity.uploadPart(part)
  await expect(take('upload-0001')).rejects.toMatchObject(INCOMPLETE)
  for (const part of parts.filter((each) => each.part === missing)) await parent.api.identity.uploadPart(part)
  await expect(take('upload-0001')).resolves.toMatchObject({ status: 'pending' })
})

test('nobody takes another’s upload, even when he knows its name', async () => {
  const zhao = await hospital.patient('赵大海')
  await upload(zhao, jpeg(), 'upload-0001')
  await expect(take('upload-0001')).rejects.toMatchObject(INCOMPLETE)
  await upload(parent, jpeg([], 300), 'upload-0001')
  await expect(take('upload-0001')).resolves.toBeTruthy()
})

test('a part of another picture is not mixed in', async () => {
  await parent.api.identity.uploadPart({ uploadId: 'upload-0001', part: 0, total: 9, data: 'YWJj' })
  const other = parent.api.identity.uploadPart({ uploadId: 'upload-0001', part: 1, total: 10, data: 'YWJj' })
  await expect(other).rejects.toMatchObject({ code: 'UPLOAD_CHANGED' })
})

test.each([
  ['a GIF', Buffer.from('GIF89a and more bytes'), 'PICTURE_KIND_UNKNOWN'],
  ['a PDF', Buffer.from('%PDF-1.7 and more bytes'), 'PICTURE_KIND_UNKNOWN'],
  ['a script that calls itself a picture', Buffer.from('<script>alert(1)</script>'), 'PICTURE_KIND_UNKNOWN'],
  ['half a photo', jpeg([], 5000).subarray(0, 3000), 'PICTURE_UNREADABLE'],
])('%s is refused by its field, and another can follow', async (_what, bytes, code) => {
  await upload(parent, bytes, 'upload-0001')
  await expect(take('upload-0001')).rejects.toMatchObject({ code, data: { field: 'uploadId' } })
  await upload(parent, jpeg(), 'upload-0002')
  await expect(take('upload-0002')).resolves.toBeTruthy()
})

test('two megabytes are the most, and a part fits into a cloud call', async () => {
  const part = { uploadId: 'upload-0001', part: 0, total: 1, data: 'YQ==' }
  const full = { ...part, data: Buffer.alloc(UPLOAD_PART_BYTES).toString('base64') }
  expect(JSON.stringify(full).length).toBeLessThan(100 * 1024)
  await expect(parent.api.identity.uploadPart(full)).resolves.toEqual({ done: true })
  for (const wrong of [
    { total: 2 * 1024 * 1024 + 1 },
    { total: 0 },
    { part: 43 },
    { data: `${full.data}AAAA` },
    { data: '§' },
  ])
    await expect(parent.api.identity.uploadPart({ ...part, ...wrong })).rejects.toMatchObject({ code: 'INVALID_INPUT' })
})

test('what nobody takes is forgotten after an hour, and until then five are enough', async () => {
  for (let n = 0; n < 5; n += 1) await upload(parent, jpeg(), `upload-000${n}`)
  await expect(upload(parent, jpeg(), 'upload-0005')).rejects.toMatchObject({ code: 'TOO_MANY_UPLOADS' })
  await expect(upload(await hospital.patient('赵大海'))).resolves.toBeTruthy()
  await parent.api.identity.uploadPart(
    partsOf(jpeg(), 'upload-0004')[0] ?? { uploadId: '', part: 0, total: 0, data: '' },
  )
  hospital.passMinutes(60)
  await hospital.runJobs()
  expect(await left()).toEqual([])
  await expect(take('upload-0000')).rejects.toMatchObject(INCOMPLETE)
  await expect(upload(parent, jpeg(), 'upload-0005')).resolves.toBeTruthy()
})

test('on its way it is sealed', async () => {
  await upload(parent, jpeg())
  const [part] = await innermost(hospital.store).find(uploadParts, {})
  expect(part?.data).toMatch(/^k1\./)
})
