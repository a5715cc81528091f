import { type TestPay, aMixedOrder, anOrder, openWechatPay } from './support'

let wechat: TestPay
beforeEach(async () => {
  wechat = await openWechatPay()
})
afterEach(() => wechat.close())

const launchOf = async (order = anOrder()) => {
  const launch = await wechat.pay.cash.create(order)
  if (launch.kind !== 'wechat-pay') throw new Error('not for WeChat')
  return launch
}

describe('the phone opens no payment', () => {
  test('whose parameters were changed', async () => {
    const launch = await launchOf()
    const other = await launchOf()
    const wrong = 'requestPayment:fail 支付验证签名失败'
    expect(await wechat.phone({ ...launch, package: other.package }, 'paid')).toBe(wrong)
    expect(await wechat.phone({ ...launch, nonceStr: `${launch.nonceStr}0` }, 'paid')).toBe(wrong)
    expect(await wechat.phone({ ...launch, timeStamp: '1700000000' }, 'paid')).toBe(wrong)
    expect(await wechat.phone({ ...launch, paySign: other.paySign }, 'paid')).toBe(wrong)
    expect((await wechat.books())['orders']).toEqual([
      expect.objectContaining({ state: 'NOTPAY' }),
      expect.objectContaining({ state: 'NOTPAY' }),
    ])
  })

  test('whose prepay_id is older than two hours; a fresh one of the same order is good', async () => {
    const order = anOrder({ expiresAt: new Date(wechat.now() + 86_400_000).toISOString() })
    const old = await launchOf(order)
    wechat.passSeconds(2 * 3_600 + 1)
    expect(await wechat.phone(old, 'paid')).toBe('requestPayment:fail 支付凭证已过期')
    expect(await wechat.phone(await launchOf(order), 'paid')).toBe('requestPayment:ok')
  })

  test('without all parameters', async () => {
    expect(await wechat.post('/client/pay', { launch: { kind: 'wechat-pay' }, outcome: 'paid' })).toMatchObject({
      ...{ status: 400, body: { code: 'INVALID_INPUT' } },
    })
  })

  test('of insurance and money with another prepay_id than the order’s', async () => {
    const order = aMixedOrder()
    const { launch } = await wechat.pay.mixed.create(order)
    const { kind: _kind, ...signed } = await launchOf({ ...order, totalFen: 2_000 })
    expect(await wechat.phone({ ...launch, signed }, 'paid')).toContain('prepay_id 与下单时不一致')
    expect(await wechat.phone({ ...launch, signed: null }, 'paid')).toContain('调起参数与订单类型不符')
  })
})

describe('a person may', () => {
  test('cancel or fail, and then pay after all', async () => {
    const launch = await launchOf()
    expect(await wechat.phone(launch, 'cancelled')).toBe('requestPayment:fail cancel')
    expect(await wechat.phone(launch, 'failed')).toBe('requestPayment:fail')
    expect(await wechat.phone(launch, 'paid')).toBe('requestPayment:ok')
  })

  test('pay once, however often the button is touched', async () => {
    const launch = await launchOf()
    const touch = async () => {
      const body = JSON.stringify({ launch, outcome: 'paid' })
      return (await wechat.sandbox.app.request('/client/pay', { method: 'POST', body })).json() as Promise<object>
    }
    const ends = await Promise.all([touch(), touch(), touch(), touch()])
    expect(ends.filter((end) => 'errMsg' in end && end.errMsg === 'requestPayment:ok')).toHaveLength(1)
    await wechat.world.deliverDue()
    expect(wechat.notices).toHaveLength(1)
  })

  test('pay and nobody is told, but a query knows', async () => {
    const order = anOrder()
    expect(await wechat.phone(await launchOf(order), 'paid-silently')).toBe('requestPayment:ok')
    await wechat.world.deliverDue()
    expect(wechat.letters).toEqual([])
    expect(await wechat.pay.cash.query(order.tradeNo)).toMatchObject({ state: 'paid' })
  })

  test('pay late, pushed by a hook', async () => {
    const order = anOrder()
    await wechat.phone(await launchOf(order), 'late')
    expect(await wechat.post('/hooks/pay-late', { tradeNo: order.tradeNo })).toMatchObject({ status: 200 })
    expect(await wechat.post('/hooks/pay-late', { tradeNo: order.tradeNo })).toMatchObject({ status: 404 })
    expect(await wechat.pay.cash.query(order.tradeNo)).toMatchObject({ state: 'paid' })
  })
})

describe('the payment sheet', () => {
  const addressOf = (launch: object, back: string) => {
    const fields = Object.entries(launch).filter(([, value]) => typeof value === 'string') as [string, string][]
    return `${wechat.baseUrl}/cashier?${new URLSearchParams([...fields, ['return', back]])}`
  }
  const choose = async (launch: object, outcome: string, back: string) => {
    const fields = Object.entries(launch) as [string, string][]
    const body = new URLSearchParams([...fields, ['return', back], ['outcome', outcome]])
    return fetch(`${wechat.baseUrl}/cashier`, { method: 'POST', body, redirect: 'manual' })
  }

  test('shows whom one pays and how much', async () => {
    const launch = await launchOf(anOrder({ title: '复诊<b>', totalFen: 1_250 }))
    const text = await (await fetch(addressOf(launch, '/patient/'))).text()
    expect(text).toContain('¥12.50')
    expect(text).toContain('杏林互联网医院')
    expect(text).toContain('复诊&lt;b&gt;')
    for (const word of ['支付成功', '取消支付', '支付失败', '已扣款但通知丢失', '超时后到账'])
      expect(text).toContain(word)
    expect(text).not.toContain('只扣了自费')
  })

  test('goes back with what happened', async () => {
    const launch = await launchOf()
    const cancelled = await choose(launch, 'cancelled', '/patient/#/pages/orders?id=1')
    expect(cancelled.status).toBe(303)
    expect(cancelled.headers.get('location')).toBe('/patient/?payResult=cancel#/pages/orders?id=1')
    expect((await choose(launch, 'paid', '/patient/')).headers.get('location')).toBe('/patient/?payResult=ok')
    const late = await choose(await launchOf(), 'late', '/patient/')
    expect(late.headers.get('location')).toBe('/patient/?payResult=unknown')
    expect((await wechat.books())['orders']?.[0]).toMatchObject({ state: 'SUCCESS' })
  })

  test.each([
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example/',
    'javascript:alert(1)',
    '',
    '/\t/evil.example',
    '/.//evil.example',
    '/\\evil//evil.example',
    '/\\evil.example/x',
  ])('goes nowhere else: %s', async (back) => {
    const location = (await choose(await launchOf(), 'cancelled', back)).headers.get('location') ?? ''
    expect(new URL(location, wechat.baseUrl).origin).toBe(wechat.baseUrl)
    expect(location.startsWith('/?')).toBe(true)
    const sorry = await fetch(addressOf({ ...(await launchOf()), paySign: 'x' }, back))
    expect(await sorry.text()).toContain('href="/"')
  })

  test('says why it does not open, and the way back', async () => {
    const launch = await launchOf()
    const response = await fetch(addressOf({ ...launch, paySign: 'x' }, '/patient/'))
    expect(response.status).toBe(400)
    const text = await response.text()
    expect(text).toContain('支付验证签名失败')
    expect(text).toContain('href="/patient/"')
  })

  test('shows what insurance pays, and lets one leg fail', async () => {
    const { launch } = await wechat.pay.mixed.create(aMixedOrder())
    if (launch.kind !== 'wechat-medical') throw new Error('not medical')
    const flat = { kind: launch.kind, mixTradeNo: launch.mixTradeNo, ...launch.signed }
    const text = await (await fetch(addressOf(flat, '/'))).text()
    for (const word of ['¥20.00', '¥100.00', '¥50.00', '¥30.00', '只扣了自费']) expect(text).toContain(word)
    expect((await choose(flat, 'only-cash', '/')).headers.get('location')).toBe('/?payResult=fail')
    expect((await wechat.books())['mixed']).toMatchObject([{ mix: 'MIX_PAY_FAIL', self: 'SELF_PAY_SUCCESS' }])
  })
})

describe('the hooks', () => {
  test('change the mood, and refuse one that does not exist', async () => {
    expect(await wechat.post('/hooks/mood', { refunds: 'slow' })).toMatchObject({ body: { refunds: 'slow' } })
    expect(await wechat.post('/hooks/mood', { outage: 'earthquake' })).toMatchObject({ status: 400 })
    const mood = (await (await fetch(`${wechat.baseUrl}/hooks/mood`)).json()) as object
    expect(mood).toMatchObject({ refunds: 'slow', outage: 'none' })
  })

  test('show no person in the books', async () => {
    await launchOf(anOrder({ payerOpenId: 'o-secret' }))
    expect(JSON.stringify(await wechat.books())).not.toContain('o-secret')
  })
})
