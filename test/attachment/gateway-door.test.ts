import { Hono } from 'hono'
import { gatewayDoors } from '../../cloudfunctions/adapters/doors/gateway'
import { fileRecords } from '../../cloudfunctions/kernel/files'
import { photo } from '../support/attachments'
import { memoryBlobs } from '../support/files'
import { type TestHospital, type Visitor, openTestHospital } from '../support/hospital'

let hospital: TestHospital
let app: Hono
let wang: Visitor
const { held, blobs } = memoryBlobs()
beforeEach(async () => {
  held.clear()
  hospital = openTestHospital({ blobs })
  const { files, links } = hospital.services
  app = new Hono().route('/files', gatewayDoors({ files, links, clock: hospital.now }).app)
  wang = await hospital.patient('王小明')
})
afterEach(() => hospital.close())

const bytes = photo()
const open = (most = bytes.length) => wang.api.attachment.openUpload({ kind: 'picture', bytes: most })
type Door = Awaited<ReturnType<typeof open>>

const formOf = (door: Door, file: Buffer = bytes, field = door.field) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(door.form)) form.append(name, value)
  form.append(field, new File([new Uint8Array(file)], '王小明的病历.jpg', { type: 'image/jpeg' }))
  return form
}

const post = async (door: Door, body: FormData | string = formOf(door), headers: Record<string, string> = {}) => {
  const response = await app.request(door.url, { method: 'POST', body, headers })
  const text = await response.text()
  const code = text ? (JSON.parse(text) as { code: string }).code : 'OK'
  return { status: response.status, code, headers: response.headers }
}

const arrived = (door: Door) => hospital.services.doors.read(door.uploadId, 4_000_000)

test('what was brought is there, sealed', async () => {
  const door = await open()
  expect(await arrived(door)).toBeNull()
  expect(await post(door)).toMatchObject({ status: 200, code: 'OK' })
  expect((await arrived(door))?.equals(bytes)).toBe(true)
  expect(Buffer.concat([...held.values()]).includes(bytes.subarray(0, 40))).toBe(false)
})

test('a web page of another address may bring it', async () => {
  const { headers } = await post(await open(), undefined, { origin: 'https://patient.example' })
  expect(headers.get('access-control-allow-origin')).toBe('*')
})

test('the same file brought twice is one; the last one counts', async () => {
  const door = await open(bytes.length + 100)
  await post(door)
  await post(door)
  const other = photo(20, 20)
  await post(door, formOf(door, other))
  expect((await arrived(door))?.equals(other)).toBe(true)
  expect(held.size).toBe(1)
})

describe('is refused', () => {
  const refused = async (door: Door, answer: Promise<{ status: number; code: string }>, code: string) => {
    expect((await answer).code).toBe(code)
    expect(await arrived(door)).toBeNull()
  }

  test.each([
    ['another’s signature', (door: Door, other: Door) => ({ ...door.form, signature: other.form['signature'] ?? '' })],
    ['no signature', (door: Door) => ({ key: door.uploadId })],
    [
      'a signature that was changed',
      ({ form }: Door) => ({ ...form, signature: `${form['signature']?.slice(0, -2)}xx` }),
    ],
    ['another key', (door: Door) => ({ ...door.form, key: 'up-another' })],
    ['a session token', (door: Door) => ({ ...door.form, signature: wang.token })],
  ])('a form with %s', async (_, change) => {
    const door = await open()
    const form: Record<string, string> = change(door, await open())
    await refused(door, post({ ...door, form }), 'DOOR_UNKNOWN')
  })

  test('one who looked at a file and comes with that address', async () => {
    const door = await open()
    const link = await hospital.services.links.toFile({ fileId: door.uploadId, viewer: 'x' }, door.until)
    const form = { key: door.uploadId, signature: link.url.replace('/files/', '') }
    await refused(door, post({ ...door, form }), 'DOOR_UNKNOWN')
  })

  test('whoever comes to another’s address', async () => {
    const [door, other] = [await open(), await open()]
    await refused(other, post({ ...door, url: other.url }), 'DOOR_UNKNOWN')
  })

  test('whoever comes after ten minutes', async () => {
    const door = await open()
    hospital.passMinutes(9.9)
    expect((await post(door)).code).toBe('OK')
    const late = await open()
    hospital.passMinutes(10)
    const answer = post(late)
    expect((await answer).status).toBe(410)
    await refused(late, answer, 'DOOR_CLOSED')
  })

  test('a file larger than was said, and one larger than any may be', async () => {
    const door = await open(bytes.length - 1)
    const answer = post(door)
    expect((await answer).status).toBe(413)
    await refused(door, answer, 'FILE_TOO_LARGE')
    await refused(door, post(door, formOf(door, Buffer.alloc(4_100_000))), 'FILE_TOO_LARGE')
  })

  test('a file in another field, words instead of a file, two files, a field behind the file', async () => {
    const door = await open()
    await refused(door, post(door, formOf(door, bytes, 'picture')), 'FILE_MISSING')
    const words = formOf(door)
    words.set('file', 'words')
    await refused(door, post(door, words), 'FILE_MISSING')
    const two = formOf(door)
    two.append('file', new File(['x'], 'x'))
    await refused(door, post(door, two), 'FILE_MISSING')
    const behind = formOf(door)
    behind.append('more', 'x')
    await refused(door, post(door, behind), 'FILE_MISSING')
  })

  test('a form that is cut short, or none at all', async () => {
    const door = await open()
    const whole = await new Response(formOf(door)).arrayBuffer()
    const contentType = new Response(formOf(door)).headers.get('content-type') ?? ''
    const body = Buffer.from(whole)
      .subarray(0, whole.byteLength - 40)
      .toString('latin1')
    await refused(door, post(door, body, { 'content-type': contentType }), 'FORM_UNREADABLE')
    await refused(door, post(door, '{}', { 'content-type': 'application/json' }), 'FORM_UNREADABLE')
  })
})

test('the file’s own name and the signature are in no log', async () => {
  const door = await open()
  await post(door)
  expect(hospital.logLines.join()).not.toMatch(/病历|eyJ/)
})

test('what nobody took within the hour is gone', async () => {
  const door = await open()
  await post(door)
  hospital.passMinutes(59)
  await hospital.runJobs()
  expect(await arrived(door)).not.toBeNull()
  hospital.passMinutes(2)
  await hospital.runJobs()
  expect(held.size).toBe(0)
  expect(await hospital.store.find(fileRecords, {})).toEqual([])
})

describe('opening doors', () => {
  test('more than a kind may have is refused before anything is sent', async () => {
    const wish = { kind: 'voice' as const, bytes: 1_500_001 }
    await expect(wang.api.attachment.openUpload(wish)).rejects.toMatchObject({
      code: 'FILE_TOO_LARGE',
      data: { field: 'bytes', most: 1_500_000 },
    })
  })

  test('at most twenty at once; an hour later again', async () => {
    for (let n = 0; n < 20; n += 1) await open()
    await expect(open()).rejects.toMatchObject({ code: 'TOO_MANY_UPLOADS' })
    const li = await hospital.patient('李秀兰')
    await li.api.attachment.openUpload({ kind: 'picture', bytes: 10 })
    hospital.passMinutes(61)
    await hospital.runJobs()
    await open()
  })

  test('the same wish is the same door', async () => {
    const wish = { kind: 'picture', bytes: 10 }
    const first = await wang.call('attachment.openUpload', wish, 'one-key')
    expect(await wang.call('attachment.openUpload', wish, 'one-key')).toEqual(first)
  })
})
