import { type Context, Hono } from 'hono'
import { randomId } from '../../../cloudfunctions/kernel/ids'
import type { MessageBooks } from './books'
import { faultIn } from './field-rules'
import type { Outages } from './outages'

export interface WechatMessagesConfig {
  appId: string
  secret: string
  /** Keys of each template, by its id. */
  templates: Readonly<Record<string, readonly string[]>>
}

const TOKEN_SECONDS = 7200
const OPENID = /^[\w-]{6,64}$/
const PAGE = /^[\w/-]{1,128}(\?[\w=&%.:-]*)?$/
const NEEDED = ['data', 'template_id', 'touser']
const TAKEN = [...NEEDED, 'lang', 'miniprogram_state', 'page']

type Body = Readonly<Record<string, unknown>>

const no = (errcode: number, errmsg: string) => ({ errcode, errmsg })

const bodyOf = async (c: Context): Promise<Body | null> => {
  try {
    const value: unknown = JSON.parse(await c.req.text())
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null
  } catch {
    return null
  }
}

/** WeChat's message desk: stable tokens, and `subscribeMessage.send` with all that it refuses. */
export const wechatMessages = (books: MessageBooks, config: WechatMessagesConfig, outages: Outages) => {
  let token = { text: '', until: 0 }
  let quota = Infinity

  const giveToken = ({ grant_type: kind, appid, secret, force_refresh: forced }: Body) => {
    if (kind !== 'client_credential') return no(40002, 'invalid grant_type')
    if (appid !== config.appId) return no(40013, 'invalid appid')
    if (secret !== config.secret) return no(40125, 'invalid appsecret')
    if (forced !== undefined && typeof forced !== 'boolean') return no(47001, 'data format error')
    const now = books.clock()
    if (forced || token.until <= now) token = { text: `tok_${randomId()}`, until: now + TOKEN_SECONDS * 1000 }
    return { access_token: token.text, expires_in: Math.floor((token.until - now) / 1000) }
  }

  const faultOf = (keys: readonly string[], data: Body) => {
    const strange = Object.keys(data).find((key) => !keys.includes(key))
    if (strange) return `data.${strange}.value invalid`
    for (const key of keys) {
      const fault = faultIn(key, (data[key] as { value?: unknown } | undefined)?.value ?? '')
      if (fault) return `data.${key}.value ${fault}`
    }
    return null
  }

  const send = async (body: Body) => {
    const { touser, template_id: templateId, page, data, miniprogram_state: state } = body
    if (Object.keys(body).some((name) => !TAKEN.includes(name))) return no(47001, 'data format error')
    if (typeof touser !== 'string' || !OPENID.test(touser)) return no(40003, 'invalid openid')
    const keys = typeof templateId === 'string' ? config.templates[templateId] : undefined
    if (!keys) return no(40037, 'invalid template_id')
    if (page !== undefined && (typeof page !== 'string' || !PAGE.test(page))) return no(41030, 'invalid page')
    if (!['formal', 'trial', 'developer'].includes(String(state ?? 'formal'))) return no(47003, 'argument invalid!')
    const fault = faultOf(keys, { ...(data as Body | undefined) })
    if (fault) return no(47003, `argument invalid! ${fault}`)
    if (quota <= 0) return no(45009, 'reach max api daily quota limit')
    if (!(await books.useLeave('wechat', touser, String(templateId)))) return no(43101, 'user refuse to accept the msg')
    quota -= 1
    const said = Object.entries(data as Record<string, { value: string }>).map(([key, { value }]) => [key, value])
    const fields = Object.fromEntries(said) as Record<string, string>
    const taken = { rail: 'wechat' as const, to: touser, templateId: String(templateId), fields, serial: '' }
    return {
      errcode: 0,
      errmsg: 'ok',
      msgid: await books.take({ ...taken, page: (page as string | undefined) ?? null }),
    }
  }

  const asked = async (c: Context) => {
    const given = c.req.query('access_token') ?? ''
    if (!given) return no(41001, 'access_token missing')
    if (given !== token.text) return no(40001, 'invalid credential, access_token is invalid or not latest')
    if (token.until <= books.clock()) return no(42001, 'access_token expired')
    const body = await bodyOf(c)
    return body ? send(body) : no(47001, 'data format error')
  }

  const app = new Hono()
  app.post('/cgi-bin/stable_token', async (c) => {
    const body = await bodyOf(c)
    return c.json(body ? giveToken(body) : no(47001, 'data format error'))
  })
  app.post('/cgi-bin/message/subscribe/send', (c) =>
    outages.around('wechat', c, async (outage) => c.json(outage === 'busy' ? no(-1, 'system error') : await asked(c))),
  )
  return {
    app,
    /** The token is no longer in force, though nobody was told. */
    dropToken: () => (token = { text: '', until: 0 }),
    /** So many more today. */
    limit: (count: number) => (quota = count),
  }
}
