import { createHash, randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Loopback } from '../loopback'

const CODE_LIFETIME_MS = 5 * 60_000
const PER_MINUTE = 100
const PARAMETERS = ['appid', 'grant_type', 'js_code', 'secret']

const ERRORS = {
  BUSY: [-1, 'system error'],
  WRONG_GRANT_TYPE: [40002, 'invalid grant_type'],
  WRONG_APP: [40013, 'invalid appid'],
  WRONG_CODE: [40029, 'invalid code'],
  WRONG_SECRET: [40125, 'invalid appsecret'],
  USED: [40163, 'code been used'],
  BLOCKED: [40226, 'code blocked'],
  NO_CODE: [41008, 'missing code'],
  NOT_GET: [43001, 'require GET method'],
  TOO_OFTEN: [45011, 'api minute-quota reach limit'],
  WRONG_DATA: [47001, 'data format error'],
} as const

class Wrong extends Error {
  constructor(readonly which: keyof typeof ERRORS) {
    super(which)
  }
}

interface Code {
  appId: string
  person: string
  madeAt: number
  used: boolean
}

/** WeChat as far as a mini-program's sign-in goes: `wx.login` on the phone, `/sns/jscode2session` on the server. */
export class WechatDouble extends Loopback {
  /** How often it was asked. */
  asked = 0
  private now = Date.now()
  private readonly codes = new Map<string, Code>()
  private readonly blocked = new Set<string>()
  private readonly calls: { person: string; at: number }[] = []
  private busy = 0

  /** @param apps secret by appid. */
  constructor(private readonly apps: Readonly<Record<string, string>>) {
    super()
  }

  /** What `wx.login` gives a person in an app. */
  login(person: string, appId = Object.keys(this.apps)[0] ?? ''): string {
    const code = randomBytes(24).toString('base64url')
    this.codes.set(code, { appId, person, madeAt: this.now, used: false })
    return code
  }

  /** A person is another one in every app. */
  openidOf(person: string, appId = Object.keys(this.apps)[0] ?? ''): string {
    return `o${createHash('sha256').update(`${appId} ${person}`).digest('base64url').slice(0, 27)}`
  }

  passMinutes(minutes: number) {
    this.now += minutes * 60_000
  }

  block(person: string) {
    this.blocked.add(person)
  }

  /** The next question is put off with -1. */
  beBusy() {
    this.busy += 1
  }

  /** As WeChat does, always with 200 and as plain text. */
  protected override async answer(request: IncomingMessage, response: ServerResponse) {
    this.asked += 1
    const reply = await Promise.resolve()
      .then(() => this.session(request))
      .catch((error: unknown) => {
        if (!(error instanceof Wrong)) throw error
        const [errcode, errmsg] = ERRORS[error.which]
        return { errcode, errmsg: `${errmsg}, rid: ${randomBytes(4).toString('hex')}` }
      })
    response.writeHead(200, { 'content-type': 'text/plain' }).end(JSON.stringify(reply))
  }

  private session({ method, url }: IncomingMessage) {
    const { pathname, searchParams } = new URL(url ?? '', this.url)
    if (method !== 'GET') throw new Wrong('NOT_GET')
    if (pathname !== '/sns/jscode2session') throw new Wrong('WRONG_DATA')
    const names = [...searchParams.keys()]
    if (names.some((name) => !PARAMETERS.includes(name)) || new Set(names).size < names.length)
      throw new Wrong('WRONG_DATA')
    if (this.busy > 0) {
      this.busy -= 1
      throw new Wrong('BUSY')
    }
    const appId = this.app(searchParams)
    const { person } = this.take(searchParams.get('js_code'), appId)
    return { session_key: randomBytes(16).toString('base64'), openid: this.openidOf(person, appId) }
  }

  private app(params: URLSearchParams): string {
    const appId = params.get('appid') ?? ''
    if (!Object.hasOwn(this.apps, appId)) throw new Wrong('WRONG_APP')
    if (params.get('secret') !== this.apps[appId]) throw new Wrong('WRONG_SECRET')
    if (params.get('grant_type') !== 'authorization_code') throw new Wrong('WRONG_GRANT_TYPE')
    return appId
  }

  private take(text: string | null, appId: string): Code {
    if (!text) throw new Wrong('NO_CODE')
    const code = this.codes.get(text)
    if (code?.appId !== appId || this.now - code.madeAt >= CODE_LIFETIME_MS) throw new Wrong('WRONG_CODE')
    if (code.used) throw new Wrong('USED')
    this.pace(code.person)
    if (this.blocked.has(code.person)) throw new Wrong('BLOCKED')
    code.used = true
    return code
  }

  private pace(person: string) {
    this.calls.push({ person, at: this.now })
    const recent = this.calls.filter((call) => call.person === person && call.at > this.now - 60_000)
    if (recent.length > PER_MINUTE) throw new Wrong('TOO_OFTEN')
  }
}
