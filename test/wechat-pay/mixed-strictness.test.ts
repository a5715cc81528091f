import { createHash, constants, publicEncrypt } from 'node:crypto'
import { type TestPay, NOTICE_URL, anOrder, openWechatPay, rawRequest } from './support'

const ORDERS = ['POST', '/v3/med-ins/orders'] as const

let wechat: TestPay
beforeEach(async () => {
  wechat = await openWechatPay()
})
afterEach(() => wechat.close())

const sealed = (text: string, oaepHash = 'sha1') => {
  const key = { key: wechat.keys.platform.publicKey, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash }
  return publicEncrypt(key, Buffer.from(text)).toString('base64')
}
const person = () => ({
  name: sealed('王小明'),
  id_digest: sealed(createHash('md5').update('990101199003070015').digest('hex')),
  card_type: 'ID_CARD',
})

/** ¥10 of money, ¥5 from the fund. */
const mixedBody = async () => {
  const order = anOrder({ totalFen: 1_000, payerOpenId: 'o-1' })
  const launch = await wechat.pay.cash.create(order)
  return {
    ...{ mix_pay_type: 'CASH_AND_INSURANCE', order_type: 'INT_RX_PAY', appid: wechat.keys.appId, openid: 'o-1' },
    ...{ payer: person(), out_trade_no: order.tradeNo, serial_no: 'H1', pay_order_id: 'ORD1', pay_auth_no: 'AUTH1' },
    ...{ geo_location: '113.3,23.1', city_id: '440100', med_inst_name: '杏林', med_inst_no: 'H1' },
    ...{ med_ins_order_create_time: '2026-11-25T10:00:00+08:00', total_fee: 1_500, med_ins_gov_fee: 500 },
    ...{ med_ins_self_fee: 0, med_ins_other_fee: 0, med_ins_cash_fee: 1_000, wechat_pay_cash_fee: 1_000 },
    ...{
      callback_url: NOTICE_URL,
      prepay_id: launch.kind === 'wechat-pay' ? launch.package.slice('prepay_id='.length) : '',
    },
  }
}

const ask = async (change: object, forged = {}) =>
  rawRequest(wechat, ORDERS, { ...(await mixedBody()), ...change }, forged)

test('a mixed order as the documents want it is taken', async () => {
  expect(await ask({})).toMatchObject({ status: 200, body: { mix_pay_status: 'MIX_PAY_CREATED' } })
})

describe('a mixed order is refused', () => {
  test.each([
    ['with an empty field', { attach: '' }],
    ['with a field that does not exist', { description: 'x' }],
    ['without the order of the upload', { pay_order_id: undefined }],
    ['without the authorisation', { pay_auth_no: undefined }],
    ['with something else for it', { pay_auth_no: 'TOKEN1' }],
    ['without the place', { geo_location: undefined }],
    ['with a place that is none', { geo_location: '广州' }],
    ['with the time in UTC', { med_ins_order_create_time: '2026-11-25T02:00:00Z' }],
    ['without one of the four amounts', { med_ins_other_fee: undefined }],
    ['with a hospital’s number of 21 characters', { serial_no: 'H'.repeat(21) }],
    ['with the prepay_id of nothing', { prepay_id: 'wx1' }],
    ['with another openid', { openid: 'o-2' }],
    ['for a relative whom it does not name', { pay_for_relatives: true }],
    ['with a query in the callback address', { callback_url: `${NOTICE_URL}?a=1` }],
    ['with a kind of order that does not exist', { order_type: 'CONSULT_PAY' }],
  ])('%s', async (_, change) => expect(await ask(change)).toMatchObject({ status: 400, body: { code: 'PARAM_ERROR' } }))

  test('when names are not sealed, sealed otherwise, or with a key that the header does not name', async () => {
    const error = { status: 400, body: { code: 'PARAM_ERROR' } }
    expect(await ask({ payer: { ...person(), name: '王小明' } })).toMatchObject(error)
    expect(await ask({ payer: { ...person(), name: sealed('王小明', 'sha256') } })).toMatchObject(error)
    expect(await ask({ payer: { ...person(), id_digest: sealed('990101199003070015') } })).toMatchObject(error)
    expect(await ask({}, { headers: { 'wechatpay-serial': 'PUB_KEY_ID_OTHER' } })).toMatchObject(error)
  })

  test.each([
    ['the total', { total_fee: 1_501 }],
    ['the fund', { med_ins_gov_fee: 501 }],
    ['the own part', { med_ins_cash_fee: 999 }],
    [
      'a reduction that nobody took off',
      { cash_reduce_detail: [{ cash_reduce_fee: 1, cash_reduce_type: 'DISCOUNT' }] },
    ],
    ['an addition that nobody pays', { cash_add_detail: [{ cash_add_fee: 1, cash_add_type: 'FREIGHT' }] }],
    ['no insurance at all in a mixed one', { med_ins_gov_fee: 0, med_ins_cash_fee: 0, total_fee: 1_000 }],
  ])('by the formulae: %s', async (_, change) =>
    expect(await ask(change)).toMatchObject({ status: 403, body: { code: 'RULE_LIMIT' } }),
  )

  test('when the money’s order is for another amount', async () => {
    const change = { wechat_pay_cash_fee: 900, med_ins_cash_fee: 900, total_fee: 1_400 }
    expect(await ask(change)).toMatchObject({ status: 403, body: { code: 'RULE_LIMIT' } })
  })

  test('when its number has one already, by WeChat’s inner code', async () => {
    const body = await mixedBody()
    await rawRequest(wechat, ORDERS, body)
    expect(await rawRequest(wechat, ORDERS, body)).toMatchObject({ status: 400, internal: '268512536' })
  })
})

describe('money alone in the medical cashier', () => {
  const cashOnly = {
    ...{ mix_pay_type: 'CASH_ONLY', total_fee: 1_000, pay_order_id: undefined, pay_auth_no: undefined },
    ...{ geo_location: undefined, med_ins_order_create_time: undefined, med_ins_gov_fee: 0, med_ins_cash_fee: 0 },
    cash_add_detail: [{ cash_add_fee: 1_000, cash_add_type: 'DEFAULT_ADD_TYPE' }],
  }

  test('is taken without anything of insurance', async () => {
    expect(await ask(cashOnly)).toMatchObject({ status: 200, body: { med_ins_pay_status: 'NO_MED_INS_PAY' } })
  })

  test('is refused with an authorisation, or with an amount of insurance', async () => {
    expect(await ask({ ...cashOnly, pay_auth_no: 'AUTH1' })).toMatchObject({ status: 400 })
    const fund = { ...cashOnly, med_ins_gov_fee: 500, total_fee: 1_500 }
    expect(await ask(fund)).toMatchObject({ status: 403, body: { code: 'RULE_LIMIT' } })
  })
})

describe('insurance alone', () => {
  test('is refused with a prepay_id, or with money to pay', async () => {
    const only = { mix_pay_type: 'INSURANCE_ONLY', wechat_pay_cash_fee: 0, med_ins_cash_fee: 0, total_fee: 500 }
    expect(await ask(only)).toMatchObject({ status: 400, body: { code: 'PARAM_ERROR' } })
    expect(await ask({ ...only, prepay_id: undefined })).toMatchObject({ status: 200 })
    const withMoney = { mix_pay_type: 'INSURANCE_ONLY', prepay_id: undefined }
    expect(await ask(withMoney)).toMatchObject({ status: 403, body: { code: 'RULE_LIMIT' } })
  })
})

test('a report of a refund whose parts do not add up is refused', async () => {
  const body = {
    ...{ med_refund_total_fee: 3, med_refund_gov_fee: 1, med_refund_self_fee: 1, med_refund_other_fee: 0 },
    ...{ refund_time: '2026-11-25T10:00:00+08:00', out_refund_no: 'R1' },
  }
  const answer = await rawRequest(wechat, ['POST', '/v3/med-ins/refunds/notify?mix_trade_no=1'], body)
  expect(answer).toMatchObject({ status: 403, body: { code: 'RULE_LIMIT' } })
})
