import { createSign } from 'node:crypto'
import type { MessageChannel, Outgoing, SendEnd } from '../../kernel/channels'
import { instant } from '../../kernel/time'
import { fieldsIn, sendOnce } from '../send-once'
import { type TemplateBindings, dataFor, templateOf } from '../template-bindings'
import { chinaTime } from './china-time'
import { type AlipayConfig, openSdk } from './sdk'

export interface TemplateMessageConfig extends AlipayConfig {
  templates: TemplateBindings
}

const METHOD = 'alipay.open.app.mini.templatemessage.send'
const ANSWER = `${METHOD.replaceAll('.', '_')}_response`
const DONE = '10000'
/** The person never agreed, or not any more. */
const NO_LEAVE = /SUBSCRI|USER_(REFUSE|NOT_AGREE)|UNSUBSCRIBE/i
/** Too many of ours. */
const LATER = /LIMIT|FREQUEN|call-limited/i
/** The gateway itself is ill: it did something or nothing. */
const UNDECIDED = /SYSTEM_ERROR$|^(isp|aop)\.unknow/i

const pem = (key: string) => `-----BEGIN PRIVATE KEY-----\n${key}\n-----END PRIVATE KEY-----`

/** What the signature covers: the fields in the order of their names. */
const signed = (fields: Readonly<Record<string, string>>, privateKey: string) => {
  const text = Object.keys(fields)
    .sort()
    .map((name) => `${name}=${fields[name]}`)
    .join('&')
  return createSign('RSA-SHA256').update(text).sign(pem(privateKey), 'base64')
}

const endOf = (answer: Readonly<Record<string, unknown>>): SendEnd => {
  const word = (name: string) => (typeof answer[name] === 'string' ? (answer[name] as string).slice(0, 64) : '')
  const [code, reason] = [word('code'), word('sub_code')]
  if (code === DONE) return { end: 'delivered', code: 'OK' }
  if (!code || code === '20000' || UNDECIDED.test(reason)) return { end: 'unknown', code: reason || code || 'NO_WORD' }
  if (NO_LEAVE.test(reason)) return { end: 'refused', code: reason, permanent: true, grantGone: true }
  return { end: 'refused', code: reason || code, permanent: !LATER.test(reason) }
}

/**
 * Alipay's subscription messages. Signed here and posted once: the SDK asks again when the line breaks, and this message carries no number
 * of ours by which twice would be once. Answers are checked by the SDK.
 */
export const templateMessages = (config: TemplateMessageConfig, clock: () => number = Date.now): MessageChannel => {
  const { appId, privateKey, gateway, timeoutMs = 5_000, templates } = config
  let sdk: ReturnType<typeof openSdk> | undefined

  const ask = (content: string) => {
    const fixed = { app_id: appId, method: METHOD, format: 'JSON', charset: 'utf-8', sign_type: 'RSA2', version: '1.0' }
    const fields = { ...fixed, timestamp: chinaTime(instant(clock())) }
    const sign = signed({ ...fields, biz_content: content }, privateKey)
    const body = new URLSearchParams({ biz_content: content }).toString()
    const form = { 'content-type': 'application/x-www-form-urlencoded;charset=utf-8' }
    return sendOnce(`${gateway}?${new URLSearchParams({ ...fields, sign })}`, body, form, timeoutMs)
  }

  const isTrusted = async (text: string, sign: unknown) => {
    sdk ??= openSdk(config)
    const { checkResponseSign } = await sdk
    try {
      checkResponseSign.call(await sdk, text, ANSWER, String(sign ?? ''), '')
      return true
    } catch {
      return false
    }
  }

  const send = async ({ to, form, values, page }: Outgoing): Promise<SendEnd> => {
    const binding = templates[form]
    if (!binding) return { end: 'refused', code: 'NO_TEMPLATE', permanent: true }
    const data = JSON.stringify(dataFor(binding, values))
    const opens = (page ?? '/pages/messages/index').replace(/^\//, '')
    const posted = await ask(JSON.stringify({ to_open_id: to, user_template_id: binding.id, page: opens, data }))
    if (!('text' in posted)) return posted
    const answer = fieldsIn(posted.text)
    if (!(await isTrusted(posted.text, answer['sign']))) return { end: 'unknown', code: 'NOT_SIGNED' }
    const inner = answer[ANSWER] ?? answer['error_response']
    return endOf({ ...(inner as object) })
  }
  return { templateOf: templateOf(templates), send }
}
