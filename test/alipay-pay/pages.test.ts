import { TestAlipay } from './support'

let alipay: TestAlipay
beforeEach(async () => {
  alipay = await new TestAlipay().listen()
})
afterEach(() => alipay.stop())

const BACK = '/patient/?a=1#/billing/cashier/index?orderId=o1'
const page = async (path: string) => {
  const response = await fetch(`${alipay.url}${path}`)
  return { status: response.status, html: await response.text() }
}
const launched = async () => {
  const launch = await alipay.wallet.cash.create(alipay.order())
  return launch.kind === 'alipay-trade' ? launch.tradeNo : ''
}

describe('the cashier', () => {
  test('shows what is paid for, how much, and five ways for it to end', async () => {
    const { status, html } = await page(`/cashier?tradeNO=${await launched()}&return=${encodeURIComponent(BACK)}`)
    expect(status).toBe(200)
    for (const words of [
      '¥50.00',
      '心血管内科 挂号费',
      '支付成功',
      '取消支付',
      '支付失败',
      '处理中，稍后到账',
      '通知丢失',
    ])
      expect(html).toContain(words)
    expect(html).toContain('width=device-width')
  })

  test.each([
    ['paid', 'ok', 'paid'],
    ['unnotified', 'ok', 'paid'],
    ['cancelled', 'cancel', 'unpaid'],
    ['failed', 'fail', 'unpaid'],
    ['late', null, 'unpaid'],
  ])('%s goes back with %s', async (choice, result, state) => {
    const response = await alipay.press('/cashier', { tradeNO: await launched(), choice, return: BACK })
    expect(response.status).toBe(303)
    const location = `/patient/?a=1${result ? `&payResult=${result}` : ''}#/billing/cashier/index?orderId=o1`
    expect(response.headers.get('location')).toBe(location)
    expect(await alipay.wallet.cash.query('ord-7h_2K_01')).toMatchObject({ state })
  })

  test('says so when there is nothing to pay any more', async () => {
    const tradeNO = await alipay.paid()
    const { status, html } = await page(`/cashier?tradeNO=${tradeNO}&return=%2Fpatient%2F`)
    expect([status, html.includes('href="/patient/"')]).toEqual([409, true])
    expect((await page('/cashier?tradeNO=1')).status).toBe(409)
  })

  test('takes no choice that is none', async () => {
    expect((await alipay.press('/cashier', { tradeNO: await launched(), choice: 'rob', return: BACK })).status).toBe(
      400,
    )
  })
})

test.each([
  'https://evil.example/',
  '//evil.example/',
  '/\\evil.example/',
  '/\t/evil.example/',
  'javascript:alert(1)',
  'patient/',
  '',
])('%j is no way back', async (given) => {
  const response = await alipay.press('/cashier', { tradeNO: await launched(), choice: 'cancelled', return: given })
  const location = response.headers.get('location')
  if (location === null) expect(response.status).toBe(200)
  else expect(new URL(location, 'http://localhost:8080').origin).toBe('http://localhost:8080')
  const { html } = await page(`/cashier?tradeNO=1&return=${encodeURIComponent(given)}`)
  expect(html).not.toMatch(/href="(?!\/(?![/\\]))/)
})

test('words from outside cannot become part of the page', async () => {
  const title = '<script>alert(1)</script>'.replaceAll('/', '')
  const launch = await alipay.wallet.cash.create(alipay.order({ title: title.replaceAll('=', '') }))
  const { html } = await page(`/cashier?tradeNO=${launch.kind === 'alipay-trade' ? launch.tradeNo : ''}&return=/"><b>`)
  expect(html).not.toContain('<script>')
  expect(html).not.toContain('"><b>')
})

describe('the cashier for insurance and money', () => {
  const begin = async (changes = {}) => {
    const { mixId } = await alipay.wallet.mixed.create(await alipay.mixedOrder(changes))
    return mixId
  }

  test('shows who pays how much, and lets only one of both be paid', async () => {
    const { html } = await page(`/medical?tradeNo=${await begin()}`)
    for (const words of ['¥20.00', '¥100.00', '¥50.00', '¥30.00', '医保和自费都支付成功', '只有医保成功'])
      expect(html).toContain(words)
  })

  test('offers no own part when insurance pays all', async () => {
    const split = { totalFen: 5_000, fundFen: 5_000, accountFen: 0, mutualAidFen: 0, otherFen: 0, ownFen: 0 }
    expect((await page(`/medical?tradeNo=${await begin({ split })}`)).html).not.toContain('自费都')
  })

  test.each([
    ['both', { state: 'paid' }],
    ['insurance-only', { state: 'failed', insurance: 'paid' }],
    ['cash-only', { state: 'failed', cash: 'paid' }],
    ['cancel', { state: 'created' }],
  ])('%s goes back, and the question finds it', async (choice, state) => {
    const response = await alipay.press('/medical', { tradeNo: await begin(), choice, return: BACK })
    expect([response.status, response.headers.get('location')]).toEqual([303, BACK])
    expect(await alipay.wallet.mixed.query('mix-7h_2K_01')).toMatchObject(state)
  })
})

describe('the page of his certificate', () => {
  test('asks, goes back with an empty code when he agrees, and without one when not', async () => {
    await alipay.authorise('req-1', 'refuse')
    expect((await page('/certificate?requestNo=req-1')).html).toContain('不同意')
    const pressed = (choice: string) => alipay.press('/certificate', { requestNo: 'req-1', choice, return: BACK })
    expect((await pressed('refuse')).headers.get('location')).toBe(BACK)
    const agreed = '/patient/?a=1&authCode=#/billing/cashier/index?orderId=o1'
    expect((await pressed('own')).headers.get('location')).toBe(agreed)
    expect((await page('/certificate?requestNo=never')).status).toBe(404)
  })
})
