import type { MessageChannel, Outgoing, SendEnd } from '../../kernel/channels'
import { fieldsIn, sendOnce } from '../send-once'
import { type TemplateBinding, type TemplateBindings, dataFor, templateOf } from '../template-bindings'
import { AccessToken, type TokenConfig } from './access-token'

export interface SubscribeConfig extends TokenConfig {
  templates: TemplateBindings
  /** Which version of the mini-program a tap opens. */
  opens?: 'formal' | 'trial' | 'developer'
}

/** Not in force: expired, replaced by a newer one, or cut short. */
const TOKEN_REFUSED = new Set([40001, 40014, 42001])
/** Busy, or too many of ours: nothing went out, later it may. */
const LATER = new Set([-1, 45009, 45011])
/** The person refused, took his leave back, or it is used up. */
const NO_LEAVE = 43101

const endOf = (errcode: unknown, msgid: unknown): SendEnd => {
  if (errcode === 0) return { end: 'delivered', code: String(msgid ?? '').slice(0, 64) || 'OK' }
  if (!Number.isInteger(errcode)) return { end: 'unknown', code: 'NO_WORD' }
  const code = `WECHAT_${Number(errcode)}`
  if (errcode === NO_LEAVE) return { end: 'refused', code, permanent: true, grantGone: true }
  return { end: 'refused', code, permanent: !LATER.has(Number(errcode)) && !TOKEN_REFUSED.has(Number(errcode)) }
}

const NO_TOKEN: SendEnd = { end: 'refused', code: 'NO_TOKEN', permanent: false }

/** WeChat's one-time and long-term subscription messages (subscribeMessage.send). It has no number of ours, so twice would be twice. */
export const subscribeMessages = (config: SubscribeConfig, clock: () => number = Date.now): MessageChannel => {
  const { baseUrl, templates, opens = 'formal', timeoutMs = 5_000 } = config
  const token = new AccessToken(config, clock)

  const bodyOf = ({ to, values, page }: Outgoing, binding: TemplateBinding) =>
    JSON.stringify({
      touser: to,
      template_id: binding.id,
      ...(page ? { page: page.replace(/^\//, '') } : {}),
      data: dataFor(binding, values),
      miniprogram_state: opens,
      lang: 'zh_CN',
    })

  const post = async (body: string, accessToken: string): Promise<SendEnd> => {
    const url = `${baseUrl}/cgi-bin/message/subscribe/send?access_token=${encodeURIComponent(accessToken)}`
    const posted = await sendOnce(url, body, { 'content-type': 'application/json' }, timeoutMs)
    if (!('text' in posted)) return posted
    const { errcode, msgid } = fieldsIn(posted.text)
    return endOf(errcode, msgid)
  }

  const isTokenRefused = (end: SendEnd) =>
    end.end === 'refused' && [...TOKEN_REFUSED].some((errcode) => end.code === `WECHAT_${errcode}`)

  const send = async (outgoing: Outgoing): Promise<SendEnd> => {
    const binding = templates[outgoing.form]
    if (!binding) return { end: 'refused', code: 'NO_TEMPLATE', permanent: true }
    const body = bodyOf(outgoing, binding)
    const first = await token.get()
    if (!first) return NO_TOKEN
    const end = await post(body, first)
    if (!isTokenRefused(end)) return end
    const second = await token.renew(first)
    return second ? post(body, second) : NO_TOKEN
  }
  return { templateOf: templateOf(templates), send }
}
