import type { Page } from 'playwright-core'
import { openConsult } from './consulting'
import { ELDER, ORDINARY, isFine, lookAt } from './look'
import { type Phone, type Stage, openStage } from './support'

const COMPLAINT = '最近一周晚上睡不好，早上没有精神'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const checkLook = async (phone: Phone, least = ORDINARY) => {
  const look = await lookAt(phone.page, least)
  expect(isFine(look) ? {} : look).toEqual({})
}

/** Remembers what carries the pictures, so that a test can cut it. */
const rememberPeers = (page: Page) =>
  page.addInitScript(() => {
    const peers: RTCPeerConnection[] = []
    Object.assign(window, { peers })
    const Plain = window.RTCPeerConnection
    window.RTCPeerConnection = class extends Plain {
      constructor(configuration?: RTCConfiguration) {
        super(configuration)
        peers.push(this)
      }
    }
  })

/** How many pictures of the other were decoded, by the newest connection. */
const framesOn = ({ page }: Phone) =>
  page.evaluate(async () => {
    const { peers } = window as unknown as { peers: RTCPeerConnection[] }
    const reports = [...((await peers.at(-1)?.getStats()) as unknown as Map<string, Record<string, unknown>>).values()]
    const incoming = reports.find(({ type, kind }) => type === 'inbound-rtp' && kind === 'video')
    return Number(incoming?.['framesDecoded'] ?? 0)
  })

/** How far the large picture has played; it begins anew with each connection. */
const timeOn = ({ page }: Phone) =>
  page
    .locator('video[aria-label="对方的画面"]')
    .first()
    .evaluate((video) => (video as HTMLVideoElement).currentTime)

const cut = ({ page }: Phone) =>
  page.evaluate(() => (window as unknown as { peers: RTCPeerConnection[] }).peers.at(-1)?.close())

/** The large picture shows the other, and he moves. */
const seesMoving = async (phone: Phone) => {
  await phone.sees(/^\d\d:\d\d$/)
  let [frames, at] = [await framesOn(phone), await timeOn(phone)]
  for (let tries = 0; tries < 150; tries += 1) {
    await phone.page.waitForTimeout(100)
    const [nowFrames, nowAt] = [await framesOn(phone), await timeOn(phone)]
    if (nowFrames > frames && nowAt > at) return
    frames = Math.min(frames, nowFrames)
    at = Math.min(at, nowAt)
  }
  throw new Error(
    `no moving picture: ${await framesOn(phone)} frames after ${frames}, ${await timeOn(phone)} s after ${at}`,
  )
}

const strokesOn = ({ page }: Phone) =>
  page
    .locator('[data-strokes]')
    .evaluateAll((all) => all.reduce((sum, each) => sum + Number(each.getAttribute('data-strokes')), 0))

const untilStrokes = async (phone: Phone, count: number) => {
  for (let tries = 0; tries < 60 && (await strokesOn(phone)) !== count; tries += 1) await phone.page.waitForTimeout(100)
  expect(await strokesOn(phone)).toBe(count)
}

/** A line across the large picture. */
const drawAcross = async ({ page }: Phone) => {
  const box = await page.locator('.video-drawn--pen').first().boundingBox()
  if (!box) throw new Error('nothing to draw on')
  await page.mouse.move(box.x + box.width * 0.3, box.y + box.height * 0.3)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.6, { steps: 5 })
  await page.mouse.move(box.x + box.width * 0.7, box.y + box.height * 0.4, { steps: 5 })
  await page.mouse.up()
}

/** Each part that was recorded lies in the hospital; the doctor plays it, and both sides are in it. */
const seesRecording = async (desk: Phone, token: string, consultId: string) => {
  const partsNow = async () => {
    const found = (await stage.ask('consult.listRecordings', { consultId }, token)) as {
      recordings?: { seconds: number; trouble: string | null; parts: { seconds: number }[] }[]
    }
    return found.recordings?.[0]
  }
  const recorded = (one: Awaited<ReturnType<typeof partsNow>>) =>
    one?.parts.reduce((sum, { seconds }) => sum + seconds, 0) ?? 0
  for (let tries = 0; tries < 50 && recorded(await partsNow()) === 0; tries += 1) await desk.page.waitForTimeout(100)
  expect(await partsNow()).toMatchObject({ trouble: null })
  await desk.open('companion', `consult/recordings/index?consultId=${consultId}`)
  await desk.tap(/^看录像$/)
  const film = desk.page.locator('video.film')
  await film.waitFor()
  for (let tries = 0; tries < 50; tries += 1) {
    if ((await film.evaluate((video) => (video as HTMLVideoElement).currentTime)) > 0.5) break
    await desk.page.waitForTimeout(100)
  }
  const size = await film.evaluate((video) => {
    const { videoWidth, videoHeight, currentTime, webkitAudioDecodedByteCount } = video as HTMLVideoElement & {
      webkitAudioDecodedByteCount: number
    }
    return { videoWidth, videoHeight, plays: currentTime > 0.5, sounds: webkitAudioDecodedByteCount > 0 }
  })
  expect(size).toEqual({ videoWidth: 960, videoHeight: 360, plays: true, sounds: true })
  await checkLook(desk)
  await desk.shot('recording-doctor')
  const { looks } = (await stage.ask('consult.listLooks', { consultId }, token)) as { looks?: { file: string }[] }
  expect(looks?.map(({ file }) => file)).toContain('视频录像')
}

test('patient and doctor try their devices, talk by video through a cut, draw, and hang up', async () => {
  const { consultId, patient } = await openConsult(stage.ask, '王小明', COMPLAINT)
  const path = `consult/call/index?consultId=${consultId}`
  const [desk, phone] = [await stage.openPhone({ width: 1280, height: 860 }), await stage.openPhone({ elder: true })]
  await Promise.all([rememberPeers(desk.page), rememberPeers(phone.page)])
  await desk.signInStaff('沈怀安')
  await desk.open('companion', path)
  await desk.sees('听到了')
  await desk.sees('良好')
  await desk.sees('通话会全程录像')
  await checkLook(desk)
  await desk.shot('check-doctor')
  await desk.tap(/^呼叫病人$/)
  await desk.sees(/正在呼叫王小明，还会响 \d+ 秒/)
  await desk.shot('ringing-doctor')

  await phone.signIn('王小明')
  await phone.open('patient', path)
  await phone.sees('听到了')
  await phone.sees('通话会全程录像')
  await checkLook(phone, ELDER)
  await phone.shot('check-patient-elder')
  await phone.tap(/^接听$/)
  await Promise.all([seesMoving(desk), seesMoving(phone)])
  await phone.sees('画面流畅')
  await Promise.all([phone.sees('录像中'), desk.sees('录像中')])
  await checkLook(phone, ELDER)
  await phone.shot('call-patient-elder')
  await desk.shot('call-doctor')

  await desk.tapLabel('画笔')
  await drawAcross(desk)
  await untilStrokes(phone, 1)
  await phone.shot('drawn-patient-elder')
  await phone.tapLabel('擦掉')
  await untilStrokes(desk, 0)
  await desk.tapLabel('收起画笔')
  await phone.tapLabel('切换大小画面')

  await desk.tapLabel('共享屏幕')
  await desk.sees('停止共享')
  await desk.shot('sharing-doctor')
  await seesMoving(phone)
  await desk.tapLabel('停止共享')
  await desk.sees('共享屏幕')

  await cut(phone)
  await desk.sees(/正在重新连接/)
  await desk.shot('reconnecting-doctor')
  await Promise.all([seesMoving(desk), seesMoving(phone)])

  await phone.page.context().setOffline(true)
  await phone.tapLabel('静音')
  await seesMoving(phone)
  await phone.page.context().setOffline(false)
  await phone.tapLabel('取消静音')

  await phone.tapLabel('回到问诊')
  await phone.sees(/^视频通话中/)
  await phone.rests()
  await phone.shot('thread-during-call-elder')
  await phone.tapLabel(/回到视频/)
  await seesMoving(phone)
  await desk.tapLabel('挂断')
  await Promise.all([desk.sees(/视频结束，共/), phone.sees(/视频结束，共/)])
  await phone.shot('after-patient-elder')
  const thread = (await stage.ask('consult.getThread', { consultId }, patient.token)) as {
    messages?: { content: { kind: string; text?: string } }[]
  }
  const lines = thread.messages?.flatMap(({ content }) => (content.kind === 'event' ? [content.text] : []))
  expect(lines?.at(-1)).toMatch(/^视频通话 (\d+ 分 )?\d+ 秒$/)
  await seesRecording(desk, patient.token, consultId)
  const troubles = [...desk.troubles, ...phone.troubles].filter((each) => !each.includes('ERR_INTERNET_DISCONNECTED'))
  expect(troubles).toEqual([])
  await Promise.all([desk.close(), phone.close()])
})

test('a browser that does not let the camera be used says how to allow it, and goes on when it is allowed', async () => {
  const { consultId } = await openConsult(stage.ask, '赵大海', COMPLAINT)
  const phone = await stage.openPhone()
  await phone.page.addInitScript(() => {
    const { mediaDevices } = navigator
    const plain = mediaDevices.getUserMedia.bind(mediaDevices)
    let asked = 0
    mediaDevices.getUserMedia = (wish) =>
      (asked += 1) > 1 ? plain(wish) : Promise.reject(new DOMException('no', 'NotAllowedError'))
  })
  await phone.signIn('赵大海')
  await phone.open('patient', `consult/call/index?consultId=${consultId}`)
  await phone.sees('还没有允许用摄像头和麦克风')
  await checkLook(phone)
  await phone.shot('check-refused')
  await phone.tap(/^重试$/)
  await phone.sees('上面看得到您自己就行')
  await phone.shot('check-patient')
  expect(phone.troubles).toEqual([])
  await phone.close()
})

test('Alipay’s web-view is let in by a code, once, and only into the call; without a camera it says what is left', async () => {
  const { consultId, patient, doctor } = await openConsult(stage.ask, '孙丽华', COMPLAINT)
  const { code } = await stage.ask('identity.lendForCall', { consultId }, patient.token)
  const path = `consult/call/index?consultId=${consultId}&code=${String(code)}&large=1`
  const phone = await stage.openPhone()
  await phone.open('patient', path)
  await phone.sees('听到了')
  expect(phone.page.url()).not.toContain(String(code))
  await phone.tap(/^呼叫医生$/)
  await phone.sees(/正在呼叫沈怀安医生/)
  await phone.page.reload()
  await phone.sees('听到了')
  const { consult } = (await stage.ask('consult.getThread', { consultId }, doctor.token)) as {
    consult?: { callId: string }
  }
  await stage.ask('consult.endCall', { consultId, callId: consult?.callId }, doctor.token)
  await phone.sees('呼叫医生')
  await checkLook(phone, ELDER)
  await phone.shot('lent-check-elder')
  expect(await phone.page.evaluate(() => JSON.stringify(localStorage))).not.toContain('token')

  const other = await stage.openPhone()
  await other.open('patient', path)
  await other.sees('这次进入视频的链接已失效')
  await checkLook(other)
  await other.shot('lent-spent')
  await other.page.addInitScript(() => delete (window as { RTCPeerConnection?: unknown }).RTCPeerConnection)
  const again = await stage.ask('identity.lendForCall', { consultId }, patient.token)
  await other.open('patient', `consult/call/index?consultId=${consultId}&code=${String(again['code'])}`)
  await other.sees('听到了')
  await other.page.reload()
  await other.sees('这里用不了摄像头')
  await checkLook(other)
  await other.shot('lent-without-camera')
  expect([...phone.troubles, ...other.troubles]).toEqual([])
  await Promise.all([phone.close(), other.close()])
})
