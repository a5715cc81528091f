import { certificates } from '../../cloudfunctions/identity/certificate-collections'
import { fileRecords } from '../../cloudfunctions/kernel/files'
import { type FrailHospital, openFrailHospital } from '../support/frail-hospital'
import { memoryBlobs } from '../support/files'
import { relativeOf } from '../support/people'
import { jpeg, png } from '../support/pictures'
import { partsOf, upload } from '../support/uploads'

let { hospital, dieDuring, comeBack } = {} as FrailHospital
let held: Map<string, Buffer>
const open = () => {
  const memory = memoryBlobs()
  held = memory.held
  ;({ hospital, dieDuring, comeBack } = openFrailHospital({ blobs: memory.blobs }))
  return relativeOf(hospital)
}
afterEach(() => hospital.close())

/** Files are those of the proofs on record, one each, and can be read. */
const faults = async () => {
  const all = await hospital.store.find(certificates, {})
  const wanted = all.flatMap(({ pictureId }) => (pictureId ? [pictureId] : []))
  const known = (await hospital.store.find(fileRecords, {})).map(({ id }) => id)
  const read = await Promise.all(wanted.map((id) => hospital.services.files.read(id)))
  return [
    ...(wanted.sort().join() === known.sort().join() ? [] : [`on record ${wanted.join()}, files ${known.join()}`]),
    ...(wanted.sort().join() === [...held.keys()].sort().join() ? [] : [`bytes of ${[...held.keys()].join()}`]),
    ...read.flatMap((file) => (file ? [] : ['a picture is missing'])),
    ...all.filter(({ stalePictureIds }) => stalePictureIds.length > 0).map(({ id }) => `${id} left something behind`),
  ]
}

const EVERY_WRITE = Array.from({ length: 12 }, (_, n) => n + 1)

test.each(EVERY_WRITE)('submitting a second picture: a crash at write %i is made good', async (n) => {
  const { patient, relative } = await open()
  const wish = (uploadId: string) => ({ patientId: patient.patientId, kind: 'household', uploadId })
  await relative.call('identity.submitCertificate', wish(await upload(relative)), 'first')
  hospital.passMinutes(1)
  const again = wish(await upload(relative, png(), 'upload-0002'))
  const submit = () => relative.call('identity.submitCertificate', again, 'second')
  await dieDuring(n, submit)
  await comeBack()
  await expect(submit()).resolves.toMatchObject({ status: 'pending' })
  expect(await faults()).toEqual([])
  const [{ id } = { id: '' }] = await hospital.store.find(certificates, {})
  const picture = await relative.api.identity.getCertificatePicture({ certificateId: id, part: 0 })
  expect(picture.contentType).toBe('image/png')
})

test.each(EVERY_WRITE)('a crash at write %i, then a newer picture: the newer one stays', async (n) => {
  const { patient, relative } = await open()
  const wish = (uploadId: string) => ({ patientId: patient.patientId, kind: 'household', uploadId })
  const first = wish(await upload(relative))
  await dieDuring(n, () => relative.call('identity.submitCertificate', first, 'first'))
  hospital.passMinutes(0.5)
  await relative.call('identity.submitCertificate', wish(await upload(relative, png(), 'upload-0002')), 'second')
  await comeBack()
  expect(await faults()).toEqual([])
  const [{ id } = { id: '' }] = await hospital.store.find(certificates, {})
  const picture = await relative.api.identity.getCertificatePicture({ certificateId: id, part: 0 })
  expect(picture.contentType).toBe('image/png')
})

test.each(EVERY_WRITE.slice(0, 7))('withdrawing: a crash at write %i is made good', async (n) => {
  const { patient, relative } = await open()
  const { patientId } = patient
  const uploadId = await upload(relative)
  await relative.api.identity.submitCertificate({ patientId, kind: 'household', uploadId })
  hospital.passMinutes(1)
  const withdraw = () => relative.call('identity.withdrawCertificate', { patientId }, 'tap')
  await dieDuring(n, withdraw)
  await comeBack()
  await expect(withdraw()).resolves.toEqual({ done: true })
  expect(await faults()).toEqual([])
  expect(held.size).toBe(0)
})

test.each(EVERY_WRITE.slice(0, 5))('deciding: a crash at write %i decides once and tells once', async (n) => {
  const { patient, relative } = await open()
  const uploadId = await upload(relative)
  const wish = { patientId: patient.patientId, kind: 'household' as const, uploadId }
  const { id, pictureId } = await relative.api.identity.submitCertificate(wish)
  const operator = await hospital.staff('operator')
  const decision = { certificateId: id, pictureId, verdict: 'refused', reason: '看不清' }
  const decide = () => operator.call('identity.decideCertificate', decision, 'tap')
  await dieDuring(n, decide)
  await comeBack()
  await expect(decide()).resolves.toMatchObject({ status: 'refused' })
  await hospital.runJobs()
  expect(hospital.delivered.filter(({ kind }) => kind === 'certificate.refused')).toHaveLength(1)
})

test.each(EVERY_WRITE.slice(0, 5))('sending a part: a crash at write %i loses nothing that was answered', async (n) => {
  const { patient, relative } = await open()
  const whole = jpeg([], 40_000)
  const parts = partsOf(whole, 'upload-0001')
  const send = (index: number) => relative.call('identity.uploadPart', parts[index], `part-${index}`)
  await send(0)
  await dieDuring(n, () => send(1))
  await send(1)
  const wish = { patientId: patient.patientId, kind: 'household' as const, uploadId: 'upload-0001' }
  await expect(relative.api.identity.submitCertificate(wish)).resolves.toMatchObject({ status: 'pending' })
})

test.each(EVERY_WRITE.slice(0, 4))('giving up a grant: a crash at write %i ends it and tells once', async (n) => {
  const { patient, relative } = await open()
  const { patientId } = patient
  const giveUp = () => relative.call('identity.giveUpGrant', { patientId }, 'tap')
  await dieDuring(n, giveUp)
  await comeBack()
  await giveUp()
  await hospital.runJobs()
  expect((await patient.api.identity.listGrants({})).grants).toMatchObject([{ status: 'given-up' }])
  expect(hospital.delivered.filter(({ kind }) => kind === 'grant.given-up')).toHaveLength(1)
})
