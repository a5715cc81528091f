import { ANSWER_PART_BYTES } from '@xinglin/types/pictures'
import { openClinic } from '../support/clinic'
import { memoryBlobs } from '../support/files'
import { type TestHospital, type Visitor, openTestHospital } from '../support/hospital'
import { childInput, relativeOf } from '../support/people'
import { exifSegment, jpeg, png } from '../support/pictures'
import { upload } from '../support/uploads'

type Family = Awaited<ReturnType<typeof relativeOf>>

let hospital: TestHospital
let held: Map<string, Buffer>
let operator: Visitor
beforeEach(async () => {
  const memory = memoryBlobs()
  held = memory.held
  hospital = openTestHospital({ blobs: memory.blobs })
  operator = await hospital.staff('operator')
})
afterEach(() => hospital.close())

const FORBIDDEN = { code: 'FORBIDDEN' }

const submit = async ({ relative, patient }: Pick<Family, 'relative' | 'patient'>, picture = jpeg(), id?: string) => {
  const uploadId = await upload(relative, picture, id)
  return relative.api.identity.submitCertificate({ patientId: patient.patientId, kind: 'household', uploadId })
}

const listOf = async (who: Visitor) => (await who.api.identity.listCertificates({})).certificates
const queue = async () => (await operator.api.identity.listCertificatesToVerify({})).certificates
const lookAt = (who: Visitor, certificateId: string, part = 0) =>
  who.api.identity.getCertificatePicture({ certificateId, part })
const looksOn = async (who: Visitor, certificateId: string) =>
  (await who.api.identity.listCertificateLooks({ certificateId })).looks

const decide = (
  verdict: 'accepted' | 'refused',
  { id, pictureId }: { id: string; pictureId: string | null },
  reason?: string,
) =>
  operator.api.identity.decideCertificate({
    certificateId: id,
    pictureId: pictureId ?? '',
    verdict,
    ...(reason ? { reason } : {}),
  })

describe('a daughter-in-law shows the 户口本', () => {
  test('an operator looks, accepts; she is told, the patient sees who looked', async () => {
    const family = await relativeOf(hospital)
    const { patient, relative } = family
    const certificate = await submit(family)
    expect(certificate).toMatchObject({
      status: 'pending',
      side: 'mine',
      kind: 'household',
      validUntil: null,
      looks: 0,
    })
    expect(await queue()).toMatchObject([{ id: certificate.id, patientName: '王小明', uploaderName: '赵大海' }])

    const picture = await lookAt(operator, certificate.id)
    expect(picture).toMatchObject({ contentType: 'image/jpeg', parts: 1, pictureId: certificate.pictureId })
    expect(Buffer.from(picture.data, 'base64').equals(jpeg())).toBe(true)
    const decided = await decide('accepted', certificate)
    expect(decided).toEqual({ status: 'accepted', validUntil: '2031-11-25' })

    await hospital.runJobs()
    const told = hospital.delivered.map(({ accountId, title }) => [accountId, title])
    expect(told).toEqual([
      [patient.accountId, '家人上传了关系证明'],
      [relative.accountId, '关系证明已核验'],
    ])
    expect(hospital.delivered[1]?.body).toBe('与王小明的关系证明已通过，2031年11月25日前有效。')
    expect(await queue()).toEqual([])
    expect(await listOf(patient)).toMatchObject([
      { side: 'others', status: 'accepted', uploaderName: '赵大海', looks: 1 },
    ])
    expect(await looksOn(patient, certificate.id)).toEqual([{ at: '2026-11-25T00:00:00.000Z', by: 'operator' }])
  })

  test('refused with a reason, she uploads another, which is looked at anew; the old picture is gone', async () => {
    const family = await relativeOf(hospital)
    const first = await submit(family)
    await expect(decide('refused', first)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      data: { issues: [{ path: 'reason' }] },
    })
    await decide('refused', first, '照片反光，看不清名字')
    expect(await listOf(family.relative)).toMatchObject([{ status: 'refused', reason: '照片反光，看不清名字' }])
    await hospital.runJobs()
    expect(hospital.delivered.at(-1)?.body).toContain('照片反光，看不清名字')

    hospital.passMinutes(5)
    const second = await submit(family, png())
    expect(second).toMatchObject({ id: first.id, status: 'pending', reason: '' })
    expect([...held.keys()]).toEqual([second.pictureId])
    expect(await lookAt(operator, second.id)).toMatchObject({ contentType: 'image/png' })
  })

  test('it is uploaded once: after it was accepted she books again and again, and it runs out after five years', async () => {
    const clinic = await openClinic(hospital.store)
    const family = await relativeOf(hospital)
    await decide('accepted', await submit(family))
    const wish = { slotId: clinic.slotAt('09:00'), patientId: family.patient.patientId }
    await expect(family.relative.api.booking.reserve(wish)).resolves.toBeTruthy()
    hospital.setNow('2031-11-25T15:59:00.000Z')
    const later = await hospital.patient('赵大海')
    expect(await listOf(later)).toMatchObject([{ status: 'accepted' }])
    hospital.setNow('2031-11-25T16:00:00.000Z')
    expect(await listOf(later)).toMatchObject([{ status: 'expired' }])
  })

  test('without a proof she books all the same', async () => {
    const clinic = await openClinic(hospital.store)
    const { relative, patient } = await relativeOf(hospital)
    const wish = { slotId: clinic.slotAt('09:00'), patientId: patient.patientId }
    await expect(relative.api.booking.reserve(wish)).resolves.toMatchObject({ status: 'booked' })
  })
})

describe('who sees the picture', () => {
  test('the uploader, the patient’s own account and operators; nobody else, not even the doctor or other relatives', async () => {
    const family = await relativeOf(hospital)
    const { id } = await submit(family)
    for (const who of [family.relative, family.patient, operator])
      await expect(lookAt(who, id)).resolves.toMatchObject({ parts: 1 })
    const stranger = await hospital.patient('孙丽')
    const { code } = await stranger.api.identity.inviteGrant({ relation: 'other', scopes: ['booking', 'records'] })
    await family.patient.api.identity.acceptGrant({
      ...{ code, patientId: family.patient.patientId, scopes: ['booking', 'records'], endsOn: '2026-12-31' },
    })
    const doctor = await hospital.staff('doctor', 'doc1')
    for (const who of [stranger, doctor]) await expect(lookAt(who, id)).rejects.toMatchObject(FORBIDDEN)
    for (const who of [stranger, doctor, operator]) await expect(looksOn(who, id)).rejects.toMatchObject(FORBIDDEN)
    await expect(lookAt(hospital.anonymous, id)).rejects.toMatchObject({ code: 'SIGN_IN_REQUIRED' })
  })

  test('each look is written down once a minute, the patient’s own are not', async () => {
    const family = await relativeOf(hospital)
    const { id } = await submit(family)
    await lookAt(operator, id)
    await lookAt(operator, id, 1)
    await lookAt(family.patient, id)
    hospital.passMinutes(1)
    await lookAt(family.relative, id)
    await lookAt(await hospital.staff('operator', '2'), id)
    const looks = await looksOn(family.patient, id)
    expect(looks.map(({ at, by }) => `${at.slice(11, 16)} ${by}`).sort()).toEqual([
      '00:00 operator',
      '00:01 operator',
      '00:01 uploader',
    ])
    expect(await listOf(family.patient)).toMatchObject([{ looks: 3 }])
  })

  test('the uploader sees it also when his grant is over, and can take it back', async () => {
    const family = await relativeOf(hospital)
    const { id } = await submit(family)
    await family.patient.api.identity.revokeGrant({ grantId: family.grant.id })
    await expect(lookAt(family.relative, id)).resolves.toMatchObject({ parts: 1 })
    await lookAt(operator, id)
    await family.relative.api.identity.withdrawCertificate({ patientId: family.patient.patientId })
    expect([...held.keys()]).toEqual([])
    for (const who of [family.relative, family.patient, operator])
      await expect(lookAt(who, id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await listOf(family.relative)).toEqual([])
    expect(await listOf(family.patient)).toMatchObject([{ status: 'withdrawn', pictureId: null }])
    expect(await looksOn(family.patient, id)).toHaveLength(2)
    expect(await queue()).toEqual([])
  })

  test('nobody withdraws another’s, and to withdraw what is not there is no error', async () => {
    const family = await relativeOf(hospital)
    await submit(family)
    const { patientId } = family.patient
    await family.patient.api.identity.withdrawCertificate({ patientId })
    await (await hospital.patient('孙丽')).api.identity.withdrawCertificate({ patientId })
    expect(await listOf(family.relative)).toMatchObject([{ status: 'pending' }])
  })

  test('a large picture comes in parts that make the whole', async () => {
    const family = await relativeOf(hospital)
    const whole = jpeg([], 250_000)
    const { id } = await submit(family, whole)
    const { parts } = await lookAt(operator, id)
    const all = await Promise.all(Array.from({ length: parts + 1 }, (_, part) => lookAt(operator, id, part)))
    expect(Buffer.concat(all.map(({ data }) => Buffer.from(data, 'base64'))).equals(whole)).toBe(true)
    expect(all[0]?.data).toHaveLength((ANSWER_PART_BYTES / 3) * 4)
    expect(all.at(-1)?.data).toBe('')
  })
})

describe('a parent shows the birth certificate', () => {
  const family = async (birthDate: string) => {
    const parent = await hospital.patient('王小明')
    const child = await parent.api.identity.addPatient(childInput({ birthDate }))
    return { parent, patientId: child.id, uploadId: await upload(parent) }
  }

  test.each([
    ['2020-05-01', '2038-05-01'],
    ['2020-02-29', '2038-03-01'],
    ['2008-11-26', '2026-11-26'],
  ])('for a child born on %s it is good until %s', async (birthDate, validUntil) => {
    const { parent, patientId, uploadId } = await family(birthDate)
    const certificate = await parent.api.identity.submitCertificate({ patientId, kind: 'birth', uploadId })
    expect(await decide('accepted', certificate)).toEqual({ status: 'accepted', validUntil })
    await hospital.runJobs()
    expect(hospital.delivered.map(({ title }) => title)).toEqual(['关系证明已核验'])
  })

  test('for a grown-up it proves nothing; the upload is still there for another kind', async () => {
    const { parent, patientId, uploadId } = await family('2008-11-25')
    const birth = parent.api.identity.submitCertificate({ patientId, kind: 'birth', uploadId })
    await expect(birth).rejects.toMatchObject({ code: 'CERTIFICATE_KIND_WRONG', data: { field: 'kind' } })
    const mandate = parent.api.identity.submitCertificate({ patientId, kind: 'mandate', uploadId })
    await expect(mandate).resolves.toMatchObject({ status: 'pending', side: 'mine' })
    expect(await listOf(parent)).toHaveLength(1)
  })
})

describe('who may submit', () => {
  test('a relative who may book; nobody without a grant; each submission is among the uses of the grant', async () => {
    const family = await relativeOf(hospital)
    await submit(family)
    const uses = await family.patient.api.identity.listGrantUses({ grantId: family.grant.id })
    expect(uses.uses).toMatchObject([{ action: 'identity.submitCertificate' }])
    const stranger = await hospital.patient('孙丽')
    await expect(submit({ ...family, relative: stranger })).rejects.toMatchObject(FORBIDDEN)
    await family.patient.api.identity.revokeGrant({ grantId: family.grant.id })
    await expect(submit(family)).rejects.toMatchObject(FORBIDDEN)
  })

  test('a relative for records only is not asked for one', async () => {
    const family = await relativeOf(hospital, ['records'])
    await expect(submit(family)).rejects.toMatchObject(FORBIDDEN)
  })
})

test('where a picture was taken is not kept', async () => {
  const family = await relativeOf(hospital)
  const { id } = await submit(family, jpeg([exifSegment(6)]))
  const { data } = await lookAt(operator, id)
  expect(Buffer.from(data, 'base64').includes(Buffer.from('GPS'))).toBe(false)
})

test('where files lie no picture can be read', async () => {
  const mark = Buffer.from('a line of the paper that can be recognised')
  const picture = Buffer.concat([jpeg().subarray(0, -2), mark, Buffer.from([0xff, 0xd9])])
  await submit(await relativeOf(hospital), picture)
  expect(held.size).toBe(1)
  for (const bytes of held.values()) expect(bytes.includes(mark.subarray(0, 12))).toBe(false)
})
