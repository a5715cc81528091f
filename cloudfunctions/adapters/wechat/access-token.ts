import { fieldsIn, sendOnce } from '../send-once'

export interface TokenConfig {
  appId: string
  secret: string
  /** `https://api.weixin.qq.com`, or a sandbox. */
  baseUrl: string
  /** Until an answer is given up; 5 000 unless told. */
  timeoutMs?: number
}

/** Renewed so much before it runs out. */
const EARLY_MS = 5 * 60_000

interface Token {
  text: string
  until: number
}

/**
 * WeChat's access token (getStableAccessToken): asking for it leaves the one that others hold in force. Kept until shortly before its end,
 * one question at a time.
 */
export class AccessToken {
  private token: Token | null = null
  private asking: Promise<string | null> | null = null

  constructor(
    private readonly config: TokenConfig,
    private readonly clock: () => number,
  ) {}

  /** Null when WeChat does not give one now. */
  async get(): Promise<string | null> {
    if (this.token && this.token.until > this.clock()) return this.token.text
    return this.ask(false)
  }

  /** After WeChat refused this one: somebody else may have renewed it; only when it is still the same a new one is forced. */
  async renew(refused: string): Promise<string | null> {
    if (this.token && this.token.text !== refused) return this.token.text
    this.token = null
    const stable = await this.ask(false)
    if (stable !== refused) return stable
    this.token = null
    return this.ask(true)
  }

  private ask(forced: boolean) {
    this.asking ??= this.fetch(forced).finally(() => (this.asking = null))
    return this.asking
  }

  private async fetch(forced: boolean): Promise<string | null> {
    const { appId, secret, baseUrl, timeoutMs = 5_000 } = this.config
    const body = JSON.stringify({ grant_type: 'client_credential', appid: appId, secret, force_refresh: forced })
    const json = { 'content-type': 'application/json' }
    const posted = await sendOnce(`${baseUrl}/cgi-bin/stable_token`, body, json, timeoutMs)
    const { access_token: text, expires_in: seconds } = 'text' in posted ? fieldsIn(posted.text) : {}
    if (typeof text !== 'string' || !text || typeof seconds !== 'number') return null
    this.token = { text, until: this.clock() + seconds * 1000 - EARLY_MS }
    return text
  }
}
