import { createHash } from 'node:crypto'
import { addMinutes, toMs } from '../../kernel/time'
import type { Broadcasting, VideoWays } from '../../kernel/video'

interface Door {
  domain: string
  /** The domain's own key, 鉴权 KEY. */
  key: string
}

export interface TencentLiveConfig {
  /** AppName of both domains; `live` unless changed. */
  app: string
  push: Door
  play: Door
}

const HOLDS_MINUTES = 180
/** Longer than the longest talk: who lost his network comes back by the same address. */
const PUSH_HOLDS_MINUTES = 12 * 60
const PLAY_HOLDS_MINUTES = 6 * 60

/** txSecret = MD5(key + stream + txTime), txTime the seconds of the end in hexadecimal (云直播 防盗链计算). */
const signatureFor = (key: string, stream: string, until: string) => {
  const txTime = Math.floor(toMs(until) / 1000)
    .toString(16)
    .toUpperCase()
  const txSecret = createHash('md5')
    .update(key + stream + txTime)
    .digest('hex')
  return `txSecret=${txSecret}&txTime=${txTime}`
}

export const signedAddress = ({ domain, key }: Door, app: string, stream: string, until: string) =>
  `rtmp://${domain}/${app}/${stream}?${signatureFor(key, stream, until)}`

/** The same signature: the ending is no part of the stream's name. */
export const signedPlaylist = ({ domain, key }: Door, app: string, stream: string, until: string) =>
  `https://${domain}/${app}/${stream}.m3u8?${signatureFor(key, stream, until)}`

/** Each device brings its own stream and takes the other's. */
export const tencentLive =
  ({ app, push, play }: TencentLiveConfig): VideoWays['room'] =>
  ({ own, other }, now) => {
    const until = addMinutes(now, HOLDS_MINUTES)
    return { pushUrl: signedAddress(push, app, own, until), playUrl: signedAddress(play, app, other, until), until }
  }

/** One phone brings it, everybody takes it as HLS; the play domain needs a certificate. */
export const tencentBroadcast = ({ app, push, play }: TencentLiveConfig): Broadcasting => ({
  push: (stream, now) => {
    const until = addMinutes(now, PUSH_HOLDS_MINUTES)
    return { url: signedAddress(push, app, stream, until), until }
  },
  play: (stream, now) => {
    const until = addMinutes(now, PLAY_HOLDS_MINUTES)
    return { url: signedPlaylist(play, app, stream, until), until }
  },
})
