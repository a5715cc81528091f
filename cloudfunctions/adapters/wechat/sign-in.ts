import { PlatformUnavailable } from '../platform-unavailable'

export interface WechatConfig {
  appId: string
  secret: string
  /** `https://api.weixin.qq.com`, or a sandbox. */
  baseUrl: string
}

interface Code2Session {
  openid?: string
  errcode?: number
}

/** Used, run out, wrong, or refused by WeChat's risk control. */
const REFUSED = new Set([40029, 40163, 40226])

/**
 * Exchanges the code from wx.login for the openid (auth.code2Session). Null when WeChat refuses the code; throws when
 * WeChat cannot be asked or the configuration is wrong. The session key is never kept.
 */
export const wechatSignIn =
  ({ appId, secret, baseUrl }: WechatConfig) =>
  async (code: string): Promise<string | null> => {
    const query = new URLSearchParams({ appid: appId, secret, js_code: code, grant_type: 'authorization_code' })
    const response = await fetch(`${baseUrl}/sns/jscode2session?${query}`, { signal: AbortSignal.timeout(5_000) })
    const answer = (await response.json()) as Code2Session
    if (answer.openid) return answer.openid
    if (answer.errcode && REFUSED.has(answer.errcode)) return null
    throw new PlatformUnavailable(`code2Session answered ${answer.errcode ?? response.status}`)
  }
