import { Hono } from 'hono'
import { createCallbacks } from '../../cloudfunctions/callbacks'
import { pictureTraces } from '../../cloudfunctions/community/picture-collections'
import { preparePictures, takePictures } from '../../cloudfunctions/community/pictures'
import { createFilePages } from '../../cloudfunctions/files-http'
import { instant } from '../../cloudfunctions/kernel/time'
import { type ContentDesk, HOSPITAL, openContentDesk } from '../platform/content-desk'
import { bring } from '../support/attachments'
import { type TestHospital, type Visitor, openTestHospital } from '../support/hospital'
import { cameraPicture } from '../support/real-pictures'

let app: Hono
let hospital: TestHospital
let desk: ContentDesk
let wang: Visitor
beforeAll(async () => {
  desk = await openContentDesk(
    () => hospital.now(),
    (request) => app.fetch(request),
  )
  hospital = openTestHospital({ contentCheck: desk.check })
  const { services } = hospital
  app = new Hono().route('/callbacks', createCallbacks(services)).route('/files', createFilePages(services))
  wang = await hospital.patient('王小明')
})
beforeEach(() => {
  desk.mood.setPushes('once', 1)
  desk.mood.setPictures('risky')
})
afterAll(async () => {
  await desk.close()
  hospital.close()
})

let count = 0
const asked = async () => {
  count += 1
  const uploads = [await bring(hospital, wang, 'picture', cameraPicture(40, 30))]
  const newId = (prefix: string) => `${prefix}-push-${count}`
  const pictures = await takePictures({ ...hospital, newId }, wang.accountId, uploads)
  return look(pictures)
}
const look = (pictures: Parameters<typeof preparePictures>[0]) => {
  const now = instant(hospital.now())
  const author = { platform: 'wechat', openId: 'acc-wang-openid' } as const
  const owner = { entryKind: 'post', entryId: 'post-1', scene: 'forum', since: now, author } as const
  return preparePictures(pictures, owner, { ...hospital.services, now })
}
const pushed = async () => {
  hospital.passMinutes(1)
  await desk.tick()
}

test('WeChat fetches the picture, and its verdict comes back by its own call', async () => {
  const waiting = await asked()
  expect(waiting.pictures[0]).toMatchObject({ verdict: null, traceId: expect.any(String) as string })
  await pushed()
  expect((await look(waiting.pictures)).pictures[0]?.verdict).toBe('refuse')
})

test('brought twice it says the same', async () => {
  desk.mood.setPushes('twice', 1)
  const waiting = await asked()
  await pushed()
  const once = await look(waiting.pictures)
  await pushed()
  expect(await look(once.pictures)).toEqual(once)
})

test('with a broken seal it says nothing, and is in no log', async () => {
  desk.mood.setPushes('altered', 1)
  const waiting = await asked()
  await pushed()
  const traceId = waiting.pictures[0]?.traceId ?? ''
  expect((await hospital.store.get(pictureTraces, traceId))?.decision).toBeNull()
  expect(hospital.logLines.join('')).toContain('REJECTED')
  expect(hospital.logLines.join('')).not.toContain(traceId)
})

test('a picture that cannot be fetched is for a person', async () => {
  desk.mood.setPictures('pass')
  const waiting = await asked()
  const fileId = waiting.pictures[0]?.pageFileId ?? ''
  await hospital.services.files.remove(fileId)
  const again = await look(waiting.pictures.map((each) => ({ ...each, traceId: null })))
  await pushed()
  expect((await look(again.pictures)).pictures[0]?.verdict).toBe('review')
})

test('who knocks without a signature is sent away', async () => {
  const knock = (init?: RequestInit) => app.request(`${HOSPITAL}/callbacks/wechat-push`, init)
  expect((await knock()).status).toBe(403)
  expect((await knock({ method: 'POST', body: '{}' })).status).toBe(403)
})
