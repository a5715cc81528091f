import { type Taker, takeUpload } from '../../cloudfunctions/attachment/take'
import { adts, bring, pdf, photo, wav } from '../support/attachments'
import { type Fuse, blowAt, failingStore, mend, newFuse } from '../support/failing-store'
import { memoryBlobs } from '../support/files'
import { type TestHospital, type Visitor, openTestHospital } from '../support/hospital'
import { exifSegment } from '../support/pictures'

const { held, blobs } = memoryBlobs()
const fuse: Fuse = newFuse()
let hospital: TestHospital
let wang: Visitor
beforeEach(async () => {
  held.clear()
  hospital = openTestHospital({ blobs, wrap: (store) => failingStore(store, fuse) })
  wang = await hospital.patient('王小明')
})
afterEach(() => hospital.close())

/** A command under a key; under the same key its ids are the same. */
const command = (key: string): Taker => ({
  store: hospital.store,
  services: hospital.services,
  newId: (prefix) => `${prefix}-${key}`,
})
const take = (uploadId: string, { key = 'one', accountId = wang.accountId, kinds = ['picture'] as const } = {}) =>
  takeUpload(command(key), accountId, uploadId, kinds, '血常规.pdf')

const refusal = (call: Promise<unknown>) =>
  call.then(
    () => 'OK',
    ({ code }: { code: string }) => code,
  )

test('a photo is taken in without its place, and what came is gone', async () => {
  const uploadId = await bring(hospital, wang, 'picture', photo(640, 480, [exifSegment(1)]))
  const taken = await take(uploadId)
  expect(taken).toMatchObject({ kind: 'picture', contentType: 'image/jpeg', width: 640, height: 480, name: '' })
  const file = await hospital.services.files.read(taken.fileId)
  expect(file?.contentType).toBe('image/jpeg')
  expect(file?.bytes.equals(photo())).toBe(true)
  expect(taken.bytes).toBe(file?.bytes.length)
  expect([...held.keys()]).toEqual([taken.fileId])
})

test('a document keeps its name, a voice message has none', async () => {
  const paper = await bring(hospital, wang, 'document', pdf(2))
  expect(await takeUpload(command('a'), wang.accountId, paper, ['document'], '血常规.pdf')).toMatchObject({
    name: '血常规.pdf',
    pages: 2,
  })
  const word = await bring(hospital, wang, 'voice', adts(2.9))
  expect(await takeUpload(command('b'), wang.accountId, word, ['voice'], 'x')).toMatchObject({ name: '', seconds: 3 })
})

test('the same command takes it again; another finds nothing', async () => {
  const uploadId = await bring(hospital, wang, 'picture', photo())
  const taken = await take(uploadId)
  expect(await take(uploadId)).toEqual(taken)
  expect(await refusal(take(uploadId, { key: 'two' }))).toBe('UPLOAD_MISSING')
  expect(held.size).toBe(1)
})

test('of two commands at once one has it', async () => {
  const uploadId = await bring(hospital, wang, 'picture', photo())
  const outcomes = await Promise.all(['one', 'two', 'three'].map((key) => refusal(take(uploadId, { key }))))
  expect(outcomes.sort()).toEqual(['OK', 'UPLOAD_MISSING', 'UPLOAD_MISSING'])
  expect(held.size).toBe(1)
})

test('another’s upload, one that never came, and one that ran out are missing', async () => {
  const uploadId = await bring(hospital, wang, 'picture', photo())
  expect(await refusal(take(uploadId, { accountId: 'acc-li' }))).toBe('UPLOAD_MISSING')
  expect(await refusal(take('up-unknown'))).toBe('UPLOAD_MISSING')
  const { uploadId: empty } = await wang.api.attachment.openUpload({ kind: 'picture', bytes: 10 })
  expect(await refusal(take(empty))).toBe('UPLOAD_MISSING')
  hospital.passMinutes(61)
  await hospital.runJobs()
  expect(await refusal(take(uploadId))).toBe('UPLOAD_MISSING')
})

test('what is wrong with a file has a name, and nothing of it stays taken', async () => {
  const outcome = async (bytes: Buffer, kind: 'picture' | 'voice' = 'picture') => {
    const uploadId = await bring(hospital, wang, kind, bytes)
    return refusal(takeUpload(command(uploadId), wang.accountId, uploadId, [kind]))
  }
  expect(await outcome(pdf(1))).toBe('FILE_KIND_UNKNOWN')
  expect(await outcome(photo().subarray(0, 100))).toBe('FILE_UNREADABLE')
  expect(await outcome(wav(70), 'voice')).toBe('FILE_TOO_LARGE')
  expect([...held.keys()].filter((id) => id.startsWith('file-'))).toEqual([])
})

test('a command that has no use for the kind does not take it', async () => {
  const uploadId = await bring(hospital, wang, 'voice', wav(1))
  expect(await refusal(take(uploadId))).toBe('FILE_KIND_UNKNOWN')
})

test('a storage that let in more than was said is found out', async () => {
  const { uploadId } = await wang.api.attachment.openUpload({ kind: 'picture', bytes: 50 })
  await hospital.services.files.put(uploadId, { contentType: 'application/octet-stream', bytes: photo() })
  expect(await refusal(take(uploadId))).toBe('FILE_TOO_LARGE')
})

test('a crash at any write is made good by the same command', async () => {
  let n = 1
  for (let died = true; died; n += 1) {
    const uploadId = await bring(hospital, wang, 'picture', photo())
    blowAt(fuse, n)
    await take(uploadId, { key: `key${n}` }).catch(() => undefined)
    died = fuse.blown
    mend(fuse)
    const { fileId } = await take(uploadId, { key: `key${n}` })
    expect((await hospital.services.files.read(fileId))?.bytes.equals(photo())).toBe(true)
    expect(held.has(uploadId)).toBe(false)
  }
  expect(n).toBeGreaterThan(3)
})

test('what comes once more after it was taken is gone within the hour', async () => {
  const uploadId = await bring(hospital, wang, 'picture', photo())
  const { fileId } = await take(uploadId)
  await hospital.services.files.put(uploadId, { contentType: 'application/octet-stream', bytes: photo() })
  hospital.passMinutes(61)
  await hospital.runJobs()
  expect([...held.keys()]).toEqual([fileId])
})
