import { type Context, Hono } from 'hono'
import { randomId } from '../../../cloudfunctions/kernel/ids'
import type { Outages } from '../messages/outages'
import type { VerdictCourier } from './courier'
import { type ContentMood, suggestionFor } from './mood'

type Body = Readonly<Record<string, unknown>>

const TOKEN_SECONDS = 7200
const OPENID = /^[\w-]{6,64}$/
const LONGEST = 2500
const TEXT_FIELDS = ['version', 'openid', 'scene', 'content', 'nickname', 'title', 'signature']
const MEDIA_FIELDS = ['version', 'openid', 'scene', 'media_url', 'media_type']
const LABELS = { pass: 100, review: 20012, risky: 20001 } as const

const no = (errcode: number, errmsg: string) => ({ errcode, errmsg })

const bodyOf = async (c: Context): Promise<Body | null> => {
  const value: unknown = await c.req.json().catch(() => null)
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null
}

const isPicture = (bytes: Buffer) =>
  bytes.toString('latin1', 0, 3) === '\xff\xd8\xff' || bytes.toString('latin1', 1, 4) === 'PNG'

export interface WechatContentDesk {
  appId: string
  secret: string
  clock: () => number
  mood: ContentMood
  outages: Outages
  courier: VerdictCourier
  /** Fetches a picture from its address. */
  fetch: (url: string) => Promise<Buffer | null>
}

/** WeChat's content security: stable tokens, `msg_sec_check` and `media_check_async` of version 2, and all that they refuse. */
export const wechatContentSandbox = (desk: WechatContentDesk) => {
  const { clock, mood, outages, courier } = desk
  let token = { text: '', until: 0 }

  const giveToken = ({ grant_type: kind, appid, secret, force_refresh: forced }: Body) => {
    if (kind !== 'client_credential') return no(40002, 'invalid grant_type')
    if (appid !== desk.appId) return no(40013, 'invalid appid')
    if (secret !== desk.secret) return no(40125, 'invalid appsecret')
    if (forced === true || token.until <= clock())
      token = { text: `tok_${randomId()}`, until: clock() + TOKEN_SECONDS * 1000 }
    return { access_token: token.text, expires_in: Math.floor((token.until - clock()) / 1000) }
  }

  const faultOf = ({ version, openid, scene, signature, ...rest }: Body, fields: readonly string[]) => {
    if (Object.keys(rest).some((name) => !fields.includes(name))) return no(47001, 'data format error')
    if (version !== 2) return no(40097, 'invalid version')
    if (openid === undefined || openid === '') return no(41009, 'missing openid')
    if (typeof openid !== 'string' || !OPENID.test(openid)) return no(40003, 'invalid openid')
    if (mood.away.has(openid)) return no(61010, 'code is expired')
    if (![1, 2, 3, 4].includes(Number(scene)) || typeof scene !== 'number') return no(40129, 'invalid scene')
    return signature !== undefined && scene !== 1 ? no(40097, 'signature is for scene 1') : null
  }

  const checkText = (body: Body) => {
    const fault = faultOf(body, TEXT_FIELDS)
    if (fault) return fault
    const { content, title = '', nickname = '' } = body
    if (typeof content !== 'string' || !content) return no(44002, 'empty post data')
    if (content.length > LONGEST) return no(45002, 'content size out of limit')
    const suggest = suggestionFor(`${String(nickname)} ${String(title)} ${content}`)
    const said = { suggest, label: LABELS[suggest] }
    const detail = [{ strategy: 'content_model', errcode: 0, ...said, prob: 90 }]
    return { errcode: 0, errmsg: 'ok', trace_id: randomId(), result: said, detail }
  }

  const checkMedia = async (body: Body) => {
    const fault = faultOf(body, MEDIA_FIELDS)
    if (fault) return fault
    const { media_url: url, media_type: type, openid } = body
    if (type !== 2) return no(40004, 'invalid media type')
    if (typeof url !== 'string' || !/^https?:\/\/[^\s]{1,2000}$/.test(url)) return no(40097, 'invalid media_url')
    const bytes = await desk.fetch(url)
    const errcode = bytes && isPicture(bytes) ? 0 : -1008
    const traceId = randomId()
    await courier.take({ traceId, openid: String(openid), errcode, suggest: mood.pictures })
    return { errcode: 0, errmsg: 'ok', trace_id: traceId }
  }

  const asked = async (c: Context, check: (body: Body) => object | Promise<object>) => {
    const given = c.req.query('access_token') ?? ''
    if (!given) return no(41001, 'access_token missing')
    if (given !== token.text) return no(40001, 'invalid credential, access_token is invalid or not latest')
    if (token.until <= clock()) return no(42001, 'access_token expired')
    const body = await bodyOf(c)
    return body ? check(body) : no(47001, 'data format error')
  }

  const app = new Hono()
  app.post('/cgi-bin/stable_token', async (c) => {
    const body = await bodyOf(c)
    return c.json(body ? giveToken(body) : no(47001, 'data format error'))
  })
  for (const [path, check] of [
    ['/wxa/msg_sec_check', checkText],
    ['/wxa/media_check_async', checkMedia],
  ] as const)
    app.post(path, (c) =>
      outages.around('wechat', c, async (outage) =>
        c.json(outage === 'busy' ? no(-1, 'system error') : await asked(c, check)),
      ),
    )
  return { app, dropToken: () => (token = { text: '', until: 0 }) }
}
