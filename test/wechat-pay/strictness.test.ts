import { type TestPay, NOTICE_URL, TEN_AM, anOrder, openWechatPay, rawRequest } from './support'

const JSAPI = ['POST', '/v3/pay/transactions/jsapi'] as const
const SIGN_ERROR = { status: 401, body: { code: 'SIGN_ERROR' } }

let wechat: TestPay
beforeEach(async () => {
  wechat = await openWechatPay()
})
afterEach(() => wechat.close())

const body = (change: object = {}) => ({
  ...{ appid: wechat.keys.appId, mchid: wechat.keys.mchId, description: '复诊', notify_url: NOTICE_URL },
  ...{ out_trade_no: anOrder().tradeNo, amount: { total: 100, currency: 'CNY' }, payer: { openid: 'o-1' } },
  ...change,
})

describe('WeChat Pay does not listen to', () => {
  test('a request that was changed after it was signed', async () => {
    const changed = await rawRequest(wechat, JSAPI, body(), { signedBody: '{}' })
    expect(changed).toMatchObject({ ...SIGN_ERROR })
    expect(changed.headers.get('wechatpay-signature')).toBeNull()
    expect((await wechat.books())['orders']).toEqual([])
  })

  test('one from more than five minutes ago, or ahead', async () => {
    for (const seconds of [-301, 301]) {
      const timestamp = String(Math.floor(TEN_AM / 1000) + seconds)
      expect(await rawRequest(wechat, JSAPI, body(), { timestamp })).toMatchObject(SIGN_ERROR)
    }
    const timestamp = String(Math.floor(TEN_AM / 1000) - 300)
    expect(await rawRequest(wechat, JSAPI, body(), { timestamp })).toMatchObject({ status: 200 })
  })

  test('the same nonce twice', async () => {
    const request = body()
    expect(await rawRequest(wechat, JSAPI, request, { nonce: 'once' })).toMatchObject({ status: 200 })
    expect(await rawRequest(wechat, JSAPI, request, { nonce: 'once' })).toMatchObject(SIGN_ERROR)
  })

  test('an unknown certificate, another merchant, or no authorisation', async () => {
    expect(await rawRequest(wechat, JSAPI, body(), { serial: 'FFFF' })).toMatchObject(SIGN_ERROR)
    expect(await rawRequest(wechat, JSAPI, body(), { mchid: '1900000009' })).toMatchObject(SIGN_ERROR)
    expect(await rawRequest(wechat, JSAPI, body(), { headers: { authorization: 'Bearer x' } })).toMatchObject(
      SIGN_ERROR,
    )
  })

  test('a path that it does not have', async () => {
    expect(await rawRequest(wechat, ['GET', '/v3/nothing'])).toMatchObject({ status: 404 })
  })
})

describe('an order is refused', () => {
  const refused = async (change: object, code: string, status = 400) =>
    expect(await rawRequest(wechat, JSAPI, body(change))).toMatchObject({ status, body: { code } })

  test('for another app or merchant', async () => {
    await refused({ appid: 'wx0000000000000000' }, 'APPID_MCHID_NOT_MATCH')
    await refused({ mchid: '1900000009' }, 'APPID_MCHID_NOT_MATCH')
  })

  test.each([
    ['without a description', { description: undefined }],
    ['with an empty one', { description: '' }],
    ['with one of 128 characters', { description: '诊'.repeat(128) }],
    ['with a short number', { out_trade_no: 'XL123' }],
    ['with a number of 33 characters', { out_trade_no: 'X'.repeat(33) }],
    ['with a number in Chinese', { out_trade_no: '订单号码一二三' }],
    ['for nothing', { amount: { total: 0, currency: 'CNY' } }],
    ['for half a fen', { amount: { total: 0.5, currency: 'CNY' } }],
    ['in dollars', { amount: { total: 1, currency: 'USD' } }],
    ['by nobody', { payer: { openid: '' } }],
    ['with an empty attachment', { attach: '' }],
    ['with a field that does not exist', { total_fee: 1 }],
    ['with a plain callback address', { notify_url: NOTICE_URL.replace('https', 'http') }],
    ['with a query in the callback address', { notify_url: `${NOTICE_URL}?a=1` }],
    ['with a time to run out that is no time', { time_expire: '2026-11-25 10:15' }],
    ['with one within the minute', { time_expire: '2026-11-25T10:00:59+08:00' }],
    ['with one beyond ninety days', { time_expire: '2027-03-01T10:00:00+08:00' }],
  ])('%s', async (_, change) => refused(change, 'PARAM_ERROR'))

  test('that is not JSON', async () => {
    expect(await rawRequest(wechat, JSAPI, '{')).toMatchObject({ status: 400, body: { code: 'PARAM_ERROR' } })
  })

  test('whose number has another order, by WeChat’s inner code', async () => {
    const first = body()
    await rawRequest(wechat, JSAPI, first)
    expect(await rawRequest(wechat, JSAPI, { ...first, description: '别的' })).toMatchObject({
      ...{ status: 403, body: { code: 'OUT_TRADE_NO_USED' }, internal: '268498688' },
    })
  })
})

describe('and so is', () => {
  test('a query for another merchant, and one for no order', async () => {
    const path = '/v3/pay/transactions/out-trade-no/XL-none'
    expect(await rawRequest(wechat, ['GET', `${path}?mchid=1`])).toMatchObject({ status: 400 })
    expect(await rawRequest(wechat, ['GET', `${path}?mchid=${wechat.keys.mchId}`])).toMatchObject({
      ...{ status: 404, body: { code: 'ORDER_NOT_EXIST' }, internal: '268512771' },
    })
  })

  test('closing what was paid', async () => {
    const order = anOrder()
    await wechat.phone(await wechat.pay.cash.create(order), 'paid')
    const path = `/v3/pay/transactions/out-trade-no/${order.tradeNo}/close`
    const paid = await rawRequest(wechat, ['POST', path], { mchid: wechat.keys.mchId })
    expect(paid).toMatchObject({ status: 400, body: { code: 'ORDERPAID' } })
  })

  test.each([
    ['of no order', { out_trade_no: undefined }],
    ['without a number', { out_refund_no: '' }],
    ['of nothing', { amount: { refund: 0, total: 3_000, currency: 'CNY' } }],
    ['without a currency', { amount: { refund: 1, total: 3_000 } }],
    ['of another total', { amount: { refund: 1, total: 2_999, currency: 'CNY' } }],
    ['for a long reason', { reason: '退'.repeat(81) }],
  ])('a refund %s', async (_, change) => {
    const order = anOrder()
    await wechat.phone(await wechat.pay.cash.create(order), 'paid')
    const whole = { refund: 3_000, total: 3_000, currency: 'CNY' }
    const refund = { out_trade_no: order.tradeNo, out_refund_no: 'R1', amount: whole, ...change }
    expect(await rawRequest(wechat, ['POST', '/v3/refund/domestic/refunds'], refund)).toMatchObject({ status: 400 })
    expect((await wechat.books())['refunds']).toEqual([])
  })

  test('the fifty-first refund of an order, and one a year later', async () => {
    const order = anOrder()
    await wechat.phone(await wechat.pay.cash.create(order), 'paid')
    const refund = (refundNo: string) =>
      wechat.pay.cash.refund({ tradeNo: order.tradeNo, refundNo, refundFen: 1, totalFen: 3_000, reason: '' })
    for (let n = 1; n <= 50; n += 1) await refund(`R${n}`)
    await expect(refund('R51')).rejects.toMatchObject({ code: 'RULE_LIMIT' })
    wechat.passSeconds(366 * 86_400)
    await expect(refund('R52')).rejects.toMatchObject({ code: 'INVALID_REQUEST' })
  })
})
