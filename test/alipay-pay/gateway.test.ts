import { createSign, createVerify } from 'node:crypto'
import { newAlipayKeys } from '../../local/sandbox/alipay/keys'
import { APP, NOTIFY, TestAlipay, keys } from './support'

let alipay: TestAlipay
beforeEach(async () => {
  alipay = await new TestAlipay().listen()
})
afterEach(() => alipay.stop())

const pem = (kind: 'PUBLIC' | 'PRIVATE', key: string) =>
  `-----BEGIN ${kind} KEY-----\n${key}\n-----END ${kind} KEY-----`

type Params = Record<string, string>

const textOf = (params: Params) =>
  Object.keys(params)
    .filter((name) => name !== 'sign' && params[name])
    .sort()
    .map((name) => `${name}=${params[name]}`)
    .join('&')

const usual = (): Params => ({
  ...{ app_id: APP, method: 'alipay.trade.query', charset: 'utf-8', sign_type: 'RSA2', version: '1.0' },
  ...{ timestamp: '2026-11-22 09:30:00', biz_content: '{"out_trade_no":"ord_1"}' },
})

/** A question written by hand, its signature right unless told otherwise. */
const ask = async (changes: Params = {}, privateKey = keys.app.privateKey) => {
  const params = { ...usual(), ...changes }
  const sign = createSign('RSA-SHA256').update(textOf(params)).sign(pem('PRIVATE', privateKey), 'base64')
  const { biz_content: content = '', ...fixed } = { sign, ...params }
  const address = `${alipay.url}/gateway.do?${new URLSearchParams(fixed)}`
  const response = await fetch(address, { method: 'POST', body: new URLSearchParams({ biz_content: content }) })
  const text = await response.text()
  const answer = JSON.parse(text) as Record<string, { code: string; sub_code?: string }> & { sign: string }
  const [name = ''] = Object.keys(answer)
  return { text, name, answer: answer[name], sign: answer.sign }
}

const subCode = async (changes: Params, privateKey?: string) => (await ask(changes, privateKey)).answer?.sub_code

test('an answer, a no as well as a yes, is signed over exactly the text that is sent', async () => {
  await alipay.wallet.cash.create(alipay.order({ tradeNo: 'ord1_1' }))
  for (const number of ['ord1__1', 'never']) {
    const { text, name, sign } = await ask({ biz_content: JSON.stringify({ out_trade_no: number }) })
    const signed = text.slice(`{"${name}":`.length, text.indexOf(',"sign":'))
    const verifier = createVerify('RSA-SHA256').update(signed)
    expect(verifier.verify(pem('PUBLIC', keys.alipay.publicKey), sign, 'base64')).toBe(true)
  }
})

test.each([
  ['isv.invalid-signature', { sign: 'AAAA' }],
  ['isv.invalid-app-id', { app_id: '2021000000000002' }],
  ['isv.invalid-timestamp', { timestamp: '2026-11-22 09:14:59' }],
  ['isv.invalid-timestamp', { timestamp: '2026-11-22 09:45:01' }],
  ['isv.invalid-timestamp', { timestamp: '2026-11-22T01:30:00Z' }],
  ['isv.invalid-charset', { charset: 'gbk' }],
  ['isv.invalid-signature-type', { sign_type: 'RSA' }],
  ['isv.invalid-version', { version: '2.0' }],
  ['isv.invalid-method', { method: 'alipay.trade.pay' }],
  ['isv.invalid-parameter', { more: '1' }],
  ['isv.missing-sign', { sign: '' }],
  ['isv.missing-timestamp', { timestamp: '' }],
  ['isv.missing-biz_content', { biz_content: '' }],
  ['isv.invalid-biz-content', { biz_content: '[]' }],
  ['isv.invalid-biz-content', { biz_content: 'out_trade_no=1' }],
])('%s: %j', async (expected, changes) => expect(await subCode(changes as Params)).toBe(expected))

test('a question signed by somebody else is refused', async () => {
  expect(await subCode({}, newAlipayKeys().app.privateKey)).toBe('isv.invalid-signature')
})

describe('an order is refused', () => {
  const order = () => ({
    ...{ out_trade_no: 'ord_1', total_amount: '50.00', subject: '挂号费', product_code: 'JSAPI_PAY', op_app_id: APP },
    ...{ buyer_open_id: 'open-of-wang', time_expire: '2026-11-22 09:45:00' },
  })
  const create = (changes: Record<string, unknown>, notifyUrl = NOTIFY) =>
    subCode({
      ...{ method: 'alipay.trade.create', notify_url: notifyUrl },
      biz_content: JSON.stringify({ ...order(), ...changes }),
    })

  test('never when it is right', async () => expect(await create({})).toBeUndefined())

  test.each([
    { out_trade_no: 'ord-1' },
    { out_trade_no: 'x'.repeat(65) },
    { total_amount: '0.00' },
    { total_amount: '50.001' },
    { total_amount: 50 },
    { total_amount: '-1.00' },
    { subject: '挂号/复诊' },
    { subject: '' },
    { product_code: 'QUICK_MSECURITY_PAY' },
    { op_app_id: '2021000000000002' },
    { buyer_open_id: '' },
    { time_expire: '2026-11-22 09:30:00' },
    { time_expire: '15m' },
  ])('with %j', async (changes) => expect(await create(changes)).toBe('ACQ.INVALID_PARAMETER'))

  test('without an address for notices, or with one that has a query', async () => {
    expect(await create({}, '')).toBe('isv.missing-notify_url')
    expect(await create({}, `${NOTIFY}?a=1`)).toBe('ACQ.INVALID_PARAMETER')
  })
})
