import { createHash } from 'node:crypto'
import { addMinutes, toMs } from '../../kernel/time'
import type { VideoWays } from '../../kernel/video'

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

/** txSecret = MD5(key + stream + txTime), txTime the seconds of the end in hexadecimal (云直播 防盗链计算). */
export const signedAddress = ({ domain, key }: Door, app: string, stream: string, until: string) => {
  const txTime = Math.floor(toMs(until) / 1000)
    .toString(16)
    .toUpperCase()
  const txSecret = createHash('md5')
    .update(key + stream + txTime)
    .digest('hex')
  return `rtmp://${domain}/${app}/${stream}?txSecret=${txSecret}&txTime=${txTime}`
}

/** Each device brings its own stream and takes the other's. */
export const tencentLive =
  ({ app, push, play }: TencentLiveConfig): VideoWays['room'] =>
  ({ own, other }, now) => {
    const until = addMinutes(now, HOLDS_MINUTES)
    return { pushUrl: signedAddress(push, app, own, until), playUrl: signedAddress(play, app, other, until), until }
  }
