import { PlatformUnavailable } from '../platform-unavailable'

export interface WechatConfig {
  appId: string
  secret: string
  /** `https://api.weixin.qq.com`, or a sandbox. */
  baseUrl: string
  /** Until an answer is given up; 5 000 unless told. */
  timeoutMs?: number
}

interface Code2Session {
  openid?: unknown
  errcode?: number
}

/** Used, run out, wrong, or refused by WeChat's risk control. */
const REFUSED = new Set([40029, 40163, 40226])

/** What went wrong underneath is dropped: its text may quote the address, and with it the secret and the code. */
const ask = async (url: string, timeoutMs: number): Promise<Code2Session> => {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) })
    if (response.ok) return ((await response.json()) ?? {}) as Code2Session
  } catch {
    throw new PlatformUnavailable('code2Session cannot be asked, or does not answer in JSON')
  }
  throw new PlatformUnavailable('code2Session does not answer with 200')
}

/**
 * Exchanges the code from wx.login for the openid (auth.code2Session). Null when WeChat refuses the code; throws when
 * WeChat cannot be asked or the configuration is wrong. The session key is never kept.
 */
export const wechatSignIn =
  ({ appId, secret, baseUrl, timeoutMs = 5_000 }: WechatConfig) =>
  async (code: string): Promise<string | null> => {
    const query = new URLSearchParams({ appid: appId, secret, js_code: code, grant_type: 'authorization_code' })
    const { openid, errcode } = await ask(`${baseUrl}/sns/jscode2session?${query}`, timeoutMs)
    if (typeof openid === 'string' && openid && !errcode) return openid
    if (errcode && REFUSED.has(errcode)) return null
    throw new PlatformUnavailable(`code2Session answered ${Number(errcode)}`)
  }
