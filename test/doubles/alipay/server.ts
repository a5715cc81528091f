import { createHash, createSign, createVerify, randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Loopback, bodyOf } from '../loopback'

const METHOD = 'alipay.system.oauth.token'
const RESPONSE = 'alipay_system_oauth_token_response'
const CODE_LIFETIME_MS = 5 * 60_000
const CLOCK_TOLERANCE_MS = 15 * 60_000
const IN_ADDRESS = ['app_id', 'charset', 'format', 'method', 'sign', 'sign_type', 'timestamp', 'version']
const IN_BODY = ['code', 'grant_type']

/** An error as the gateway words it. */
class Wrong extends Error {
  constructor(
    readonly code: string,
    readonly subCode: string,
    readonly subMsg: string,
  ) {
    super(subCode)
  }
}

const missing = (name: string) => new Wrong('40001', `isv.missing-${name}`, `缺少${name}参数`)
const invalid = (name: string, more = '') => new Wrong('40002', `isv.${name}`, `${name}无效${more}`)

/** A base64 key as Alipay's console shows it. */
export const pem = (kind: 'PUBLIC' | 'PRIVATE', key: string) =>
  `-----BEGIN ${kind} KEY-----\n${key}\n-----END ${kind} KEY-----`

export const textToSign = (params: Readonly<Record<string, string>>) =>
  Object.entries(params)
    .filter(([name, value]) => name !== 'sign' && value !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join('&')

interface Gateway {
  /** The apps' public keys by appid, base64 without header. */
  apps: Readonly<Record<string, string>>
  /** Alipay's own, with which it signs what it answers. */
  privateKey: string
}

/** What is sent back: under which name, which text, signed how. */
export interface Reply {
  name: string
  text: string
  sign: string | undefined
}

/** Alipay as far as a mini-program's sign-in goes: `my.getAuthCode` on the phone, the signed gateway on the server. */
export class AlipayDouble extends Loopback {
  asked = 0
  /** New apps get an `open_id`, old ones a `user_id`. */
  idName: 'open_id' | 'user_id' = 'open_id'
  /** Lets somebody on the way change the next answer. */
  meddle: ((reply: Reply) => Reply) | null = null
  private now = Date.now()
  private readonly codes = new Map<string, { appId: string; person: string; madeAt: number; used: boolean }>()

  constructor(private readonly gateway: Gateway) {
    super()
  }

  get address() {
    return `${this.url}/gateway.do`
  }

  /** What `my.getAuthCode` gives a person in an app. */
  login(person: string, appId = Object.keys(this.gateway.apps)[0] ?? ''): string {
    const code = randomBytes(16).toString('hex')
    this.codes.set(code, { appId, person, madeAt: this.now, used: false })
    return code
  }

  idOf(person: string, appId = Object.keys(this.gateway.apps)[0] ?? ''): string {
    const print = createHash('sha256').update(`${this.idName} ${appId} ${person}`).digest('hex')
    return this.idName === 'open_id' ? `0${print.slice(0, 31)}` : `2088${BigInt(`0x${print}`).toString().slice(0, 12)}`
  }

  passMinutes(minutes: number) {
    this.now += minutes * 60_000
  }

  sign(text: string): string {
    return createSign('RSA-SHA256').update(text).sign(pem('PRIVATE', this.gateway.privateKey), 'base64')
  }

  protected override async answer(request: IncomingMessage, response: ServerResponse) {
    this.asked += 1
    const made = this.signed(await this.result(request))
    const { name, text, sign } = this.meddle?.(made) ?? made
    this.meddle = null
    const signature = sign === undefined ? '' : `,"sign":${JSON.stringify(sign)}`
    response.writeHead(200, { 'content-type': 'text/html;charset=utf-8' }).end(`{"${name}":${text}${signature}}`)
  }

  private signed({ name, answer }: { name: string; answer: object }): Reply {
    const text = JSON.stringify(answer)
    return { name, text, sign: this.sign(text) }
  }

  private async result(request: IncomingMessage) {
    try {
      const params = await this.params(request)
      this.check(params)
      return { name: RESPONSE, answer: this.token(params) }
    } catch (error) {
      if (!(error instanceof Wrong)) throw error
      const { code, subCode, subMsg } = error
      const msg = code === '40001' ? 'Missing Required Arguments' : 'Invalid Arguments'
      return { name: 'error_response', answer: { code, msg, sub_code: subCode, sub_msg: subMsg } }
    }
  }

  /** The fixed ones stand in the address, the others in a form; nothing twice, nothing else. */
  private async params(request: IncomingMessage): Promise<Record<string, string>> {
    const { pathname, searchParams } = new URL(request.url ?? '', this.url)
    if (request.method !== 'POST' || pathname !== '/gateway.do') throw invalid('invalid-parameter')
    const type = request.headers['content-type'] ?? ''
    if (!type.startsWith('application/x-www-form-urlencoded')) throw invalid('invalid-parameter')
    const form = new URLSearchParams(await bodyOf(request))
    const names = [...searchParams.keys(), ...form.keys()]
    const strange =
      [...searchParams.keys()].some((name) => !IN_ADDRESS.includes(name)) ||
      [...form.keys()].some((name) => !IN_BODY.includes(name)) ||
      new Set(names).size < names.length
    if (strange) throw invalid('invalid-parameter')
    return Object.fromEntries([...searchParams, ...form])
  }

  private check(params: Record<string, string>) {
    const { app_id: appId = '', sign, timestamp = '' } = params
    for (const name of ['method', 'sign', 'sign_type', 'app_id', 'timestamp', 'version'])
      if (!params[name]) throw missing(name.replace('sign', 'signature').replaceAll('_', '-'))
    if (params['method'] !== METHOD) throw invalid('invalid-method')
    if (params['version'] !== '1.0') throw invalid('invalid-parameter')
    if (params['sign_type'] !== 'RSA2') throw invalid('invalid-signature-type')
    if (params['charset'] !== 'utf-8') throw invalid('invalid-charset')
    const publicKey = this.gateway.apps[appId]
    if (!publicKey) throw invalid('invalid-app-id')
    const sentAt = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(timestamp) ? Date.parse(`${timestamp}+08:00`) : NaN
    if (!(Math.abs(this.now - sentAt) <= CLOCK_TOLERANCE_MS)) throw invalid('invalid-timestamp')
    const verifier = createVerify('RSA-SHA256').update(textToSign(params))
    // As Alipay does, it repeats what should have been signed, code and all.
    if (!verifier.verify(pem('PUBLIC', publicKey), sign ?? '', 'base64'))
      throw invalid('invalid-signature', `，网关生成的验签字符串为：${textToSign(params)}`)
  }

  private token({ app_id: appId, code: text = '', grant_type: grantType }: Record<string, string>) {
    if (grantType !== 'authorization_code') throw invalid('grant-type-invalid')
    const code = this.codes.get(text)
    if (!code || code.appId !== appId || code.used || this.now - code.madeAt >= CODE_LIFETIME_MS)
      throw invalid('code-invalid')
    code.used = true
    return {
      access_token: `authusrB${randomBytes(16).toString('hex')}`,
      auth_start: new Date(this.now).toISOString().slice(0, 19).replace('T', ' '),
      expires_in: 1_296_000,
      re_expires_in: 2_592_000,
      refresh_token: `authusrB${randomBytes(16).toString('hex')}`,
      [this.idName]: this.idOf(code.person, appId),
    }
  }
}
