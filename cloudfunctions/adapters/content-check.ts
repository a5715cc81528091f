import type { ContentCheck, NotDecided } from '../kernel/content-check'
import type { alipayContentCheck } from './alipay/content-check'
import type { PlatformContentCheck } from './wechat/content-check'

interface Platforms {
  wechat: PlatformContentCheck | null
  alipay: ReturnType<typeof alipayContentCheck> | null
}

const NONE: NotDecided = { state: 'none' }
const LOST: NotDecided = { state: 'unavailable', code: 'FAILED' }

/** Each author's own platform is asked. */
export const contentCheckBy = (platforms: Platforms): ContentCheck => ({
  text: async (asked) => {
    const platform = asked.author && platforms[asked.author.platform]
    return platform && asked.author ? platform.text(asked, asked.author.openId).catch(() => LOST) : NONE
  },
  picture: async (asked) => {
    const platform = asked.author && platforms[asked.author.platform]
    return platform && asked.author ? platform.picture(asked, asked.author.openId).catch(() => LOST) : NONE
  },
  doorbell: platforms.wechat?.doorbell ?? null,
})
