import { createSign, createVerify } from 'node:crypto'
import type { AlipaySandboxConfig } from './config'
import { chinaInstant } from './money'
import type { Wrong } from './wrong'
import { MESSAGES, invalid, missing } from './wrong'

export type Params = Readonly<Record<string, string>>

const CLOCK_TOLERANCE_MS = 15 * 60_000
const NEEDED = ['app_id', 'method', 'charset', 'sign_type', 'sign', 'timestamp', 'version', 'biz_content']
const FIXED = ['app_id', 'method', 'format', 'charset', 'sign_type', 'sign', 'timestamp', 'version', 'notify_url']
const IN_BODY = ['biz_content']

const pem = (kind: 'PUBLIC' | 'PRIVATE', key: string) =>
  `-----BEGIN ${kind} KEY-----\n${key}\n-----END ${kind} KEY-----`

/** What is signed: the fields that have a value, in order of their names. */
const signedText = (params: Params, without: readonly string[]) =>
  Object.keys(params)
    .filter((name) => params[name] && !without.includes(name))
    .sort()
    .map((name) => `${name}=${params[name]}`)
    .join('&')

const signatureOf = (text: string, privateKey: string) =>
  createSign('RSA-SHA256').update(text).sign(pem('PRIVATE', privateKey), 'base64')

/** A notice as Alipay posts it. */
export const signedForm = (fields: Params, privateKey: string): string => {
  const sign = signatureOf(signedText(fields, ['sign', 'sign_type']), privateKey)
  return new URLSearchParams({ ...fields, sign }).toString()
}

/** The fixed ones stand in the address, the question in a form; nothing twice, nothing else. */
export const paramsOf = (address: URLSearchParams, body: string): Params => {
  const form = new URLSearchParams(body)
  const names = [...address.keys(), ...form.keys()]
  const isStrange =
    [...address.keys()].some((name) => !FIXED.includes(name)) ||
    [...form.keys()].some((name) => !IN_BODY.includes(name)) ||
    new Set(names).size < names.length
  if (isStrange) throw invalid('parameter')
  return Object.fromEntries([...address, ...form])
}

/** Whether this is a question that the gateway takes, before it looks at what is asked. */
export const checkParams = (params: Params, config: AlipaySandboxConfig, now: number) => {
  const absent = NEEDED.find((name) => !params[name])
  if (absent) throw missing(absent)
  if (params['version'] !== '1.0') throw invalid('version')
  if (params['sign_type'] !== 'RSA2') throw invalid('signature-type')
  if (params['charset'] !== 'utf-8') throw invalid('charset')
  if (params['app_id'] !== config.appId) throw invalid('app-id')
  const sentAt = chinaInstant(params['timestamp'])
  if (!sentAt || Math.abs(now - Date.parse(sentAt)) > CLOCK_TOLERANCE_MS) throw invalid('timestamp')
  const verifier = createVerify('RSA-SHA256').update(signedText(params, ['sign']))
  if (!verifier.verify(pem('PUBLIC', config.appPublicKey), params['sign'] ?? '', 'base64')) throw invalid('signature')
}

/** An answer, its signature over exactly the text that is sent. */
export const answerText = (method: string, answer: object, privateKey: string): string => {
  const text = JSON.stringify(answer)
  const name = method ? `${method.replaceAll('.', '_')}_response` : 'error_response'
  return `{"${name}":${text},"sign":"${signatureOf(text, privateKey)}"}`
}

export const granted = (fields: object) => ({ code: '10000', msg: 'Success', ...fields })

export const refusal = ({ code, subCode, subMsg }: Wrong) => ({
  code,
  msg: MESSAGES[code],
  sub_code: subCode,
  sub_msg: subMsg,
})
