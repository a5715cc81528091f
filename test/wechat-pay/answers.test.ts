import { RailUnknown } from '../../cloudfunctions/kernel/rails'
import { sealHeaders } from '../../local/sandbox/wechat-pay/seal'
import { type TestPay, openWechatPay } from './support'

let wechat: TestPay
let answered: jest.SpiedFunction<typeof fetch>
beforeEach(async () => {
  wechat = await openWechatPay()
  answered = jest.spyOn(globalThis, 'fetch')
})
afterEach(async () => {
  answered.mockRestore()
  await wechat.close()
})

/** The next answer, signed by WeChat Pay. */
const answer = (status: number, body: string | object) => {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const desk = { ...wechat, merchantName: '', settleInsurance: () => Promise.resolve({ settled: true } as const) }
  const headers = sealHeaders({ ...desk, callbacksSignedBy: 'public-key' }, 'public-key', text)
  answered.mockResolvedValueOnce(new Response(text, { status, headers }))
}

const transaction = (change: object = {}) => ({
  ...{ appid: wechat.keys.appId, mchid: wechat.keys.mchId, out_trade_no: 'XL000001', trade_state: 'SUCCESS' },
  ...{ transaction_id: '4200', success_time: '2026-11-25T10:00:00+08:00', amount: { total: 1, currency: 'CNY' } },
  ...change,
})
const query = () => wechat.pay.cash.query('XL000001')

describe('an answer that says no', () => {
  test.each([
    [400, 'PARAM_ERROR'],
    [403, 'NO_AUTH'],
    [403, 'NOT_ENOUGH'],
  ])('with %i %s is a refusal', async (status, code) => {
    answer(status, { code, message: '不行' })
    await expect(query()).rejects.toMatchObject({ name: 'RailRefused', code })
  })

  test.each([
    [429, { code: 'FREQUENCY_LIMITED' }],
    [429, { code: 'PARAM_ERROR' }],
    [500, { code: 'SYSTEM_ERROR' }],
    [502, { code: 'PARAM_ERROR' }],
    [400, { code: 'SYSTEM_ERROR' }],
    [403, { code: 'BANK_ERROR' }],
    [400, { message: '不行' }],
    [400, { code: 'no such order o-person-1' }],
    [400, '<html></html>'],
    [302, ''],
  ])('with %i %j leaves it unknown', async (status, body) => {
    answer(status, body)
    await expect(query()).rejects.toThrow(RailUnknown)
  })

  test.each(['ORDER_NOT_EXIST', 'ORDERNOTEXIST', 'RESOURCE_NOT_EXISTS'])(
    '%s means that there is none',
    async (code) => {
      answer(404, { code })
      expect(await query()).toEqual({ state: 'absent' })
    },
  )
})

describe('an answer that is signed but cannot be used', () => {
  test('is none at all, or no JSON, or something else', async () => {
    for (const body of ['', 'null', '{', '[]', '{}']) {
      answer(200, body)
      await expect(query()).rejects.toThrow(RailUnknown)
    }
  })

  test.each([
    ['another order', { out_trade_no: 'XL000002' }],
    ['another merchant', { mchid: '1900000009' }],
    ['another app', { appid: 'wx0000000000000000' }],
    ['a state that we do not know', { trade_state: 'FROZEN' }],
    ['dollars', { amount: { total: 1, currency: 'USD' } }],
    ['a payment without a time', { success_time: undefined }],
    ['a payment at no time', { success_time: 'soon' }],
    ['a payment without a number', { transaction_id: undefined }],
    ['half a fen', { amount: { total: 0.5 } }],
  ])('is about %s', async (_, change) => {
    answer(200, transaction(change))
    await expect(query()).rejects.toThrow(RailUnknown)
  })

  test('is a refund of another number', async () => {
    const refund = { refund_id: '1', out_refund_no: 'R2', out_trade_no: 'XL000001', amount: { refund: 1 } }
    answer(200, { ...refund, status: 'PROCESSING' })
    const asked = wechat.pay.cash.queryRefund({ tradeNo: 'XL000001', refundNo: 'R1' })
    await expect(asked).rejects.toThrow(RailUnknown)
  })

  test('is a bill that lies somewhere else, which is not fetched', async () => {
    answer(200, { hash_type: 'SHA1', hash_value: 'x', download_url: 'http://169.254.169.254/bill' })
    await expect(wechat.pay.cash.statement('2026-11-24')[Symbol.asyncIterator]().next()).rejects.toThrow(RailUnknown)
    expect(answered).toHaveBeenCalledTimes(1)
  })
})

test('a state that only counters know is still read', async () => {
  answer(200, transaction({ trade_state: 'USERPAYING', transaction_id: undefined, success_time: undefined }))
  expect(await query()).toEqual({ state: 'unpaid' })
})

test('an answer that nobody signed is not believed, whatever it says', async () => {
  answered.mockResolvedValueOnce(new Response(JSON.stringify(transaction())))
  await expect(query()).rejects.toThrow(RailUnknown)
  answered.mockResolvedValueOnce(new Response('{"code":"ORDER_NOT_EXIST"}', { status: 404 }))
  await expect(query()).rejects.toThrow(RailUnknown)
})
