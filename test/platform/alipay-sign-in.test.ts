import { createSign, generateKeyPairSync } from 'node:crypto'
import { alipaySignIn } from '../../cloudfunctions/adapters/alipay/sign-in'
import { PlatformUnavailable } from '../../cloudfunctions/adapters/platform-unavailable'
import { SqliteStore } from '../../cloudfunctions/adapters/store/sqlite'
import { AlipayDouble, type Reply, pem, textToSign } from '../doubles/alipay/server'
import { type TestHospital, openTestHospital } from '../support/hospital'
import { rawText } from '../support/raw'
import { signInOverHttp } from '../support/sign-in'

/** As Alipay's key tool gives them: base64 without header. */
const keyPair = () => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return {
    publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
    privateKey: privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'),
  }
}

const APP = '2021000000000001'
const OTHER_APP = '2021000000000002'
const app = keyPair()
const otherApp = keyPair()
const gateway = keyPair()

let alipay: AlipayDouble
beforeEach(async () => {
  const apps = { [APP]: app.publicKey, [OTHER_APP]: otherApp.publicKey }
  alipay = await new AlipayDouble({ apps, privateKey: gateway.privateKey }).listen()
})
afterEach(() => alipay.stop())

const adapter = (changes: Partial<Parameters<typeof alipaySignIn>[0]> = {}) =>
  alipaySignIn({
    ...{ appId: APP, privateKey: app.privateKey, alipayPublicKey: gateway.publicKey },
    ...{ gateway: alipay.address, ...changes },
  })

const asOtherApp = { appId: OTHER_APP, privateKey: otherApp.privateKey }

/** What a failing question may say. */
const expectUnavailable = async (asked: Promise<unknown>, ...kept: string[]) => {
  const failure: unknown = await asked.catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(PlatformUnavailable)
  const { message, cause } = failure as Error
  expect(cause).toBeUndefined()
  for (const secret of [...kept, app.privateKey.slice(40, 80)]) expect(message).not.toContain(secret)
}

describe('a code from my.getAuthCode', () => {
  test.each(['open_id', 'user_id'] as const)('becomes the person’s %s in this app', async (idName) => {
    alipay.idName = idName
    expect(await adapter()(alipay.login('王小明'))).toBe(alipay.idOf('王小明'))
    expect(await adapter(asOtherApp)(alipay.login('王小明', OTHER_APP))).toBe(alipay.idOf('王小明', OTHER_APP))
  })

  test('is asked about again and again with one adapter', async () => {
    const signIn = adapter()
    const ids = await Promise.all(['王小明', '赵大海', '王小明'].map((name) => signIn(alipay.login(name))))
    expect(ids).toEqual(['王小明', '赵大海', '王小明'].map((name) => alipay.idOf(name)))
  })

  test('is refused the second time, after five minutes, and when it is of another app', async () => {
    const used = alipay.login('王小明')
    await adapter()(used)
    expect(await adapter()(used)).toBeNull()
    expect(await adapter()(alipay.login('王小明', OTHER_APP))).toBeNull()
    const late = alipay.login('王小明')
    alipay.passMinutes(5)
    expect(await adapter()(late)).toBeNull()
  })

  test.each(['the-code-of-nobody', 'a=b&app_id=2021000000000002', '{"a":1}', '王小明 +%20'])(
    '%s is refused, and signed well for all that',
    async (code) => expect(await adapter()(code)).toBeNull(),
  )

  test('is refused with or without the gateway’s signature', async () => {
    alipay.meddle = (reply) => ({ ...reply, sign: undefined })
    expect(await adapter()('the-code-of-nobody')).toBeNull()
  })
})

describe('nobody’s code is at fault', () => {
  test.each([
    ['with an app that does not exist', { appId: '2021999999999999' }],
    ['with another app’s key', { privateKey: otherApp.privateKey }],
    ['with a key that is none', { privateKey: 'bm8ga2V5' }],
  ])('%s', async (_, changes) => {
    const code = alipay.login('王小明')
    await expectUnavailable(adapter(changes)(code), code)
    expect(await adapter()(code)).toBe(alipay.idOf('王小明'))
  })

  test('when our clock is more than a quarter of an hour off', async () => {
    alipay.passMinutes(14)
    expect(await adapter()(alipay.login('王小明'))).toBe(alipay.idOf('王小明'))
    alipay.passMinutes(2)
    await expectUnavailable(adapter()(alipay.login('王小明')))
  })

  test.each([
    ['is silent', 'silence' as const],
    ['hangs up', 'drop' as const],
    ['fails', { status: 502, body: '{"alipay_system_oauth_token_response":{"open_id":"nobody"}}' }],
    ['answers in HTML', { status: 200, body: '<html></html>' }],
    ['answers nothing', { status: 200, body: '' }],
    ['answers null', { status: 200, body: 'null' }],
    ['answers without an answer', { status: 200, body: '{"sign":"x"}' }],
    ['answers to something else', { status: 200, body: '{"alipay_trade_pay_response":{"open_id":"nobody"}}' }],
  ])('when Alipay %s', async (_, mishap) => {
    const code = alipay.login('王小明')
    // The SDK asks a second time when the line breaks.
    for (let times = 0; times < 2; times += 1) alipay.failNext(mishap)
    await expectUnavailable(adapter({ timeoutMs: 300 })(code), code)
  })
})

describe('an answer that Alipay did not sign lets nobody in', () => {
  const victim = '0aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'
  const forger = keyPair()
  const forged = (text: string) =>
    createSign('RSA-SHA256').update(text).sign(pem('PRIVATE', forger.privateKey), 'base64')
  const asVictim = (reply: Reply) => ({
    ...reply,
    text: reply.text.replace(/"open_id":"[^"]+"/, `"open_id":"${victim}"`),
  })
  const refusal = `{"code":"40002","sub_code":"isv.code-invalid","open_id":"${victim}"}`

  test.each<[string, (reply: Reply) => Reply]>([
    ['changed on the way', asVictim],
    ['without a signature', (reply) => ({ ...reply, sign: undefined })],
    ['with an empty signature', (reply) => ({ ...reply, sign: '' })],
    ['signed by somebody else', (reply) => ({ ...asVictim(reply), sign: forged(asVictim(reply).text) })],
    [
      'an unsigned error that names somebody',
      (reply) => ({ ...asVictim(reply), name: 'error_response', sign: undefined }),
    ],
    ['a signed error changed on the way', (reply) => ({ ...asVictim(reply), name: 'error_response' })],
    [
      'a name beside an unsigned refusal',
      (reply) => ({ ...reply, text: `${asVictim(reply).text},"error_response":${refusal}`, sign: undefined }),
    ],
    [
      'an unsigned error that is no refusal',
      () => ({ name: 'error_response', text: refusal.replace('code-invalid', 'x'), sign: undefined }),
    ],
  ])('%s', async (_, meddle) => {
    const code = alipay.login('王小明')
    alipay.meddle = meddle
    await expectUnavailable(adapter()(code), code, victim, alipay.idOf('王小明'))
  })

  test('a refusal with a name in it is a refusal', async () => {
    alipay.meddle = () => ({ name: 'error_response', text: refusal, sign: alipay.sign(refusal) })
    expect(await adapter()(alipay.login('王小明'))).toBeNull()
  })

  test('with another public key than Alipay’s nothing is believed', async () => {
    await expectUnavailable(adapter({ alipayPublicKey: forger.publicKey })(alipay.login('王小明')))
  })
})

describe('the double takes only what Alipay takes', () => {
  const china = (ms: number) => new Date(ms + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ')
  const ask = async (changes: Record<string, string>) => {
    const params: Record<string, string> = {
      ...{ app_id: APP, method: 'alipay.system.oauth.token', charset: 'utf-8', sign_type: 'RSA2', version: '1.0' },
      ...{ timestamp: china(Date.now()), grant_type: 'authorization_code', code: alipay.login('王小明'), ...changes },
    }
    const sign = createSign('RSA-SHA256').update(textToSign(params)).sign(pem('PRIVATE', app.privateKey), 'base64')
    const { grant_type = '', code = '', ...fixed } = { sign, ...params }
    const body = new URLSearchParams({ grant_type, code })
    const response = await fetch(`${alipay.address}?${new URLSearchParams(fixed)}`, { method: 'POST', body })
    const answer = (await response.json()) as Record<string, { sub_code?: string }>
    return answer['error_response']?.sub_code ?? 'ok'
  }

  test.each([
    ['ok', {}],
    ['isv.invalid-timestamp', { timestamp: china(Date.now() - 16 * 60_000) }],
    ['isv.invalid-timestamp', { timestamp: new Date().toISOString() }],
    ['isv.invalid-charset', { charset: 'gbk' }],
    ['isv.invalid-signature-type', { sign_type: 'RSA' }],
    ['isv.invalid-method', { method: 'alipay.trade.pay' }],
    ['isv.invalid-app-id', { app_id: 'x' }],
    ['isv.invalid-signature', { app_id: OTHER_APP }],
    ['isv.invalid-signature', { sign: 'AAAA' }],
    ['isv.missing-signature', { sign: '' }],
    ['isv.invalid-parameter', { more: '1' }],
    ['isv.grant-type-invalid', { grant_type: 'refresh_token' }],
    ['isv.code-invalid', { code: '' }],
  ])('%s: %j', async (expected, changes) => expect(await ask(changes as Record<string, string>)).toBe(expected))
})

describe('signing in', () => {
  let hospital: TestHospital
  let bare: SqliteStore
  beforeEach(() => {
    bare = new SqliteStore(':memory:')
    hospital = openTestHospital({ store: bare })
    hospital.services.signIn.alipay = adapter()
  })
  afterEach(() => {
    hospital.close()
    bare.close()
  })

  const signIn = (code: string, openid: string | null = null) =>
    signInOverHttp(hospital.services, 'signInAlipay', { code }, openid)

  test('the same person comes to the same account, another to another, whatever WeChat says', async () => {
    const first = await signIn(alipay.login('王小明'))
    expect(first).toMatchObject({ status: 200, body: { role: 'patient', displayName: '支付宝用户', patients: [] } })
    expect((await signIn(alipay.login('王小明'), 'openid-of-somebody')).accountId).toBe(first.accountId)
    expect((await signIn(alipay.login('赵大海'))).accountId).not.toBe(first.accountId)
  })

  test('a code that is used up is refused by name and opens no account', async () => {
    const code = alipay.login('王小明')
    await adapter()(code)
    expect(await signIn(code)).toMatchObject({ status: 401, body: { code: 'SIGN_IN_REFUSED' } })
    expect(await rawText(bare)).toBe('[]')
  })

  test('an answer that somebody changed shows one opaque error, and the log keeps secrets and people', async () => {
    const code = alipay.login('王小明')
    alipay.meddle = (reply) => ({ ...reply, sign: alipay.sign('something else') })
    const { status, body } = await signIn(code)
    expect([status, body['code']]).toEqual([500, 'INTERNAL'])
    const said = hospital.logLines.join() + JSON.stringify(body)
    expect(said).toContain('PlatformUnavailable')
    for (const kept of [code, alipay.idOf('王小明'), app.privateKey.slice(40, 80)]) expect(said).not.toContain(kept)
    expect(await rawText(bare)).toBe('[]')
  })

  test('neither the id nor the code nor a token of Alipay’s is stored or logged', async () => {
    const code = alipay.login('王小明')
    await signIn(code)
    const kept = (await rawText(bare)) + hospital.logLines.join()
    expect(kept).toContain('支付宝用户')
    for (const secret of [code, alipay.idOf('王小明'), 'authusrB']) expect(kept).not.toContain(secret)
  })
})
