import type { Launch } from '@xinglin/types/launch'
import type { PayEnd } from '../../src/shared/platform/pay'

interface PayPort {
  canPay: (launch: Launch) => boolean
  pay: (launch: Launch) => Promise<PayEnd>
  broughtFromWallet: () => PayEnd | null
}

const port = (platform: string) => jest.requireActual<PayPort>(`../../src/shared/platform/pay.${platform}`)

const signed = {
  ...{ timeStamp: '1795313400', nonceStr: 'n0nce', package: 'prepay_id=wx1' },
  ...{ signType: 'RSA' as const, paySign: 's+/=' },
}
const plain: Launch = { kind: 'wechat-pay', ...signed }
const medical: Launch = { kind: 'wechat-medical', mixTradeNo: 'mix1', signed }
const insured: Launch = { kind: 'wechat-medical', mixTradeNo: 'mix1', signed: null }
const trade: Launch = { kind: 'alipay-trade', tradeNo: '20261122220010001' }
const mixed: Launch = { kind: 'alipay-medical', payUrl: 'https://render.alipay.com/p?name=医保' }

type Options = Record<string, unknown> & { success: (end?: object) => void; fail: (failure: object) => void }

/** A host whose functions write down what they were given and end as told. */
const hostThat = (end: (options: Options) => void, ...names: string[]) => {
  const asked: [string, Record<string, unknown>][] = []
  const functions = names.map((name) => [
    name,
    (options: Options) => {
      const { success: _, fail: _fail, ...given } = options
      asked.push([name, given])
      end(options)
    },
  ])
  return { asked, host: Object.fromEntries(functions) as Record<string, unknown> }
}

describe('in WeChat', () => {
  const { canPay, pay } = port('weapp')
  const inHost = (end: (options: Options) => void, ...names: string[]) => {
    const { asked, host } = hostThat(end, ...names)
    Object.assign(globalThis, { wx: host })
    return asked
  }

  test('money alone goes to requestPayment with what the server signed, and nothing else', async () => {
    const asked = inHost(({ success }) => success(), 'requestPayment', 'requestMedicalInsurancePay')
    expect(await pay(plain)).toBe('done')
    expect(asked).toEqual([['requestPayment', signed]])
  })

  test('insurance and money go to requestMedicalInsurancePay with number and signature', async () => {
    const asked = inHost(({ success }) => success(), 'requestPayment', 'requestMedicalInsurancePay')
    expect(await pay(medical)).toBe('done')
    expect(asked).toEqual([['requestMedicalInsurancePay', { mixTradeNo: 'mix1', ...signed }]])
  })

  test('insurance alone goes there with its number only', async () => {
    const asked = inHost(({ success }) => success(), 'requestMedicalInsurancePay')
    await pay(insured)
    expect(asked).toEqual([['requestMedicalInsurancePay', { mixTradeNo: 'mix1' }]])
  })

  test('a WeChat too old for insurance says so, and money alone is never taken instead', async () => {
    const asked = inHost(({ success }) => success(), 'requestPayment')
    expect(canPay(medical)).toBe(false)
    expect(await pay(medical)).toBe('failed')
    expect(await pay(insured)).toBe('failed')
    expect(asked).toEqual([])
  })

  test.each([
    ['requestPayment:fail cancel', 'cancelled'],
    ['requestPayment:fail (total_fee)', 'failed'],
    ['requestMedicalInsurancePay:fail access denied', 'failed'],
  ])('%s is %s', async (errMsg, end) => {
    inHost(({ fail }) => fail({ errMsg }), 'requestPayment')
    expect(await pay(plain)).toBe(end)
  })

  test('what is Alipay’s is not opened', async () => {
    const asked = inHost(({ success }) => success(), 'requestPayment', 'requestMedicalInsurancePay')
    expect([canPay(trade), await pay(trade), await pay(mixed)]).toEqual([false, 'failed', 'failed'])
    expect(asked).toEqual([])
  })
})

describe('in Alipay', () => {
  const { canPay, pay } = port('alipay')
  const inHost = (end: (options: Options) => void) => {
    const { asked, host } = hostThat(end, 'tradePay', 'navigateToAlipayPage')
    const shown: (() => void)[] = []
    const ap = { navigateToAlipayPage: host['navigateToAlipayPage'] }
    const onAppShow = (listener: () => void) => void shown.push(listener)
    const offAppShow = (listener: () => void) => void shown.splice(shown.indexOf(listener), 1)
    Object.assign(globalThis, { my: { tradePay: host['tradePay'], ap, onAppShow, offAppShow } })
    return { asked, shown }
  }

  test.each([
    ['9000', 'done'],
    ['8000', 'unknown'],
    ['6004', 'unknown'],
    ['6002', 'unknown'],
    ['6001', 'cancelled'],
    ['99', 'cancelled'],
    ['4000', 'failed'],
    ['4', 'failed'],
    [undefined, 'unknown'],
  ])('a trade that ends with %s is %s', async (resultCode, end) => {
    const { asked } = inHost(({ success }) => success({ resultCode }))
    expect(await pay(trade)).toBe(end)
    expect(asked).toEqual([['tradePay', { tradeNO: '20261122220010001' }]])
  })

  test('a payment with insurance opens Alipay’s page; how it ended only the order tells', async () => {
    const { asked, shown } = inHost(({ success }) => success())
    const ended = pay(mixed)
    expect(asked).toEqual([['navigateToAlipayPage', { path: 'https://render.alipay.com/p?name=%E5%8C%BB%E4%BF%9D' }]])
    expect(shown).toHaveLength(1)
    shown[0]?.()
    expect(await ended).toBe('unknown')
    expect(shown).toHaveLength(0)
  })

  test('a page that does not open is a failure, and what is WeChat’s is not opened', async () => {
    inHost(({ fail }) => fail({}))
    expect(await pay(mixed)).toBe('failed')
    expect([canPay(plain), await pay(plain), await pay(medical)]).toEqual([false, 'failed', 'failed'])
  })
})

describe('on the web', () => {
  const { canPay, pay, broughtFromWallet } = port('h5')
  const at = (address: string) => {
    const went: string[] = []
    const shows: ((event: { persisted: boolean }) => void)[] = []
    const { origin, pathname, search, hash, href } = new URL(address)
    const location = { origin, pathname, search, hash, href, assign: (to: string) => void went.push(to) }
    const history = { state: null, replaceState: (_: unknown, __: string, to: string) => void went.push(to) }
    const addEventListener = (_: string, listener: (typeof shows)[number]) => void shows.push(listener)
    Object.assign(globalThis, { window: { location, history, addEventListener } })
    return { went, shows }
  }
  const HERE = 'http://localhost:8080/patient/?a=1#/billing/cashier/index?orderId=o1'
  const BACK = '/patient/?a=1#/billing/cashier/index?orderId=o1'
  const opened = (launch: Launch) => {
    const { went } = at(HERE)
    void pay(launch)
    const { origin, pathname, searchParams } = new URL(went[0] ?? '')
    return { origin, pathname, ...Object.fromEntries(searchParams) }
  }
  const origin = 'http://localhost:8080'

  test('each wallet’s page of the embedded cloud gets the launch and the way back', () => {
    const wechat = { origin, pathname: '/sandbox/wechat-pay/cashier', return: BACK }
    expect(opened(plain)).toEqual({ ...wechat, kind: 'wechat-pay', ...signed })
    expect(opened(medical)).toEqual({ ...wechat, kind: 'wechat-medical', mixTradeNo: 'mix1', ...signed })
    expect(opened(insured)).toEqual({ ...wechat, kind: 'wechat-medical', mixTradeNo: 'mix1' })
    const tradeNO = '20261122220010001'
    expect(opened(trade)).toEqual({ origin, pathname: '/sandbox/alipay/cashier', tradeNO, return: BACK })
    const page = { kind: 'alipay-medical', payUrl: '/sandbox/alipay/medical?tradeNo=1' } as const
    expect(opened(page)).toEqual({ origin, pathname: '/sandbox/alipay/medical', tradeNo: '1', return: BACK })
  })

  test('a page of somebody else is never opened', async () => {
    const { went } = at(HERE)
    expect([canPay(mixed), await pay(mixed)]).toEqual([false, 'failed'])
    expect(await pay({ kind: 'alipay-medical', payUrl: '//evil.example/p' })).toBe('failed')
    expect(went).toEqual([])
  })

  test('going back without choosing leaves it unknown', async () => {
    const { shows } = at(HERE)
    const ended = pay(plain)
    shows[0]?.({ persisted: true })
    expect(await ended).toBe('unknown')
  })

  test.each([
    ['ok', 'done'],
    ['cancel', 'cancelled'],
    ['fail', 'failed'],
    ['其他', 'unknown'],
  ])('what the wallet’s page said, %s, is read once and taken out of the address', (said, end) => {
    const { went } = at(`http://localhost:8080/patient/?payResult=${said}&a=1#/billing/cashier/index?orderId=o1`)
    expect(broughtFromWallet()).toBe(end)
    expect(went).toEqual([HERE])
    at(HERE)
    expect(broughtFromWallet()).toBeNull()
  })
})
