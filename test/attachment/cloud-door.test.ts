import { cloudbaseDoors } from '../../cloudfunctions/adapters/doors/cloudbase'
import { openCloudbase } from '../../cloudfunctions/adapters/store/cloudbase-database'
import { takeUpload } from '../../cloudfunctions/attachment/take'
import type { Door, Doors } from '../../cloudfunctions/kernel/doors'
import { StoreUnavailable } from '../../cloudfunctions/kernel/store'
import { CloudbaseDouble } from '../doubles/cloudbase/server'
import { photo } from '../support/attachments'
import { openTestHospital } from '../support/hospital'

let double: CloudbaseDouble
let doors: Doors
beforeEach(async () => {
  process.env.SILENCE = 'true'
  double = await CloudbaseDouble.start()
  const options = { env: 'double', secretId: 'id', secretKey: 'key', serviceUrl: double.url }
  doors = cloudbaseDoors(openCloudbase(options))
})
afterEach(() => double.stop())

const bytes = photo()
const open = (name = 'up-1') => doors.open({ name, most: bytes.length, until: '2026-11-25T00:10:00.000Z' })

const post = async ({ url, form, field }: Door, file: Buffer = bytes, behind: Record<string, string> = {}) => {
  const body = new FormData()
  for (const [name, value] of Object.entries(form)) body.append(name, value)
  body.append(field, new File([new Uint8Array(file)], 'x.jpg'))
  for (const [name, value] of Object.entries(behind)) body.append(name, value)
  return (await fetch(url, { method: 'POST', body })).status
}

test('what was posted to the bucket can be read, twice, and removed, twice', async () => {
  const door = await open()
  expect(await doors.read('up-1', 1_000_000)).toBeNull()
  expect(await post(door)).toBe(200)
  expect((await doors.read('up-1', 1_000_000))?.equals(bytes)).toBe(true)
  expect(await post(door)).toBe(200)
  expect((await doors.read('up-1', 1_000_000))?.equals(bytes)).toBe(true)
  await doors.remove('up-1')
  await doors.remove('up-1')
  expect(await doors.read('up-1', 1_000_000)).toBeNull()
  expect(double.storage.files.size).toBe(0)
})

test('it lies apart from the hospital’s own files', async () => {
  await post(await open('up-7'))
  expect([...double.storage.files.keys()]).toEqual(['arriving/up-7'])
})

test('only with what was handed out for this file, and before the file', async () => {
  const [door, other] = [await open('up-1'), await open('up-2')]
  const { signature = '', ...rest } = door.form
  expect(await post({ ...door, form: { ...door.form, signature: other.form['signature'] ?? '' } })).toBe(403)
  expect(await post({ ...door, form: { ...door.form, key: other.form['key'] ?? '' } })).toBe(403)
  expect(await post({ ...door, form: rest }, bytes, { signature })).toBe(403)
  expect(await post({ ...door, field: 'picture' })).toBe(400)
  expect(double.storage.files.size).toBe(0)
})

test('a door is none for a PUT, nor the other way round', async () => {
  const { url, form } = await open()
  const headers = { authorization: form['signature'] ?? '', 'x-cos-meta-fileid': form['x-cos-meta-fileid'] ?? '' }
  expect((await fetch(url, { method: 'PUT', headers, body: 'x' })).status).toBe(403)
  expect(double.storage.files.size).toBe(0)
})

test('of what is too long no more is read than shows it', async () => {
  await post(await open(), Buffer.alloc(3_000_000, 7))
  expect(await doors.read('up-1', 1000)).toHaveLength(1001)
})

test.each(['../secret', 'a/b', ''])('%j is no name', async (name) => {
  await expect(open(name)).rejects.toThrow(TypeError)
  await expect(doors.read(name, 10)).rejects.toThrow(TypeError)
})

test.each(['drop', { code: 'SYS_ERR' }, { status: 503 }] as const)(
  'an answer %j is not taken for “nothing came”',
  async (how) => {
    await post(await open())
    for (const call of [() => open(), () => doors.read('up-1', 10), () => doors.remove('up-1')]) {
      double.failNext({ when: 'before', how })
      await expect(call()).rejects.toThrow(StoreUnavailable)
    }
  },
)

test('a bucket that fails is no missing file, and its address is in no error', async () => {
  await post(await open())
  double.storage.failNext()
  const failure = (await doors.read('up-1', 10).catch((error: unknown) => error)) as Error
  expect(failure).toBeInstanceOf(StoreUnavailable)
  expect(`${failure.message} ${failure.stack}`).not.toMatch(/sign=|bucket/)
})

test('a file goes from the bucket into the hospital, and the bucket forgets it', async () => {
  const hospital = openTestHospital()
  hospital.services.doors = doors
  const wang = await hospital.patient('王小明')
  const door = await wang.api.attachment.openUpload({ kind: 'picture', bytes: bytes.length })
  expect(await post(door)).toBe(200)
  const taker = { store: hospital.store, services: hospital.services, newId: (prefix: string) => `${prefix}-1` }
  const { fileId } = await takeUpload(taker, wang.accountId, door.uploadId, ['picture'])
  expect((await hospital.services.files.read(fileId))?.bytes.equals(bytes)).toBe(true)
  expect(double.storage.files.size).toBe(0)

  const late = await wang.api.attachment.openUpload({ kind: 'picture', bytes: bytes.length })
  await post(late)
  hospital.passMinutes(61)
  await hospital.runJobs()
  expect(double.storage.files.size).toBe(0)
  hospital.close()
})
