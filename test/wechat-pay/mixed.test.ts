import { RailRefused, RailUnknown } from '../../cloudfunctions/kernel/rails'
import { type TestPay, aMixedOrder, openWechatPay } from './support'

let wechat: TestPay
let settles = true
beforeEach(async () => {
  settles = true
  wechat = await openWechatPay({ insuranceSettles: () => settles })
})
afterEach(() => wechat.close())

/** All money of the order is let off, so that insurance pays what is left. */
const insuranceOnly = () => aMixedOrder({ reductionFen: 2_000 })

describe('insurance and money together', () => {
  test('are paid in one go: insurance settles, the money leaves, both are told', async () => {
    const order = aMixedOrder()
    const { mixId, launch } = await wechat.pay.mixed.create(order)
    expect(launch).toMatchObject({ kind: 'wechat-medical', mixTradeNo: mixId, signed: { signType: 'RSA' } })
    expect(await wechat.pay.mixed.query(order.tradeNo)).toMatchObject({ state: 'created', cash: 'created' })
    expect(await wechat.phone(launch, 'paid')).toBe('requestMedicalInsurancePay:ok')
    expect(wechat.settled).toEqual([
      {
        ...{ payOrdId: order.payOrdId, payAuthNo: order.authorisation.payAuthNo },
        ...{ fundFen: 5_000, accountFen: 3_000, otherFen: 0 },
      },
    ])
    const state = await wechat.pay.mixed.query(order.tradeNo)
    expect(state).toEqual({ state: 'paid', mixId, insurance: 'paid', cash: 'paid', failReason: null })
    expect(await wechat.pay.cash.query(order.tradeNo)).toMatchObject({ state: 'paid', paidFen: 2_000 })
    await wechat.world.deliverDue()
    expect(wechat.notices).toContainEqual(expect.objectContaining({ about: 'mixed', tradeNo: order.tradeNo, state }))
    expect(wechat.notices).toContainEqual(expect.objectContaining({ about: 'payment', tradeNo: order.tradeNo }))
  })

  test('are the same payment when asked for twice, and its launch still opens', async () => {
    const order = aMixedOrder()
    const first = await wechat.pay.mixed.create(order)
    const second = await wechat.pay.mixed.create(order)
    expect(second.mixId).toBe(first.mixId)
    expect(await wechat.phone(second.launch, 'paid')).toBe('requestMedicalInsurancePay:ok')
  })

  test('for another upload under the same number are refused', async () => {
    const order = aMixedOrder()
    await wechat.pay.mixed.create(order)
    const other = wechat.pay.mixed.create({ ...order, payOrdId: 'ORD-other' })
    await expect(other).rejects.toEqual(new RailRefused('INVALID_REQUEST'))
  })

  test('cannot be paid as money alone', async () => {
    const { launch } = await wechat.pay.mixed.create(aMixedOrder())
    const alone = { kind: 'wechat-pay', ...(launch.kind === 'wechat-medical' && launch.signed) }
    expect(await wechat.phone(alone, 'paid')).toBe('requestPayment:fail 该订单须用医保支付')
  })

  test('fail as a whole when insurance does not settle, and no money leaves', async () => {
    settles = false
    const order = aMixedOrder()
    const { launch } = await wechat.pay.mixed.create(order)
    expect(await wechat.phone(launch, 'paid')).toContain('fail')
    expect(await wechat.pay.mixed.query(order.tradeNo)).toMatchObject({
      ...{ state: 'failed', insurance: 'failed', cash: 'failed', failReason: '个人账户余额不足' },
    })
    expect(await wechat.pay.cash.query(order.tradeNo)).toEqual({ state: 'unpaid' })
  })

  test('may leave the money taken and the whole failed: then the money is given back', async () => {
    const order = aMixedOrder()
    const { launch } = await wechat.pay.mixed.create(order)
    await wechat.phone(launch, 'only-cash')
    expect(await wechat.pay.mixed.query(order.tradeNo)).toMatchObject({
      state: 'failed',
      insurance: 'failed',
      cash: 'paid',
    })
    expect(await wechat.pay.mixed.close(order.tradeNo)).toBe('paid')
    const refund = { tradeNo: order.tradeNo, refundNo: 'R1', refundFen: 2_000, totalFen: 2_000, reason: '' }
    expect(await wechat.pay.cash.refund(refund)).toMatchObject({ state: 'succeeded' })
    expect(await wechat.pay.mixed.query(order.tradeNo)).toMatchObject({ cash: 'refunded' })
  })

  test('may leave insurance settled and the money not', async () => {
    const order = aMixedOrder()
    const { launch } = await wechat.pay.mixed.create(order)
    await wechat.phone(launch, 'only-insurance')
    expect(await wechat.pay.mixed.query(order.tradeNo)).toMatchObject({
      state: 'failed',
      insurance: 'paid',
      cash: 'failed',
    })
    expect(await wechat.pay.mixed.close(order.tradeNo)).toBe('paid')
    expect(await wechat.pay.cash.query(order.tradeNo)).toEqual({ state: 'unpaid' })
  })

  test('that arrive late cannot be closed on the way, and settle once', async () => {
    const order = aMixedOrder()
    const { launch } = await wechat.pay.mixed.create(order)
    expect(await wechat.phone(launch, 'late')).toBe('requestMedicalInsurancePay:fail timeout')
    await expect(wechat.pay.mixed.close(order.tradeNo)).rejects.toThrow(RailUnknown)
    wechat.passSeconds(15 * 60 + 5)
    await Promise.all([1, 2, 3].map(() => wechat.sandbox.tick()))
    expect(await wechat.pay.mixed.query(order.tradeNo)).toMatchObject({ state: 'paid', cash: 'paid' })
    expect(wechat.settled).toMatchObject([{ payOrdId: order.payOrdId }])
    expect(await wechat.pay.mixed.close(order.tradeNo)).toBe('paid')
  })

  test('that nobody paid close with the money’s order', async () => {
    const order = aMixedOrder()
    const { launch } = await wechat.pay.mixed.create(order)
    expect(await wechat.pay.mixed.close(order.tradeNo)).toBe('closed')
    expect(await wechat.phone(launch, 'paid')).toContain('fail')
    expect(wechat.settled).toEqual([])
  })

  test('whose second step never happened close too', async () => {
    const order = aMixedOrder()
    await wechat.pay.cash.create(order)
    expect(await wechat.pay.mixed.query(order.tradeNo)).toEqual({ state: 'absent' })
    expect(await wechat.pay.mixed.close(order.tradeNo)).toBe('closed')
    expect(await wechat.pay.cash.query(order.tradeNo)).toEqual({ state: 'closed' })
  })
})

describe('insurance alone', () => {
  test('needs no signed package, and is paid', async () => {
    const order = insuranceOnly()
    const { launch } = await wechat.pay.mixed.create(order)
    expect(launch).toMatchObject({ signed: null })
    expect(await wechat.phone(launch, 'paid')).toBe('requestMedicalInsurancePay:ok')
    expect(await wechat.pay.mixed.query(order.tradeNo)).toMatchObject({
      state: 'paid',
      insurance: 'paid',
      cash: 'none',
    })
    expect(await wechat.pay.cash.query(order.tradeNo)).toEqual({ state: 'absent' })
  })

  test('unpaid has nothing for WeChat to close', async () => {
    const order = insuranceOnly()
    await wechat.pay.mixed.create(order)
    expect(await wechat.pay.mixed.close(order.tradeNo)).toBe('closed')
  })
})

describe('a relative’s insurance', () => {
  test('is ordered with the relative, name and number sealed', async () => {
    const sent = jest.spyOn(globalThis, 'fetch')
    const relative = { name: '王建国', idNumber: '990101195003070012' }
    await wechat.pay.mixed.create(aMixedOrder({ relative }))
    const bodies = sent.mock.calls.map(([, init]) => String(init?.body)).join(' ')
    sent.mockRestore()
    expect(bodies).toContain('"pay_for_relatives":true')
    for (const secret of ['王建国', '王小明', relative.idNumber]) expect(bodies).not.toContain(secret)
  })
})

describe('after insurance took its part back', () => {
  const report = (mixId: string, change = {}) =>
    wechat.pay.mixed.reportInsuranceRefund({
      ...{ mixId, refundNo: 'R1', fundFen: 5_000, accountFen: 3_000, otherFen: 0, at: '2026-11-25T03:00:00.000Z' },
      ...change,
    })

  test('WeChat is told, once however often, and with the money the whole is refunded', async () => {
    const order = aMixedOrder()
    const { mixId, launch } = await wechat.pay.mixed.create(order)
    await wechat.phone(launch, 'paid')
    await report(mixId)
    await report(mixId)
    expect(await wechat.pay.mixed.query(order.tradeNo)).toMatchObject({
      state: 'paid',
      insurance: 'refunded',
      cash: 'paid',
    })
    await wechat.pay.cash.refund({
      tradeNo: order.tradeNo,
      refundNo: 'R1',
      refundFen: 2_000,
      totalFen: 2_000,
      reason: '',
    })
    expect(await wechat.pay.mixed.query(order.tradeNo)).toMatchObject({ state: 'refunded' })
  })

  test('it does not believe more than insurance paid, nor a refund of what was never paid', async () => {
    const { mixId, launch } = await wechat.pay.mixed.create(aMixedOrder())
    await expect(report(mixId)).rejects.toEqual(new RailRefused('RULE_LIMIT'))
    await wechat.phone(launch, 'paid')
    await expect(report(mixId, { fundFen: 5_001 })).rejects.toEqual(new RailRefused('RULE_LIMIT'))
    await expect(report('0'.repeat(32))).rejects.toEqual(new RailRefused('ORDER_NOT_EXIST'))
  })
})

test('a hospital without a contract for insurance orders nothing', async () => {
  await wechat.close()
  wechat = await openWechatPay({ config: { institution: null } })
  await expect(wechat.pay.mixed.create(aMixedOrder())).rejects.toEqual(new RailRefused('NO_AUTH'))
  expect(await wechat.pay.mixed.query('XL-none')).toEqual({ state: 'absent' })
})
