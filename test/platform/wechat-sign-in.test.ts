import { SqliteStore } from '../../cloudfunctions/adapters/store/sqlite'
import { PlatformUnavailable } from '../../cloudfunctions/adapters/platform-unavailable'
import { wechatSignIn } from '../../cloudfunctions/adapters/wechat/sign-in'
import { WechatDouble } from '../doubles/wechat/server'
import { type TestHospital, openTestHospital } from '../support/hospital'
import { rawText } from '../support/raw'
import { signInOverHttp } from '../support/sign-in'

const APP = 'wx1234567890abcdef'
const OTHER_APP = 'wxfedcba0987654321'
const SECRET = '0123456789abcdef0123456789abcdef'
const OTHER_SECRET = 'fedcba9876543210fedcba9876543210'

let wechat: WechatDouble
beforeEach(async () => {
  wechat = await new WechatDouble({ [APP]: SECRET, [OTHER_APP]: OTHER_SECRET }).listen()
})
afterEach(() => wechat.stop())

const adapter = (changes: Partial<Parameters<typeof wechatSignIn>[0]> = {}) =>
  wechatSignIn({ appId: APP, secret: SECRET, baseUrl: wechat.url, ...changes })

/** What a failing question may say. */
const expectUnavailable = async (asked: Promise<unknown>, code: string) => {
  const failure: unknown = await asked.catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(PlatformUnavailable)
  const { message, cause } = failure as Error
  expect(cause).toBeUndefined()
  for (const kept of [code, SECRET, OTHER_SECRET]) expect(message).not.toContain(kept)
}

describe('a code from wx.login', () => {
  test('becomes the person’s openid in this app', async () => {
    expect(await adapter()(wechat.login('王小明'))).toBe(wechat.openidOf('王小明'))
    const elsewhere = adapter({ appId: OTHER_APP, secret: OTHER_SECRET })
    expect(await elsewhere(wechat.login('王小明', OTHER_APP))).toBe(wechat.openidOf('王小明', OTHER_APP))
    expect(wechat.openidOf('王小明', OTHER_APP)).not.toBe(wechat.openidOf('王小明'))
  })

  test('is refused the second time', async () => {
    const code = wechat.login('王小明')
    await adapter()(code)
    expect(await adapter()(code)).toBeNull()
  })

  test('is refused after five minutes, and not a minute before', async () => {
    const early = wechat.login('王小明')
    const late = wechat.login('王小明')
    wechat.passMinutes(4)
    expect(await adapter()(early)).not.toBeNull()
    wechat.passMinutes(1)
    expect(await adapter()(late)).toBeNull()
  })

  test.each(['the-code-of-nobody', 'x&appid=wxfedcba0987654321', '%00', '王小明'])('%s is refused', async (code) => {
    expect(await adapter()(code)).toBeNull()
  })

  test('of another app is refused', async () => {
    expect(await adapter()(wechat.login('王小明', OTHER_APP))).toBeNull()
  })

  test('of somebody whom WeChat blocks is refused', async () => {
    wechat.block('王小明')
    expect(await adapter()(wechat.login('王小明'))).toBeNull()
  })
})

describe('nobody’s code is at fault', () => {
  test.each([
    ['with the wrong secret', { secret: OTHER_SECRET }],
    ['with an app that does not exist', { appId: 'wx0000000000000000' }],
  ])('%s', async (_, changes) => {
    const code = wechat.login('王小明')
    await expectUnavailable(adapter(changes)(code), code)
    expect(await adapter()(code)).toBe(wechat.openidOf('王小明'))
  })

  test('when WeChat is busy, and the code is good afterwards', async () => {
    const code = wechat.login('王小明')
    wechat.beBusy()
    await expectUnavailable(adapter()(code), code)
    expect(await adapter()(code)).toBe(wechat.openidOf('王小明'))
  })

  test('when somebody signs in more than a hundred times a minute', async () => {
    for (let n = 0; n < 100; n += 1) await adapter()(wechat.login('王小明'))
    const code = wechat.login('王小明')
    await expectUnavailable(adapter()(code), code)
    expect(await adapter()(wechat.login('赵大海'))).toBe(wechat.openidOf('赵大海'))
  })

  test.each([
    ['is silent', 'silence' as const],
    ['hangs up', 'drop' as const],
    ['fails', { status: 502, body: '{"openid":"o-of-nobody"}' }],
    ['answers in HTML', { status: 200, body: '<html>secret=0123456789abcdef0123456789abcdef</html>' }],
    ['answers nothing', { status: 200, body: '' }],
    ['answers null', { status: 200, body: 'null' }],
    ['answers without an openid', { status: 200, body: '{"session_key":"x"}' }],
    ['answers an empty openid', { status: 200, body: '{"openid":""}' }],
    ['answers an openid that is none', { status: 200, body: '{"openid":{"$ne":null}}' }],
    ['answers an openid beside an error', { status: 200, body: '{"openid":"o-of-nobody","errcode":-1}' }],
    ['speaks of an error in words', { status: 200, body: '{"errcode":"secret 0123456789abcdef0123456789abcdef"}' }],
  ])('when WeChat %s', async (_, mishap) => {
    const code = wechat.login('王小明')
    wechat.failNext(mishap)
    await expectUnavailable(adapter({ timeoutMs: 300 })(code), code)
  })

  test('when nobody is there', async () => {
    const gone = await new WechatDouble({}).listen()
    const baseUrl = gone.url
    await gone.stop()
    await expectUnavailable(adapter({ baseUrl })('any-code'), 'any-code')
  })
})

test('the double takes only what WeChat takes', async () => {
  const query = `appid=${APP}&secret=${SECRET}&js_code=${wechat.login('王小明')}&grant_type=authorization_code`
  const ask = async (path: string, init: RequestInit = {}) =>
    (await (await fetch(`${wechat.url}${path}`, init)).json()) as unknown
  expect(await ask(`/sns/jscode2session?${query}`, { method: 'POST' })).toMatchObject({ errcode: 43001 })
  expect(await ask(`/sns/jscode2session?${query}&more=1`)).toMatchObject({ errcode: 47001 })
  expect(await ask(`/sns/jscode2session?${query.replace('n_code', 'n')}`)).toMatchObject({ errcode: 40002 })
  expect(await ask(`/sns/jscode2session?${query.replace(/js_code=[^&]+/, 'js_code=')}`)).toMatchObject({
    errcode: 41008,
  })
  expect(await ask(`/sns/jscode2session?${query}`)).toMatchObject({ openid: wechat.openidOf('王小明') })
})

describe('signing in', () => {
  let hospital: TestHospital
  let bare: SqliteStore
  beforeEach(() => {
    bare = new SqliteStore(':memory:')
    hospital = openTestHospital({ store: bare })
    hospital.services.signIn.wechat = adapter()
  })
  afterEach(() => {
    hospital.close()
    bare.close()
  })

  const signIn = (code: string | undefined, openid: string | null = null) =>
    signInOverHttp(hospital.services, 'signInWechat', { code }, openid)

  test('the same person comes to the same account, another person and another app to another', async () => {
    const first = await signIn(wechat.login('王小明'))
    expect(first).toMatchObject({ status: 200, body: { role: 'patient', displayName: '微信用户', patients: [] } })
    expect((await signIn(wechat.login('王小明'))).accountId).toBe(first.accountId)
    const zhao = await signIn(wechat.login('赵大海'))
    hospital.services.signIn.wechat = adapter({ appId: OTHER_APP, secret: OTHER_SECRET })
    const elsewhere = await signIn(wechat.login('王小明', OTHER_APP))
    expect(new Set([first, zhao, elsewhere].map(({ accountId }) => accountId)).size).toBe(3)
  })

  test('a code that is used up is refused by name and opens no account', async () => {
    const code = wechat.login('王小明')
    await adapter()(code)
    expect(await signIn(code)).toMatchObject({ status: 401, body: { code: 'SIGN_IN_REFUSED' } })
    expect(await rawText(bare)).toBe('[]')
  })

  test.each([
    ['is silent', 'silence' as const],
    ['refuses our secret', null],
  ])('when WeChat %s there is one opaque error, and the log keeps our secrets', async (_, mishap) => {
    hospital.services.signIn.wechat = adapter({ timeoutMs: 300, ...(mishap ? {} : { secret: OTHER_SECRET }) })
    if (mishap) wechat.failNext(mishap)
    const code = wechat.login('王小明')
    const { status, body } = await signIn(code)
    expect([status, Object.keys(body).sort()]).toEqual([500, ['code', 'data', 'defined', 'message']])
    expect(body).toMatchObject({ code: 'INTERNAL', message: '系统出了点问题，请稍后再试' })
    const log = hospital.logLines.join()
    expect(log).toContain('PlatformUnavailable')
    for (const kept of [code, SECRET, OTHER_SECRET]) expect(log + JSON.stringify(body)).not.toContain(kept)
  })

  test('what WeChat says of the caller wins over any code, and needs none', async () => {
    const zhao = await signIn(undefined, wechat.openidOf('赵大海'))
    const again = await signIn(wechat.login('王小明'), wechat.openidOf('赵大海'))
    expect([zhao.status, again.accountId]).toEqual([200, zhao.accountId])
    expect(wechat.asked).toBe(0)
    expect((await signIn(wechat.login('赵大海'))).accountId).toBe(zhao.accountId)
  })

  test('neither openid nor code nor session key is stored or logged', async () => {
    const code = wechat.login('王小明')
    await signIn(code)
    await signIn(undefined, wechat.openidOf('赵大海'))
    const kept = (await rawText(bare)) + hospital.logLines.join()
    expect(kept).toContain('微信用户')
    for (const secret of [code, wechat.openidOf('王小明'), wechat.openidOf('赵大海'), 'session_key', SECRET])
      expect(kept).not.toContain(secret)
  })
})
