import { RailUnknown } from '../../cloudfunctions/kernel/rails'
import { makeCertificate } from '../../local/sandbox/wechat-pay/keys'
import { KEYS, TEN_AM, type TestPay, aMixedOrder, anOrder, openWechatPay } from './support'

const HOUR_S = 3_600

let wechat: TestPay
afterEach(() => wechat.close())

/** A merchant that still goes by platform certificates. */
const open = (certificates = KEYS.certificates) =>
  openWechatPay({
    config: { publicKey: null },
    keys: { ...KEYS, certificates: [...certificates] },
    callbacksSignedBy: 'certificate',
  })

const countingFetch = () => {
  const spy = jest.spyOn(globalThis, 'fetch')
  return { asked: () => spy.mock.calls.filter(([url]) => String(url).endsWith('/v3/certificates')).length, spy }
}

test('a merchant without a public key fetches certificates once, and pays, refunds and is rung', async () => {
  wechat = await open()
  const { asked, spy } = countingFetch()
  const order = anOrder()
  expect(await wechat.phone(await wechat.pay.cash.create(order), 'paid')).toBe('requestPayment:ok')
  expect(await wechat.pay.cash.query(order.tradeNo)).toMatchObject({ state: 'paid' })
  await wechat.world.deliverDue()
  expect(wechat.notices).toHaveLength(1)
  expect(asked()).toBe(1)
  spy.mockRestore()
})

test('names are sealed with the certificate when there is no public key', async () => {
  wechat = await open()
  const { mixId } = await wechat.pay.mixed.create(aMixedOrder())
  expect(mixId).toMatch(/^\d{32}$/)
})

test('a new certificate is fetched when it first signs, the old one is asked for again after twelve hours', async () => {
  wechat = await open()
  await wechat.pay.cash.create(anOrder())
  const { asked, spy } = countingFetch()
  wechat.passSeconds(2 * HOUR_S)
  wechat.keys.certificates.unshift(makeCertificate(TEN_AM))
  expect(await wechat.pay.cash.query('XL-none')).toEqual({ state: 'absent' })
  expect(asked()).toBe(1)
  wechat.passSeconds(12 * HOUR_S + 1)
  expect(await wechat.pay.cash.query('XL-none')).toEqual({ state: 'absent' })
  expect(asked()).toBe(2)
  spy.mockRestore()
})

test('a certificate that has run out counts for nothing', async () => {
  const fiveYears = 5 * 365 * 24 * HOUR_S * 1000
  wechat = await open([makeCertificate(TEN_AM - fiveYears + 60_000)])
  expect(await wechat.pay.cash.query('XL-none')).toEqual({ state: 'absent' })
  wechat.passSeconds(120)
  await expect(wechat.pay.cash.query('XL-none')).rejects.toThrow(RailUnknown)
})

test('made-up serials do not make us ask WeChat more than once a minute', async () => {
  wechat = await open()
  await wechat.phone(await wechat.pay.cash.create(anOrder()), 'paid')
  await wechat.world.deliverDue()
  wechat.passSeconds(61)
  const { asked, spy } = countingFetch()
  for (let n = 0; n < 20; n += 1) {
    const headers = new Headers(wechat.letters[0]?.headers)
    headers.set('wechatpay-serial', `4FORGED${n}`)
    await expect(wechat.pay.doorbell.read({ headers, body: '{}' })).rejects.toThrow()
  }
  expect(asked()).toBe(1)
  spy.mockRestore()
})

test('certificates that were sealed with another key are not believed', async () => {
  wechat = await openWechatPay({ config: { publicKey: null, apiV3Key: 'z'.repeat(32) } })
  await expect(wechat.pay.cash.query('XL-none')).rejects.toThrow(RailUnknown)
})
