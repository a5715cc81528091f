import type { KeptPicture } from '../../cloudfunctions/community/collections'
import { keepPictureVerdict } from '../../cloudfunctions/community/picture-verdicts'
import {
  type PictureOwner,
  erasePictures,
  fileOf,
  preparePictures,
  takePictures,
} from '../../cloudfunctions/community/pictures'
import { addMinutes, instant } from '../../cloudfunctions/kernel/time'
import { bring, photo } from '../support/attachments'
import { memoryBlobs } from '../support/files'
import { type TestHospital, type Visitor, openTestHospital } from '../support/hospital'
import { pretendContentCheck } from '../support/pretend-content-check'
import { PLACE, cameraPicture, colourAt, placedPng, placedWebp, sizeOf } from '../support/real-pictures'

const { held, blobs } = memoryBlobs()
const platform = pretendContentCheck()
let hospital: TestHospital
let wang: Visitor
beforeAll(async () => {
  hospital = openTestHospital({ blobs, contentCheck: platform.contentCheck })
  wang = await hospital.patient('王小明')
})
beforeEach(() => {
  held.clear()
  Object.assign(platform.mood, { state: 'well', pictures: 'pass' })
})
afterAll(() => hospital.close())

let commands = 0
const taker = (key = `c${(commands += 1)}`) => {
  let made = 0
  return {
    ...{ store: hospital.store, services: hospital.services },
    newId: (prefix: string) => `${prefix}-${key}-${(made += 1)}`,
  }
}
const taken = async (...files: Buffer[]) => {
  const uploads: string[] = []
  for (const bytes of files) uploads.push(await bring(hospital, wang, 'picture', bytes))
  return takePictures(taker(), wang.accountId, uploads)
}

const now = () => instant(hospital.now())
const owner = (more: Partial<PictureOwner> = {}): PictureOwner => ({
  ...{ entryKind: 'post', entryId: 'post-1', scene: 'forum', since: now() },
  author: { platform: 'wechat', openId: 'o-wang' },
  ...more,
})
const prepare = (pictures: readonly KeptPicture[], who = owner()) =>
  preparePictures(pictures, who, { ...hospital.services, now: now() })
const verdictsOf = ({ pictures }: { pictures: KeptPicture[] }) => pictures.map(({ verdict }) => verdict)
const opened = async (picture: KeptPicture | undefined, size: 'list' | 'page') => {
  const fileId = picture && fileOf(picture, size)
  return (fileId && (await hospital.services.files.read(fileId))?.bytes) || Buffer.alloc(0)
}

test('a camera’s picture is shown in two sizes, smaller than the page and the list want them', async () => {
  const { pictures } = await prepare(await taken(cameraPicture(2000, 1000)))
  expect(pictures[0]).toMatchObject({ width: 1600, height: 800 })
  expect(sizeOf(await opened(pictures[0], 'page'))).toEqual({ width: 1600, height: 800 })
  expect(sizeOf(await opened(pictures[0], 'list'))).toEqual({ width: 480, height: 240 })
})

test.each([
  ['a JPEG', () => cameraPicture(60, 40)],
  ['a PNG', () => placedPng(60, 40)],
  ['a WebP', () => placedWebp(60, 40)],
])('where %s was taken is in nothing that others see', async (_, made) => {
  const bytes = made()
  expect(bytes.includes(PLACE)).toBe(true)
  const { pictures } = await prepare(await taken(bytes))
  expect(pictures[0]).toMatchObject({ width: 60, height: 40, verdict: 'pass' })
  const brought = await hospital.services.files.read(pictures[0]?.fileId ?? '')
  expect(brought?.bytes.includes(PLACE)).toBe(false)
  for (const size of ['list', 'page'] as const) {
    const shown = await opened(pictures[0], size)
    expect(shown.length).toBeGreaterThan(500)
    expect(shown.includes('GPS')).toBe(false)
    expect(shown.includes('Exif')).toBe(false)
  }
})

/** Where the corner that a camera held straight has at the top left comes to lie. */
const CORNERS = { 1: [0, 0], 2: [1, 0], 3: [1, 1], 4: [0, 1], 5: [0, 0], 6: [1, 0], 7: [1, 1], 8: [0, 1] } as const

test.each([1, 2, 3, 4, 5, 6, 7, 8] as const)('held in way %i, it is shown the right way up', async (orientation) => {
  const { pictures } = await prepare(await taken(cameraPicture(64, 32, orientation)))
  const page = await opened(pictures[0], 'page')
  expect(sizeOf(page)).toEqual(orientation >= 5 ? { width: 32, height: 64 } : { width: 64, height: 32 })
  const [right, down] = CORNERS[orientation]
  const [red = 0, green = 0] = colourAt(page, right, down)
  expect(green).toBeGreaterThan(red + 60)
})

test('what only looks like a picture is refused, and what cannot be opened is found out later', async () => {
  await expect(taken(Buffer.from('<svg/>'))).rejects.toMatchObject({ code: 'FILE_KIND_UNKNOWN' })
  expect(verdictsOf(await prepare(await taken(photo())))).toEqual(['refuse'])
})

test('one bad file, and none of them is kept', async () => {
  const [good, bad] = [await bring(hospital, wang, 'picture', cameraPicture(30, 20)), 'up-nobody']
  await expect(takePictures(taker(), wang.accountId, [good, bad])).rejects.toMatchObject({ code: 'UPLOAD_MISSING' })
  expect(held.size).toBe(0)
})

test('the same command takes the same pictures, and the same step makes the same sizes', async () => {
  const uploads = [await bring(hospital, wang, 'picture', cameraPicture(30, 20))]
  const first = await takePictures(taker('again'), wang.accountId, uploads)
  expect(await takePictures(taker('again'), wang.accountId, uploads)).toEqual(first)
  const once = await prepare(first)
  expect(await prepare(first)).toEqual(once)
  expect(held.size).toBe(3)
})

test('a verdict that comes later settles it, once, whatever comes after', async () => {
  platform.mood.pictures = 'later'
  const asked = await prepare(await taken(cameraPicture(30, 20)))
  expect(verdictsOf(asked)).toEqual([null])
  expect(asked.dueAt).toBe(addMinutes(now(), 40))
  const traceId = asked.pictures[0]?.traceId ?? ''
  await keepPictureVerdict(hospital.store, { traceId, decision: 'refuse', label: 'x' }, now())
  await keepPictureVerdict(hospital.store, { traceId, decision: 'pass', label: 'x' }, now())
  const settled = await prepare(asked.pictures)
  expect(settled).toMatchObject({ dueAt: null, outage: false, pictures: [{ verdict: 'refuse' }] })
  expect(await prepare(settled.pictures)).toEqual(settled)
})

test('a verdict that is here before its question was written down is taken in', async () => {
  platform.mood.pictures = 'later'
  const traceId = `trace-${platform.asked.pictures.length + 1}`
  await keepPictureVerdict(hospital.store, { traceId, decision: 'review', label: 'x' }, now())
  expect(verdictsOf(await prepare(await taken(cameraPicture(30, 20))))).toEqual(['review'])
})

test('while the platform is out a picture waits, and after half an hour a person looks', async () => {
  platform.mood.state = 'out'
  const who = owner()
  const held = await prepare(await taken(cameraPicture(30, 20)), who)
  expect(held).toMatchObject({ dueAt: addMinutes(now(), 1), outage: false, pictures: [{ verdict: null }] })
  hospital.passMinutes(31)
  const left = await prepare(held.pictures, who)
  expect(left).toMatchObject({ dueAt: null, outage: true, pictures: [{ verdict: 'review' }] })
})

test('without a word for forty minutes a person looks', async () => {
  platform.mood.pictures = 'later'
  const asked = await prepare(await taken(cameraPicture(30, 20)))
  hospital.passMinutes(41)
  expect(await prepare(asked.pictures)).toMatchObject({ outage: true, pictures: [{ verdict: 'review' }] })
})

test('whom no platform knows, his pictures are for a person', async () => {
  platform.mood.state = 'nobody'
  const found = await prepare(await taken(cameraPicture(30, 20)), owner({ author: null }))
  expect(found).toMatchObject({ dueAt: null, outage: false, pictures: [{ verdict: 'review' }] })
})

test('an erased picture leaves no file', async () => {
  const { pictures } = await prepare(await taken(cameraPicture(30, 20), placedPng(20, 20)))
  expect(held.size).toBe(6)
  await erasePictures(pictures, hospital.services.files, hospital.store)
  expect(held.size).toBe(0)
})
