import type { ChannelName, MessageChannel, Outgoing, SendEnd } from '../../cloudfunctions/kernel/channels'
import { templateMessages } from '../../cloudfunctions/adapters/alipay/template-message'
import { tc3Authorization } from '../../cloudfunctions/adapters/sms/tc3'
import { tencentSms } from '../../cloudfunctions/adapters/sms/tencent'
import { subscribeMessages } from '../../cloudfunctions/adapters/wechat/subscribe-message'
import { formNames } from '../../cloudfunctions/notify/public'
import { newAlipayKeys } from '../../local/sandbox/alipay/keys'
import { FILLED, type MessageRails, openMessageRails } from './support'

let clock = Date.parse('2026-11-25T00:00:00.000Z')
let rails: MessageRails
beforeEach(async () => {
  clock = Date.parse('2026-11-25T00:00:00.000Z')
  rails = await openMessageRails(() => clock, 400)
})
afterEach(() => rails.close())

const port = (name: ChannelName) => rails.channels[name] as MessageChannel
const to = { wechat: 'o-wang-openid', alipay: '2088openid-wang', sms: '13900001111' }
const templateId = (name: ChannelName, form = 'visit') => port(name).templateOf(form)?.id ?? ''
const allow = (name: 'wechat' | 'alipay', form = 'visit') => rails.books.allow(name, to[name], templateId(name, form))

const outgoing = (name: ChannelName, more: Partial<Outgoing> = {}): Outgoing => ({
  ...{ serial: 'm1.1', to: to[name], form: 'visit', values: FILLED },
  ...{ page: '/booking/appointment/index?appointmentId=apt-1' },
  ...more,
})
const send = (name: ChannelName, more: Partial<Outgoing> = {}) => port(name).send(outgoing(name, more))

const refused = (code: string, permanent = true) => ({ end: 'refused', code, permanent })
const DELIVERED = expect.objectContaining({ end: 'delivered' }) as SendEnd

describe('every form', () => {
  test.each(formNames())('%s is taken by all three rails as we fill it', async (form) => {
    await allow('wechat', form)
    await allow('alipay', form)
    for (const name of ['wechat', 'alipay', 'sms'] as const) expect(await send(name, { form })).toEqual(DELIVERED)
    expect((await rails.books.newest()).map(({ rail }) => rail).sort()).toEqual(['alipay', 'sms', 'wechat'])
  })
})

describe('WeChat', () => {
  test('takes one message for one leave, and says so after that', async () => {
    await allow('wechat')
    expect(await send('wechat')).toEqual(DELIVERED)
    expect(await send('wechat')).toEqual({ ...refused('WECHAT_43101'), grantGone: true })
    const [message] = await rails.books.newest()
    expect(message).toMatchObject({ to: to.wechat, page: 'booking/appointment/index?appointmentId=apt-1' })
    expect(message?.fields).toMatchObject({ name1: '王小明', time4: '2026年11月26日 09:15' })
  })

  test.each([
    ['an openid that is none', { to: 'a b' }, 'WECHAT_40003'],
    ['a page that is none', { page: '/booking/index?x=<b>' }, 'WECHAT_41030'],
    ['a text that is too long', { values: { ...FILLED, note: '长'.repeat(21) } }, 'WECHAT_47003'],
    ['a text that is missing', { values: { ...FILLED, note: '' } }, 'WECHAT_47003'],
    ['a time that is none', { values: { ...FILLED, time: '明天' } }, 'WECHAT_47003'],
    ['a name that is too long', { values: { ...FILLED, patient: '名'.repeat(11) } }, 'WECHAT_47003'],
    ['a line end', { values: { ...FILLED, note: '一\n二' } }, 'WECHAT_47003'],
    ['a form that the hospital has no template for', { form: 'nothing' }, 'NO_TEMPLATE'],
  ])('refuses %s for good, and the leave is not used', async (_, more, code) => {
    await allow('wechat')
    expect(await send('wechat', more)).toEqual(refused(code))
    expect(await send('wechat')).toEqual(DELIVERED)
  })

  test('refuses a template of somebody else', async () => {
    const templates = { visit: { id: 'not-ours', fields: { note: 'thing1' } } }
    const other = subscribeMessages(
      { ...rails.wiring.ours.wechat, baseUrl: `${rails.base}/wechat`, templates },
      () => clock,
    )
    expect(await other.send(outgoing('wechat'))).toEqual(refused('WECHAT_40037'))
  })

  test('a token that ran out, or that somebody replaced, is renewed and the message goes out once', async () => {
    await rails.books.allow('wechat', to.wechat, templateId('wechat'), 3)
    expect(await send('wechat')).toEqual(DELIVERED)
    rails.dropToken()
    expect(await send('wechat')).toEqual(DELIVERED)
    clock += 3 * 3_600_000
    expect(await send('wechat')).toEqual(DELIVERED)
    expect(await rails.books.newest()).toHaveLength(3)
  })

  test('with a wrong secret nothing is sent, and it may be tried later', async () => {
    const config = { ...rails.wiring.ours.wechat, secret: 'wrong', baseUrl: `${rails.base}/wechat` }
    expect(await subscribeMessages(config, () => clock).send(outgoing('wechat'))).toEqual(refused('NO_TOKEN', false))
  })

  test('a day’s quota that is used up, and a busy system, are for later', async () => {
    await allow('wechat')
    await send('wechat', { to: 'warm-up-of-the-token' })
    rails.limitWechat(0)
    expect(await send('wechat')).toEqual(refused('WECHAT_45009', false))
    rails.limitWechat(10)
    rails.outages.set('wechat', 'busy')
    expect(await send('wechat')).toEqual(refused('WECHAT_-1', false))
    expect(await send('wechat')).toEqual(DELIVERED)
  })
})

describe('Alipay', () => {
  test('takes one message for one leave, and says so after that', async () => {
    await allow('alipay')
    expect(await send('alipay')).toEqual(DELIVERED)
    expect(await send('alipay')).toEqual({ ...refused('USER_NOT_SUBSCRIBE'), grantGone: true })
    expect((await rails.books.newest())[0]?.fields).toMatchObject({ keyword1: '王小明' })
  })

  const withTemplates = (templates: Parameters<typeof templateMessages>[0]['templates'], more = {}) =>
    templateMessages({ ...rails.alipay, gateway: `${rails.base}/alipay/gateway.do`, templates, ...more }, () => clock)

  test('refuses a template of somebody else, and one with a keyword missing', async () => {
    await allow('alipay')
    const foreign = withTemplates({ visit: { id: 'not-ours', fields: { note: 'keyword1' } } })
    expect(await foreign.send(outgoing('alipay'))).toEqual(refused('USER_TEMPLATE_ILLEGAL'))
    const short = withTemplates({ visit: { id: templateId('alipay'), fields: { note: 'keyword1' } } })
    expect(await short.send(outgoing('alipay'))).toEqual(refused('USER_TEMPLATE_LACK_KEYWORD'))
    expect(await send('alipay')).toEqual(DELIVERED)
  })

  test('a key that is not ours is refused, and an answer that is not Alipay’s is not believed', async () => {
    await allow('alipay')
    const others = newAlipayKeys()
    const templates = rails.wiring.ours.alipay.templates
    const wrongKey = withTemplates(templates, { privateKey: others.app.privateKey })
    expect(await wrongKey.send(outgoing('alipay'))).toEqual(refused('isv.invalid-signature'))
    const deceived = withTemplates(templates, { alipayPublicKey: others.alipay.publicKey })
    expect(await deceived.send(outgoing('alipay'))).toEqual({ end: 'unknown', code: 'NOT_SIGNED' })
  })

  test('a gateway that is ill itself did something or nothing', async () => {
    await allow('alipay')
    rails.outages.set('alipay', 'busy')
    expect(await send('alipay')).toEqual({ end: 'unknown', code: 'isp.unknow-error' })
  })
})

describe('SMS', () => {
  const other = (more: Partial<Parameters<typeof tencentSms>[0]>) =>
    tencentSms({ ...rails.wiring.ours.sms, region: 'ap-guangzhou', baseUrl: `${rails.base}/sms`, ...more }, () => clock)

  test('the signature is the one of Tencent Cloud’s documented example', () => {
    const body = '{"Limit": 1, "Filters": [{"Values": ["\\u672a\\u547d\\u540d"], "Name": "instance-name"}]}'
    const secretId = 'AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE'
    const authorization = tc3Authorization({
      ...{ secretId, secretKey: 'Gu5t9xGARNpq86cd98joQYCN3EXAMPLE', service: 'cvm', timestamp: 1551113065, body },
      headers: { host: 'cvm.tencentcloudapi.com', 'content-type': 'application/json; charset=utf-8' },
    })
    expect(authorization).toBe(
      `TC3-HMAC-SHA256 Credential=${secretId}/2019-02-25/cvm/tc3_request, SignedHeaders=content-type;host, ` +
        'Signature=72e494ea809ad7a8c8f7a4507b9bddcbaa8e581f516e8da2f66e2c5a96525168',
    )
  })

  test('is sent with our serial, by which it is found after its report', async () => {
    const sent = { to: to.sms, serial: 'm1.1', at: new Date(clock).toISOString() }
    expect(await send('sms')).toEqual(DELIVERED)
    expect(await port('sms').find?.(sent)).toBeNull()
    clock += 60_000
    expect(await port('sms').find?.(sent)).toBe('delivered')
    expect(await port('sms').find?.({ ...sent, serial: 'm1.2' })).toBeNull()
  })

  test.each([
    ['a wrong key', { secretKey: 'wrong' }, 'AuthFailure.SignatureFailure'],
    ['an unknown id', { secretId: 'AKIDnobody' }, 'AuthFailure.SecretIdNotFound'],
    ['another application', { sdkAppId: '1' }, 'UnauthorizedOperation.SmsSdkAppIdVerifyFail'],
    ['an unapproved sign', { signName: '别的医院' }, 'FailedOperation.SignatureIncorrectOrUnapproved'],
    [
      'an unapproved text',
      { templates: { visit: { id: '9', params: [] } } },
      'FailedOperation.TemplateIncorrectOrUnapproved',
    ],
    [
      'a text with a parameter missing',
      { templates: { visit: { id: '1000001', params: ['note'] } } },
      'FailedOperation.TemplateParamSetNotMatchApprovedTemplate',
    ],
    ['a region that is none', { region: 'moon' }, 'UnsupportedRegion'],
  ])('with %s it is refused for good', async (_, more, code) => {
    expect(await other(more).send(outgoing('sms'))).toEqual(refused(code))
    expect(await rails.books.newest()).toEqual([])
  })

  test('a clock that is off, and a number that is none, are refused', async () => {
    const late = tencentSms(
      { ...rails.wiring.ours.sms, region: 'ap-guangzhou', baseUrl: `${rails.base}/sms` },
      () => clock - 400_000,
    )
    expect(await late.send(outgoing('sms'))).toEqual(refused('AuthFailure.SignatureExpire'))
    expect(await send('sms', { to: '12345' })).toEqual(refused('InvalidParameterValue.IncorrectPhoneNumber'))
  })

  test('two within half a minute are too fast, and the second may go later', async () => {
    expect(await send('sms')).toEqual(DELIVERED)
    expect(await send('sms')).toEqual(refused('LimitExceeded.PhoneNumberThirtySecondLimit', false))
    clock += 31_000
    expect(await send('sms')).toEqual(DELIVERED)
  })

  test('the eleventh of a day is refused for good', async () => {
    for (let n = 0; n < 10; n += 1) {
      expect(await send('sms')).toEqual(DELIVERED)
      clock += 60_000
    }
    expect(await send('sms')).toEqual(refused('LimitExceeded.PhoneNumberDailyLimit'))
  })
})

describe.each(['wechat', 'alipay', 'sms'] as const)('when the line to %s breaks', (name) => {
  beforeEach(async () => {
    if (name === 'sms') return
    await rails.books.allow(name, to[name], templateId(name), 2)
    if (name === 'wechat') await send('wechat', { to: 'warm-up-of-the-token' })
  })

  test('after it did what was asked, nobody knows, and nothing is sent again', async () => {
    rails.outages.set(name, 'lost-answer')
    expect(await send(name)).toEqual({ end: 'unknown', code: 'NO_ANSWER' })
    expect(await rails.books.takenFor(name === 'sms' ? `+86${to.sms}` : to[name])).toHaveLength(1)
  })

  test('before, nobody knows either', async () => {
    rails.outages.set(name, 'hangs-up')
    expect(await send(name)).toEqual({ end: 'unknown', code: 'NO_ANSWER' })
    rails.outages.set(name, 'server-error')
    expect(await send(name)).toEqual({ end: 'unknown', code: 'HTTP_502' })
  })

  test('and nobody is there, nothing was sent', async () => {
    await rails.stop()
    // Until the client has heard that its line was hung up.
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(await send(name)).toMatchObject({ end: 'refused', permanent: false })
  })
})
