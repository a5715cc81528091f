import { createHmac } from 'node:crypto'
import { wechatCertificate } from '../../cloudfunctions/adapters/insurance/wechat-certificate'
import { RailRefused, RailUnknown } from '../../cloudfunctions/kernel/rails'
import { certificateAnswer, doorOfWorld } from '../../local/sandbox/insurance/certificate'
import { type Bureau, LOCATION, OPENID, XIAOMING, openBureau } from './bureau'

const MOTHER = { name: '李秀兰', idNumber: '990101199202020024' }
const CHILD = { name: '王乐乐', idNumber: '99010120200101001X' }

let bureau: Bureau
beforeEach(() => {
  bureau = openBureau()
})
afterEach(() => bureau.close())

const ask = { requestNo: 'Q1', payerOpenId: OPENID, patient: XIAOMING, location: '0,0' }
const authorisation = (code: string, openId = OPENID) =>
  bureau.wallet.authorisation({ ...ask, payerOpenId: openId, code })

describe('the way to the certificate', () => {
  const door = { ...ask, returnPage: '/pages/pay', forRelative: false }

  test('leads to WeChat’s insurance mini-program, as it wants to be asked', async () => {
    const opened = await bureau.wallet.door(door)
    if (opened.kind !== 'wechat-mini-program') throw new Error(opened.kind)
    const [page, query] = opened.path.split('?')
    expect([opened.appId, page]).toEqual(['wxe183cd55df4b4369', 'auth/pages/bindcard/auth/index'])
    const { channel, cityCode, hospital } = bureau.wiring.wechatCertificate
    expect(Object.fromEntries(new URLSearchParams(query))).toEqual({
      ...{ openType: 'getAuthCode', bizType: '04107', cityCode, channel },
      ...{ orgChnlCrtfCodg: hospital.channelCode, orgCodg: hospital.code, orgAppId: hospital.appId },
    })
  })

  test('names a relative by a digest, never in clear', async () => {
    const opened = await bureau.wallet.door({ ...door, patient: CHILD, forRelative: true })
    if (opened.kind !== 'wechat-mini-program') throw new Error(opened.kind)
    expect(opened.path).toMatch(/&familyId=[0-9A-F]{32}$/)
    expect(decodeURIComponent(opened.path)).not.toContain(CHILD.name)
    expect(opened.path).not.toContain(CHILD.idNumber)
  })
})

describe('the code that comes back', () => {
  test('stands for an authorisation', async () => {
    const { authCode, authorisation: made } = await bureau.authorise()
    expect(await authorisation(authCode)).toEqual({ ...made, location: LOCATION })
  })

  test('of a relative stands for one that names who agreed', async () => {
    const { authCode } = await bureau.authorise(CHILD, MOTHER)
    const { name: holderName, idNumber: holderIdNumber } = MOTHER
    expect(await authorisation(authCode)).toMatchObject({ forRelative: true, holderName, holderIdNumber })
  })

  test('is empty when he did not agree: there is nothing to ask', async () => {
    expect(await authorisation('')).toBeNull()
  })

  test('works once, for five minutes, and for whom it was made', async () => {
    const { authCode } = await bureau.authorise()
    await expect(authorisation(authCode, 'o-somebody')).rejects.toThrow(new RailRefused('10020'))
    await authorisation(authCode)
    await expect(authorisation(authCode)).rejects.toThrow(RailRefused)
    const late = await bureau.authorise()
    bureau.passMinutes(5)
    await expect(authorisation(late.authCode)).rejects.toThrow(RailRefused)
    await expect(authorisation('made-up')).rejects.toThrow(RailRefused)
  })
})

describe('WeChat’s portal', () => {
  const url = () => {
    const { baseUrl, partnerId } = bureau.wiring.wechatCertificate
    return `${baseUrl}/api/mipuserquery/userQuery/${partnerId}`
  }
  const headers = (timestamp = String(bureau.clock()), change = {}) => {
    const { partnerId, partnerSecret } = bureau.wiring.wechatCertificate
    return {
      'god-portal-timestamp': timestamp,
      'god-portal-signature': createHmac('sha256', partnerSecret).update(`${partnerId}${timestamp}`).digest('hex'),
      'god-portal-request-id': '0'.repeat(32),
      ...change,
    }
  }
  const post = async (with_: Record<string, string>, body: string, address = url()) =>
    (await bureau.fetch(address, { method: 'POST', headers: with_, body })).status

  test('wants its partner’s signature, fresh', async () => {
    const { authCode } = await bureau.authorise()
    const body = JSON.stringify({ qrcode: authCode, openid: OPENID })
    expect(await post(headers(undefined, { 'god-portal-signature': 'f'.repeat(64) }), body)).toBe(401)
    expect(await post(headers(undefined, { 'god-portal-signature': '' }), body)).toBe(401)
    expect(await post(headers(undefined, { 'god-portal-request-id': 'x' }), body)).toBe(401)
    expect(await post(headers(String(bureau.clock() - 300_001)), body)).toBe(401)
    expect(await post(headers('now'), body)).toBe(401)
    expect(await post(headers(), body, url().replace(/\d$/, '2'))).toBe(401)
    expect(await post(headers(), '{}')).toBe(400)
    expect(await post(headers(), 'x')).toBe(400)
    expect(await post(headers(), body)).toBe(200)
  })

  test('asked with a wrong secret refuses', async () => {
    const { authCode } = await bureau.authorise()
    const wrong = { ...bureau.wiring.wechatCertificate, partnerSecret: 'wrong' }
    const wallet = wechatCertificate(wrong, { fetch: bureau.fetch, clock: bureau.clock })
    await expect(wallet.authorisation({ ...ask, code: authCode })).rejects.toThrow(new RailRefused('401'))
    expect(await authorisation(authCode)).not.toBeNull()
  })

  const saying = (text: string, status = 200) =>
    wechatCertificate(bureau.wiring.wechatCertificate, {
      fetch: () => Promise.resolve(new Response(text, { status })),
    }).authorisation({ ...ask, code: 'C' })

  test.each<[string, string, number]>([
    ['in trouble', '{"code":0,"pay_auth_no":"AUTH1"}', 502],
    ['speaking HTML', '<html></html>', 200],
    ['without a number', '{"code":0,"user_name":"王小明"}', 200],
    ['with a strange number', '{"code":0,"pay_auth_no":"X1","user_name":"王小明","user_card_no":"1"}', 200],
    [
      'with two numbers',
      '{"code":0,"pay_auth_no":"AUTH1","family_pay_auth_no":"AUTH2","user_name":"a","user_card_no":"1"}',
      200,
    ],
    ['without a holder', '{"code":0,"pay_auth_no":"AUTH1"}', 200],
  ])('%s says nothing that can be used', async (_, text, status) => {
    await expect(saying(text, status)).rejects.toThrow(RailUnknown)
  })

  test('without a place leaves it at where the person said he is', async () => {
    const text = '{"code":0,"data":{"pay_auth_no":"AUTH1","user_name":"王小明","user_card_no":"1x","city_id":610100}}'
    expect(await saying(text)).toMatchObject({ location: '0,0', cityId: '610100', holderIdNumber: '1X' })
  })
})

describe('the page of the certificate', () => {
  const page = (query: string) => bureau.fetch(`${bureau.config.baseUrl}/certificate?${query}`)
  const answer = (fields: Record<string, string>) =>
    bureau.fetch(`${bureau.config.baseUrl}/certificate`, { method: 'POST', body: new URLSearchParams(fields) })
  const visit = (patient = XIAOMING, forRelative = false) =>
    doorOfWorld(bureau.world, bureau.wallet).door({ ...ask, patient, forRelative, returnPage: '/' })

  test('says who is asked for and hides the rest', async () => {
    await visit()
    const response = await page('requestNo=Q1&return=/patient/')
    const text = await response.text()
    expect([response.status, text.includes('*小明'), text.includes('同意授权')]).toEqual([200, true, true])
    for (const kept of [XIAOMING.name, XIAOMING.idNumber]) expect(text).not.toContain(kept)
  })

  test('sends who agrees back with a code that works, and asks him once', async () => {
    await visit()
    const back = await answer({ requestNo: 'Q1', return: '/patient/#/pages/pay?id=1', answer: 'agree' })
    expect(back.status).toBe(302)
    const [, code = ''] =
      /^\/patient\/#\/pages\/pay\?id=1&authCode=(\d{28})$/.exec(back.headers.get('location') ?? '') ?? []
    const given = await authorisation(code)
    expect(given).toMatchObject({ holderName: XIAOMING.name, forRelative: false })
    const kept = await certificateAnswer(bureau.world, 'Q1')
    expect(kept).toMatchObject({ state: 'agreed', payAuthNo: given?.payAuthNo })
    expect((await answer({ requestNo: 'Q1', return: '/', answer: 'agree' })).status).toBe(404)
    expect((await page('requestNo=Q1')).status).toBe(404)
  })

  test('sends who refuses back with nothing', async () => {
    await visit()
    const back = await answer({ requestNo: 'Q1', return: '/patient/pay', answer: 'refuse' })
    expect(back.headers.get('location')).toBe('/patient/pay?authCode=')
    expect(await certificateAnswer(bureau.world, 'Q1')).toMatchObject({ state: 'refused', payAuthNo: null })
  })

  test('knows that somebody pays for a relative', async () => {
    await visit(CHILD, true)
    const back = await answer({ requestNo: 'Q1', return: '/', answer: 'agree' })
    const code = new URL(back.headers.get('location') ?? '', 'http://x').searchParams.get('authCode') ?? ''
    expect(await authorisation(code)).toMatchObject({ forRelative: true, holderName: '家人' })
  })

  test.each(['//evil.test/', 'https://evil.test/', '/\\evil.test', 'javascript:alert(1)'])(
    'never leads to %s',
    async (elsewhere) => {
      await visit()
      const back = await answer({ requestNo: 'Q1', return: elsewhere, answer: 'refuse' })
      expect(back.headers.get('location')).toBe('/?authCode=')
    },
  )
})
