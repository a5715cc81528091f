import { createHmac } from 'node:crypto'
import { signedAddress, tencentLive } from '../../cloudfunctions/adapters/video/tencent-live'
import { relaysOf } from '../../cloudfunctions/adapters/video/turn'
import { videoFromEnvironment } from '../../cloudfunctions/entries/video'
import { openTestHospital } from '../support/hospital'
import { openTalk } from './calls-world'

const NOW = '2026-11-25T00:00:00.000Z'
const TURN = { urls: ['turn:turn.example:3478?transport=udp'], secret: 'shared-with-the-relay' }
const LIVE = {
  app: 'live',
  push: { domain: 'push.example', key: 'push-key' },
  play: { domain: 'play.example', key: 'play-key' },
}

test('an address is signed as the live service counts it', () => {
  const door = { domain: 'livepush.tcloud.com', key: 'e12c46f2612d5106e2034781ab261ca3' }
  expect(signedAddress(door, 'live', 'test', new Date(0x5c271099 * 1000).toISOString())).toBe(
    'rtmp://livepush.tcloud.com/live/test?txSecret=f85a2ab363fe4deaffef9754d79da6fe&txTime=5C271099',
  )
})

test('the relay knows a device by its word until that runs out', () => {
  const [stun, turn] = relaysOf({ stun: ['stun:stun.example'], turn: TURN })('device', NOW)
  expect(stun).toEqual({ urls: ['stun:stun.example'] })
  const username = `${Date.parse(NOW) / 1000 + 3 * 3600}:device`
  const credential = createHmac('sha1', TURN.secret).update(username).digest('base64')
  expect(turn).toEqual({ urls: TURN.urls, username, credential })
})

test('what the environment names is complete or an error', () => {
  const before = { ...process.env }
  try {
    expect(videoFromEnvironment().relays('device', NOW)).toEqual([])
    expect(videoFromEnvironment().room({ own: 'a', other: 'b' }, NOW)).toBeNull()
    Object.assign(process.env, { STUN_URLS: 'stun:a.example, stun:b.example', TURN_URLS: 'turn:a.example' })
    expect(() => videoFromEnvironment()).toThrow('TURN_SECRET is not set')
    Object.assign(process.env, { TURN_SECRET: 'x', LIVE_PUSH_DOMAIN: 'push.example', LIVE_PUSH_KEY: 'k' })
    expect(() => videoFromEnvironment()).toThrow('LIVE_PLAY_DOMAIN is not set')
  } finally {
    process.env = before
  }
})

test('each plays what the other pushes, and a call that is over opens nothing', async () => {
  const video = {
    relays: relaysOf({ stun: [], turn: TURN }),
    room: tencentLive(LIVE),
    recordRoom: null,
    broadcast: null,
  }
  const hospital = openTestHospital({ video })
  try {
    const talk = await openTalk(hospital)
    const one = await talk.talk()
    const [own, other] = [await talk.patient.api.consult.getRoute(one), await talk.doctor.api.consult.getRoute(one)]
    const streamIn = (url = '') => /live\/([\w-]+)\?/.exec(url)?.[1]
    expect(streamIn(own.live?.playUrl)).toBe(streamIn(other.live?.pushUrl))
    expect(streamIn(own.live?.pushUrl)).toBe(streamIn(other.live?.playUrl))
    expect(own.live?.pushUrl).not.toContain(one.consultId)
    expect(own.iceServers[0]?.username).not.toBe(other.iceServers[0]?.username)
    await talk.doctor.api.consult.endCall(one)
    expect(await talk.patient.api.consult.getRoute(one)).toEqual({ iceServers: [], live: null })
  } finally {
    hospital.close()
  }
})
