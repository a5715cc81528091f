import { type TencentLiveConfig, tencentBroadcast, tencentLive } from '../adapters/video/tencent-live'
import { tencentRecord } from '../adapters/video/tencent-record'
import { relaysOf } from '../adapters/video/turn'
import { type VideoWays, directVideo } from '../kernel/video'

const given = (name: string): string | undefined => process.env[name] || undefined

const required = (name: string): string => {
  const value = given(name)
  if (!value) throw new Error(`${name} is not set; see the README's section on deployment`)
  return value
}

/** Addresses, one after another with commas. */
const listed = (name: string) =>
  (given(name) ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '')

const turnFromEnvironment = () => {
  const urls = listed('TURN_URLS')
  return urls.length > 0 ? { urls, secret: required('TURN_SECRET') } : null
}

const liveFromEnvironment = (): TencentLiveConfig | null =>
  given('LIVE_PUSH_DOMAIN')
    ? {
        app: given('LIVE_APP') ?? 'live',
        push: { domain: required('LIVE_PUSH_DOMAIN'), key: required('LIVE_PUSH_KEY') },
        play: { domain: required('LIVE_PLAY_DOMAIN'), key: required('LIVE_PLAY_KEY') },
      }
    : null

/** What the room is recorded with, beside the room's own variables. */
const recorderFromEnvironment = (): VideoWays['recordRoom'] =>
  given('LIVE_RECORD_TEMPLATE')
    ? tencentRecord({
        secretId: required('LIVE_RECORD_SECRET_ID'),
        secretKey: required('LIVE_RECORD_SECRET_KEY'),
        pushDomain: required('LIVE_PUSH_DOMAIN'),
        app: given('LIVE_APP') ?? 'live',
        templateId: Number(required('LIVE_RECORD_TEMPLATE')),
        baseUrl: given('LIVE_RECORD_URL') ?? 'https://live.tencentcloudapi.com',
      })
    : null

/**
 * STUN_URLS, TURN_URLS with TURN_SECRET for browsers; LIVE_PUSH_DOMAIN and its kin for the mini-programs and for talks from a phone,
 * LIVE_RECORD_TEMPLATE and its kin to have calls recorded. Each may be missing.
 */
export const videoFromEnvironment = (): VideoWays => {
  const live = liveFromEnvironment()
  return {
    relays: relaysOf({ stun: listed('STUN_URLS'), turn: turnFromEnvironment() }),
    room: live ? tencentLive(live) : directVideo.room,
    recordRoom: recorderFromEnvironment(),
    broadcast: live && tencentBroadcast(live),
  }
}
