import { RailRefused } from '../../cloudfunctions/kernel/rails'
import { PATIENT, TestAlipay, failureOf } from './support'

let alipay: TestAlipay
beforeEach(async () => {
  alipay = await new TestAlipay().listen()
})
afterEach(() => alipay.stop())

const cash = () => alipay.wallet.cash
const refusal = async (asked: Promise<unknown>) => {
  const failure = await failureOf(asked)
  expect(failure).toBeInstanceOf(RailRefused)
  return (failure as RailRefused).code
}
const TRADE = 'ord-7h_2K_01'
const refundOf = (refundNo: string, refundFen: number) => ({
  ...{ tradeNo: TRADE, refundNo, refundFen, totalFen: 5_000, reason: '取消预约' },
})

describe('asking for money', () => {
  test('gives the page the number of a trade, the same one each time it is asked', async () => {
    const first = await cash().create(alipay.order())
    expect(first).toEqual({ kind: 'alipay-trade', tradeNo: expect.stringMatching(/^\d{28}$/) })
    expect(await cash().create(alipay.order())).toEqual(first)
    expect(await cash().query(TRADE)).toEqual({ state: 'unpaid' })
  })

  test('works for people whom an old app knows by their user_id', async () => {
    const old = { payerOpenId: '2088123412341234' }
    expect(await cash().create(alipay.order(old))).toMatchObject({ kind: 'alipay-trade' })
    expect(await refusal(cash().create(alipay.order()))).toBe('ACQ.TRADE_BUYER_NOT_MATCH')
  })

  test('is refused when the same number comes with another amount, title or person', async () => {
    await cash().create(alipay.order())
    expect(await refusal(cash().create(alipay.order({ totalFen: 5_001 })))).toBe('ACQ.CONTEXT_INCONSISTENT')
    expect(await refusal(cash().create(alipay.order({ title: '别的' })))).toBe('ACQ.CONTEXT_INCONSISTENT')
    expect(await refusal(cash().create(alipay.order({ payerOpenId: 'x' })))).toBe('ACQ.TRADE_BUYER_NOT_MATCH')
  })

  test('is refused when the time to pay is over, or there is nothing to pay', async () => {
    expect(await refusal(cash().create(alipay.order({ expiresAt: alipay.inMinutes(-1) })))).toBe(
      'ACQ.INVALID_PARAMETER',
    )
    expect(await refusal(cash().create(alipay.order({ totalFen: 0 })))).toBe('ACQ.INVALID_PARAMETER')
    expect(await cash().query(TRADE)).toEqual({ state: 'absent' })
  })

  test('an amount that is no whole number of fen never leaves the house', async () => {
    for (const totalFen of [-1, 0.5, NaN, 2 ** 53])
      expect(await failureOf(cash().create(alipay.order({ totalFen })))).toBeInstanceOf(RangeError)
  })

  test('is refused once it is paid, or closed', async () => {
    await alipay.paid()
    expect(await refusal(cash().create(alipay.order()))).toBe('ACQ.TRADE_HAS_SUCCESS')
    await cash().create(alipay.order({ tradeNo: 'ord-other_01' }))
    await cash().close('ord-other_01')
    expect(await refusal(cash().create(alipay.order({ tradeNo: 'ord-other_01' })))).toBe('ACQ.TRADE_HAS_CLOSE')
  })
})

describe('on the phone', () => {
  test.each([
    ['paid', '9000', 'paid'],
    ['unnotified', '9000', 'paid'],
    ['cancelled', '6001', 'unpaid'],
    ['failed', '4000', 'unpaid'],
    ['late', '8000', 'unpaid'],
  ])('%s ends with %s, and the question finds it %s', async (outcome, code, state) => {
    const launch = await cash().create(alipay.order())
    expect(await alipay.tradePay(launch.kind === 'alipay-trade' ? launch.tradeNo : '', outcome)).toBe(code)
    expect(await cash().query(TRADE)).toMatchObject({ state })
  })

  test('money that was under way arrives, and rings', async () => {
    const launch = await cash().create(alipay.order())
    await alipay.tradePay(launch.kind === 'alipay-trade' ? launch.tradeNo : '', 'late')
    alipay.passSeconds(9)
    await alipay.sandbox.tick()
    expect(await alipay.notified()).toHaveLength(1)
    expect(await cash().query(TRADE)).toMatchObject({ state: 'paid' })
  })

  test('a trade whose time is over cannot be paid', async () => {
    const launch = await cash().create(alipay.order())
    alipay.passSeconds(15 * 60)
    expect(await alipay.tradePay(launch.kind === 'alipay-trade' ? launch.tradeNo : '')).toBe('4000')
    expect(await cash().query(TRADE)).toEqual({ state: 'closed' })
  })

  test('what is not known there cannot be paid', async () => expect(await alipay.tradePay('1')).toBe('4000'))
})

test('a payment is found with its amount, its number at Alipay and its time', async () => {
  const tradeNo = await alipay.paid({ totalFen: 1_205 })
  expect(await cash().query(TRADE)).toEqual({
    ...{ state: 'paid', railId: tradeNo, paidFen: 1_205, paidAt: '2026-11-22T01:30:00.000Z' },
  })
})

describe('closing', () => {
  test('ends what waits, and is no error for what is closed or was never there', async () => {
    await cash().create(alipay.order())
    expect(await cash().close(TRADE)).toBe('closed')
    expect(await cash().close(TRADE)).toBe('closed')
    expect(await cash().close('ord-never_01')).toBe('closed')
    expect(await cash().query(TRADE)).toEqual({ state: 'closed' })
  })

  test('comes too late for what is paid, or paid and given back', async () => {
    await alipay.paid()
    expect(await cash().close(TRADE)).toBe('paid')
    await cash().refund(refundOf('r1', 5_000))
    expect(await cash().close(TRADE)).toBe('paid')
  })

  test('says nothing while the money is under way', async () => {
    const launch = await cash().create(alipay.order())
    await alipay.tradePay(launch.kind === 'alipay-trade' ? launch.tradeNo : '', 'late')
    expect(await failureOf(cash().close(TRADE))).toMatchObject({ name: 'RailUnknown' })
  })
})

describe('giving money back', () => {
  beforeEach(() => alipay.paid())

  test('in parts, each with its own number, until all is back', async () => {
    const railId = expect.any(String)
    const at = '2026-11-22T01:30:00.000Z'
    const state = { state: 'succeeded', railId, refundedFen: 2_000, at }
    expect(await cash().refund(refundOf('r1', 2_000))).toEqual(state)
    expect(await cash().query(TRADE)).toMatchObject({ state: 'paid' })
    expect(await cash().refund(refundOf('r2', 3_000))).toEqual({ ...state, refundedFen: 3_000 })
    expect(await cash().query(TRADE)).toMatchObject({ state: 'refunded', paidFen: 5_000 })
    expect(await cash().queryRefund({ tradeNo: TRADE, refundNo: 'r1' })).toEqual(state)
  })

  test('the same number again is the same refund, even when all is back', async () => {
    const first = await cash().refund(refundOf('r1', 5_000))
    alipay.passSeconds(60)
    expect(await cash().refund(refundOf('r1', 5_000))).toEqual(first)
  })

  test('is refused with another amount under the same number, or with more than was paid', async () => {
    await cash().refund(refundOf('r1', 2_000))
    expect(await refusal(cash().refund(refundOf('r1', 2_001)))).toBe('ACQ.DISCORDANT_REPEAT_REQUEST')
    expect(await refusal(cash().refund(refundOf('r2', 3_001)))).toBe('ACQ.REASON_TRADE_REFUND_FEE_ERR')
    expect(await cash().queryRefund({ tradeNo: TRADE, refundNo: 'r2' })).toEqual({ state: 'absent' })
  })

  test('is refused for what is not paid, not there, or when the account is empty', async () => {
    await cash().create(alipay.order({ tradeNo: 'ord-other_01' }))
    const other = { ...refundOf('r1', 100), tradeNo: 'ord-other_01' }
    expect(await refusal(cash().refund(other))).toBe('ACQ.TRADE_STATUS_ERROR')
    expect(await refusal(cash().refund({ ...other, tradeNo: 'ord-never_01' }))).toBe('TRADE_NOT_EXIST')
    await alipay.world.setMood('alipay', { refunds: 'fail' })
    expect(await refusal(cash().refund(refundOf('r1', 100)))).toBe('ACQ.SELLER_BALANCE_NOT_ENOUGH')
  })

  test('may take its time: it is under way, may be asked for again, and is done once it is settled', async () => {
    await alipay.world.setMood('alipay', { refunds: 'slow' })
    expect(await cash().refund(refundOf('r1', 5_000))).toEqual({ state: 'processing' })
    expect(await cash().queryRefund({ tradeNo: TRADE, refundNo: 'r1' })).toEqual({ state: 'absent' })
    expect(await cash().refund(refundOf('r1', 5_000))).toEqual({ state: 'processing' })
    const { body } = await alipay.post('/hooks/settle-refunds', { outTradeNo: 'ord_m7h__2K__01' })
    expect(body).toEqual({ settled: 1 })
    expect(await cash().refund(refundOf('r1', 5_000))).toMatchObject({ state: 'succeeded', refundedFen: 5_000 })
  })

  test('of what was never asked for, nothing is known', async () => {
    expect(await cash().queryRefund({ tradeNo: TRADE, refundNo: 'never' })).toEqual({ state: 'absent' })
    expect(await cash().queryRefund({ tradeNo: 'ord-never_01', refundNo: 'r1' })).toEqual({ state: 'absent' })
  })
})

test('without a contract for insurance the medical platform is never asked', async () => {
  const { cash: alone, mixed, insurance } = alipay.walletWith({ medical: null })
  const asked = jest.spyOn(alipay.world, 'outage')
  expect(await alone.query('ord-never_01')).toEqual({ state: 'absent' })
  expect(await alone.queryRefund({ tradeNo: 'ord-never_01', refundNo: 'r1' })).toEqual({ state: 'absent' })
  expect(await refusal(alone.refund({ ...refundOf('r1', 1), tradeNo: 'ord-never_01' }))).toBe('ACQ.TRADE_NOT_EXIST')
  expect(asked).toHaveBeenCalledTimes(3)
  expect(await mixed.query('ord-never_01')).toEqual({ state: 'absent' })
  expect(await refusal(mixed.close('ord-never_01'))).toBe('NO_MEDICAL_CONTRACT')
  const ask = { requestNo: 'r', payerOpenId: 'o', patient: PATIENT, forRelative: false, returnPage: 'p' }
  expect(await refusal(insurance.door(ask))).toBe('NO_MEDICAL_CONTRACT')
  expect(asked).toHaveBeenCalledTimes(3)
})
