import type { RailRefused } from '../../cloudfunctions/kernel/rails'
import { type MixedOrder, RailUnknown } from '../../cloudfunctions/kernel/rails'
import { TestAlipay, failureOf, medicalConfig } from './support'

let alipay: TestAlipay
beforeEach(async () => {
  alipay = await new TestAlipay().listen()
})
afterEach(() => alipay.stop())

const TRADE = 'mix-7h_2K_01'
const THEIRS = 'mix_m7h__2K__01'
const AT = '2026-11-22T01:30:00.000Z'
const mixed = () => alipay.wallet.mixed
const cash = () => alipay.wallet.cash
const refusal = async (asked: Promise<unknown>) => ((await failureOf(asked)) as RailRefused).code

const begin = async (changes: Partial<MixedOrder> = {}) => {
  const order = await alipay.mixedOrder(changes)
  return { order, ...(await mixed().create(order)) }
}
const pay = (legs: string) => alipay.post('/hooks/pay-medical', { outTradeNo: THEIRS, legs })
const refund = { tradeNo: TRADE, refundNo: 'r1', refundFen: 2_000, totalFen: 2_000, reason: '取消预约' }

describe('insurance and money together', () => {
  test('begin with a page of Alipay, the same one when asked again', async () => {
    const { order, mixId, launch } = await begin()
    expect(launch).toEqual({ kind: 'alipay-medical', payUrl: `/sandbox/alipay/medical?tradeNo=${mixId}` })
    expect(await mixed().create(order)).toEqual({ mixId, launch })
    expect(await mixed().query(TRADE)).toEqual({
      ...{ state: 'created', mixId, insurance: 'created', cash: 'created', failReason: null },
    })
    expect(await cash().query(TRADE)).toEqual({ state: 'unpaid' })
  })

  test('are paid together: the centre settles its order, the money is found under our number', async () => {
    const { mixId } = await begin()
    await pay('both')
    expect(alipay.settled).toEqual(['ORD330100000001'])
    expect(await mixed().query(TRADE)).toMatchObject({ state: 'paid', mixId, insurance: 'paid', cash: 'paid' })
    expect(await cash().query(TRADE)).toEqual({
      ...{ state: 'paid', railId: expect.stringMatching(/^\d{28}$/), paidFen: 2_000, paidAt: AT },
    })
  })

  test('ring, and the notice tells how both stand', async () => {
    await begin()
    await pay('both')
    const [body = ''] = await alipay.notified()
    expect(await alipay.wallet.doorbell.read({ headers: new Headers(), body })).toMatchObject({
      ...{ about: 'mixed', tradeNo: TRADE, state: { state: 'paid', insurance: 'paid', cash: 'paid' } },
    })
  })

  test('need no money when insurance pays all', async () => {
    const split = { totalFen: 5_000, fundFen: 5_000, accountFen: 0, mutualAidFen: 0, otherFen: 0, ownFen: 0 }
    await begin({ split, totalFen: 0 })
    await pay('both')
    expect(await mixed().query(TRADE)).toMatchObject({ state: 'paid', insurance: 'paid', cash: 'none' })
    expect(await cash().query(TRADE)).toEqual({ state: 'absent' })
  })

  test('take a coupon off the own part', async () => {
    await begin({ reductionFen: 500 })
    await pay('both')
    expect(await cash().query(TRADE)).toMatchObject({ state: 'paid', paidFen: 1_500 })
  })

  test('a coupon larger than the own part never leaves the house', async () => {
    const order = await alipay.mixedOrder({ reductionFen: 2_001 })
    expect(await failureOf(mixed().create(order))).toBeInstanceOf(RangeError)
  })
})

describe('only one of both', () => {
  test('insurance paid and money not: it failed, and says which leg came', async () => {
    await begin()
    await pay('insurance-only')
    expect(await mixed().query(TRADE)).toMatchObject({
      ...{ state: 'failed', insurance: 'paid', cash: 'failed', failReason: '自费部分未支付' },
    })
    expect(await cash().query(TRADE)).toEqual({ state: 'closed' })
    expect(await mixed().close(TRADE)).toBe('paid')
  })

  test.each([
    ['the person let it fail', 'cash-only', true],
    ['the centre did not settle', 'both', false],
  ])('money paid and insurance not, since %s: the money goes back', async (_, legs, settles) => {
    alipay.centreSettles = settles
    await begin()
    await pay(legs)
    expect(await mixed().query(TRADE)).toMatchObject({ state: 'failed', insurance: 'failed', cash: 'paid' })
    expect(await cash().refund(refund)).toMatchObject({ state: 'succeeded', refundedFen: 2_000, at: AT })
    expect(await cash().query(TRADE)).toMatchObject({ state: 'refunded' })
    expect(await mixed().query(TRADE)).toMatchObject({ state: 'failed', cash: 'refunded' })
  })
})

describe('the money of it', () => {
  beforeEach(async () => {
    await begin()
    await pay('both')
  })

  test('goes back in parts; the same number again is the same refund', async () => {
    const part = { ...refund, refundFen: 500 }
    expect(await cash().queryRefund(part)).toEqual({ state: 'absent' })
    const first = await cash().refund(part)
    expect(first).toMatchObject({ state: 'succeeded', refundedFen: 500 })
    expect(await cash().refund(part)).toEqual(first)
    expect(await cash().queryRefund(part)).toEqual(first)
    expect(await refusal(cash().refund({ ...refund, refundNo: 'r2' }))).toBe('ACQ.REASON_TRADE_REFUND_FEE_ERR')
  })

  test('may take its time', async () => {
    await alipay.world.setMood('alipay', { refunds: 'slow' })
    expect(await cash().refund(refund)).toEqual({ state: 'processing' })
    await alipay.post('/hooks/settle-refunds', { outTradeNo: THEIRS })
    expect(await cash().queryRefund(refund)).toMatchObject({ state: 'succeeded', refundedFen: 2_000 })
  })

  test('and the insurance part are both back: so is the whole', async () => {
    await cash().refund(refund)
    expect(await mixed().query(TRADE)).toMatchObject({ state: 'paid', insurance: 'paid', cash: 'refunded' })
    alipay.centreRefunded = true
    expect(await mixed().query(TRADE)).toMatchObject({ state: 'refunded', insurance: 'refunded', cash: 'refunded' })
  })

  test('stands in the bill of the day', async () => {
    await cash().refund(refund)
    alipay.passSeconds(86_400)
    const lines = []
    for await (const line of alipay.wallet.cash.statement('2026-11-22')) lines.push(line)
    expect(lines.map(({ kind, tradeNo, refundNo }) => [kind, tradeNo, refundNo])).toEqual([
      ['payment', TRADE, null],
      ['refund', TRADE, 'r1'],
    ])
  })
})

describe('ending it', () => {
  test('while it waits closes both legs; ending it twice, or what never was, is no error', async () => {
    await begin()
    expect(await mixed().close(TRADE)).toBe('closed')
    expect(await mixed().close(TRADE)).toBe('closed')
    expect(await mixed().close('mix-never_01')).toBe('closed')
    expect(await mixed().query(TRADE)).toMatchObject({ state: 'failed', cash: 'failed' })
    await pay('both')
    expect(alipay.settled).toEqual([])
  })

  test('comes too late for what is paid, and takes nothing back', async () => {
    await begin()
    await pay('both')
    expect(await mixed().close(TRADE)).toBe('paid')
    expect(await mixed().query(TRADE)).toMatchObject({ state: 'paid' })
  })

  test('happens by itself when the time to pay is over', async () => {
    await begin()
    alipay.passSeconds(15 * 60)
    expect(await mixed().query(TRADE)).toMatchObject({ state: 'failed', insurance: 'failed', cash: 'failed' })
  })
})

describe('Alipay refuses', () => {
  test('the same number with another split', async () => {
    const { order } = await begin()
    const split = { ...order.split, fundFen: 4_000, ownFen: 3_000 }
    expect(await refusal(mixed().create({ ...order, split }))).toBe('ACQ.CONTEXT_INCONSISTENT')
  })

  test('a split that does not add up', async () => {
    const order = await alipay.mixedOrder()
    const split = { ...order.split, totalFen: 10_001 }
    expect(await refusal(mixed().create({ ...order, split }))).toBe('ACQ.INVALID_PARAMETER')
  })

  test('a certificate that was used, has run out, or was never shown', async () => {
    const { order } = await begin()
    const again = { ...order, tradeNo: 'mix-other_01' }
    expect(await refusal(mixed().create(again))).toBe('PAY_AUTH_NO_USED')
    const authorisation = { ...order.authorisation, payAuthNo: 'AUTH000' }
    expect(await refusal(mixed().create({ ...again, authorisation }))).toBe('PAY_AUTH_NO_INVALID')
    const late = await alipay.mixedOrder({ tradeNo: 'mix-late_01', authorisation: await fresh('req-late') })
    alipay.passSeconds(15 * 60 + 1)
    const expiresAt = alipay.inMinutes(15)
    expect(await refusal(mixed().create({ ...late, expiresAt }))).toBe('PAY_AUTH_NO_INVALID')
  })

  const fresh = async (requestNo: string) => {
    const authorisation = await alipay.authorise(requestNo)
    if (!authorisation) throw new Error('he did not agree')
    return authorisation
  }
})

test('a word that nobody explained is no answer; a deployment can explain it', async () => {
  await begin()
  await pay('both')
  const speaking = (payment: Record<string, 'paid'>) =>
    alipay.walletWith({ medical: { ...medicalConfig, words: { payment } } }).mixed.query(TRADE)
  const words = { payment: { SUCCESS: undefined as never } }
  const silent = alipay.walletWith({ medical: { ...medicalConfig, words } }).mixed.query(TRADE)
  expect(await failureOf(silent)).toBeInstanceOf(RailUnknown)
  expect(await speaking({ SUCCESS: 'paid' })).toMatchObject({ state: 'paid' })
})
