import { RailRefused, RailUnknown } from '../../cloudfunctions/kernel/rails'
import { type TestPay, anOrder, openWechatPay } from './support'

let wechat: TestPay
beforeEach(async () => {
  wechat = await openWechatPay()
})
afterEach(() => wechat.close())

const paidOrder = async (change = {}) => {
  const order = anOrder(change)
  await wechat.phone(await wechat.pay.cash.create(order), 'paid')
  return order
}

describe('paying', () => {
  test('an order that nobody paid is unpaid, and one that was never made is absent', async () => {
    const order = anOrder()
    await wechat.pay.cash.create(order)
    expect(await wechat.pay.cash.query(order.tradeNo)).toEqual({ state: 'unpaid' })
    expect(await wechat.pay.cash.query('XL-never-made')).toEqual({ state: 'absent' })
  })

  test('a person pays with the parameters that the server made, and both the query and the callback say so', async () => {
    const order = anOrder()
    const launch = await wechat.pay.cash.create(order)
    expect(await wechat.phone(launch, 'paid')).toBe('requestPayment:ok')
    const state = await wechat.pay.cash.query(order.tradeNo)
    expect(state).toMatchObject({ state: 'paid', paidFen: 3_000, paidAt: '2026-11-25T02:00:00.000Z' })
    await wechat.world.deliverDue()
    expect(wechat.notices).toEqual([expect.objectContaining({ about: 'payment', tradeNo: order.tradeNo, state })])
  })

  test('the same order again gives another launch for the same payment', async () => {
    const order = anOrder()
    const [first, second] = [await wechat.pay.cash.create(order), await wechat.pay.cash.create(order)]
    expect(first).not.toEqual(second)
    await wechat.phone(first, 'paid')
    expect(await wechat.phone(second, 'paid')).toBe('requestPayment:fail 该订单已支付或已关闭')
    expect((await wechat.books())['orders']).toHaveLength(1)
  })

  test('a number that is used with another amount is refused', async () => {
    const order = anOrder()
    await wechat.pay.cash.create(order)
    const other = wechat.pay.cash.create({ ...order, totalFen: 1 })
    await expect(other).rejects.toEqual(new RailRefused('OUT_TRADE_NO_USED'))
  })

  test('a paid order cannot be made again', async () => {
    const order = await paidOrder()
    await expect(wechat.pay.cash.create(order)).rejects.toEqual(new RailRefused('ORDERPAID'))
  })

  test('an order that would run out within a minute is refused', async () => {
    const expiresAt = new Date(wechat.now() + 59_000).toISOString()
    await expect(wechat.pay.cash.create(anOrder({ expiresAt }))).rejects.toEqual(new RailRefused('PARAM_ERROR'))
  })

  test('an order that ran out counts as closed', async () => {
    const order = anOrder()
    const launch = await wechat.pay.cash.create(order)
    wechat.passSeconds(15 * 60)
    expect(await wechat.phone(launch, 'paid')).toBe('requestPayment:fail 该订单已支付或已关闭')
    expect(await wechat.pay.cash.query(order.tradeNo)).toEqual({ state: 'closed' })
  })
})

describe('closing', () => {
  test('an unpaid order closes, and closing it again or closing nothing does no harm', async () => {
    const order = anOrder()
    const launch = await wechat.pay.cash.create(order)
    expect(await wechat.pay.cash.close(order.tradeNo)).toBe('closed')
    expect(await wechat.pay.cash.close(order.tradeNo)).toBe('closed')
    expect(await wechat.pay.cash.close('XL-never-made')).toBe('closed')
    expect(await wechat.phone(launch, 'paid')).toContain('fail')
    expect(await wechat.pay.cash.query(order.tradeNo)).toEqual({ state: 'closed' })
  })

  test('one that was paid in the meantime is paid', async () => {
    const order = await paidOrder()
    expect(await wechat.pay.cash.close(order.tradeNo)).toBe('paid')
  })

  test('while the money is on its way nobody knows; when it has arrived it is paid', async () => {
    const order = anOrder()
    expect(await wechat.phone(await wechat.pay.cash.create(order), 'late')).toBe('requestPayment:fail timeout')
    await expect(wechat.pay.cash.close(order.tradeNo)).rejects.toThrow(RailUnknown)
    expect(await wechat.pay.cash.query(order.tradeNo)).toEqual({ state: 'unpaid' })
    wechat.passSeconds(15 * 60 + 5)
    expect(await wechat.pay.cash.close(order.tradeNo)).toBe('paid')
  })
})

describe('refunds', () => {
  const refundOf = (tradeNo: string, refundNo: string, refundFen: number) => ({
    ...{ tradeNo, refundNo, refundFen, totalFen: 3_000, reason: '医生未接诊' },
  })

  test('part of a payment goes back, then the rest, and not a fen more', async () => {
    const { tradeNo } = await paidOrder()
    const first = await wechat.pay.cash.refund(refundOf(tradeNo, 'R1', 1_000))
    expect(first).toMatchObject({ state: 'succeeded', refundedFen: 1_000 })
    expect(await wechat.pay.cash.query(tradeNo)).toMatchObject({ state: 'refunded', paidFen: 3_000 })
    expect(await wechat.pay.cash.refund(refundOf(tradeNo, 'R2', 2_000))).toMatchObject({ refundedFen: 2_000 })
    await expect(wechat.pay.cash.refund(refundOf(tradeNo, 'R3', 1))).rejects.toEqual(new RailRefused('INVALID_REQUEST'))
    expect(await wechat.pay.cash.queryRefund({ tradeNo, refundNo: 'R3' })).toEqual({ state: 'absent' })
  })

  test('the same number is the same refund, with another amount it is refused', async () => {
    const { tradeNo } = await paidOrder()
    const refund = refundOf(tradeNo, 'R1', 2_000)
    expect(await wechat.pay.cash.refund(refund)).toEqual(await wechat.pay.cash.refund(refund))
    const other = wechat.pay.cash.refund({ ...refund, refundFen: 500 })
    await expect(other).rejects.toEqual(new RailRefused('INVALID_REQUEST'))
    expect((await wechat.books())['orders']).toMatchObject([{ refundedFen: 2_000 }])
  })

  test('ten at once for the whole amount give it back once', async () => {
    const { tradeNo } = await paidOrder()
    const asked = Array.from({ length: 10 }, (_, n) => wechat.pay.cash.refund(refundOf(tradeNo, `R${n}`, 3_000)))
    const ends = await Promise.allSettled(asked)
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('nothing is given back of what was not paid, or never was', async () => {
    const order = anOrder()
    await wechat.pay.cash.create(order)
    const unpaid = wechat.pay.cash.refund(refundOf(order.tradeNo, 'R1', 1))
    await expect(unpaid).rejects.toEqual(new RailRefused('INVALID_REQUEST'))
    const absent = wechat.pay.cash.refund(refundOf('XL-never-made', 'R1', 1))
    await expect(absent).rejects.toEqual(new RailRefused('ORDER_NOT_EXIST'))
  })

  test('a slow one is processing until it is settled, and then rings', async () => {
    await wechat.world.setMood('wechat-pay', { refunds: 'slow' })
    const { tradeNo } = await paidOrder()
    expect(await wechat.pay.cash.refund(refundOf(tradeNo, 'R1', 1_000))).toEqual({ state: 'processing' })
    await wechat.post('/hooks/refund', { refundNo: 'R1', status: 'SUCCESS' })
    const state = await wechat.pay.cash.queryRefund({ tradeNo, refundNo: 'R1' })
    expect(state).toMatchObject({ state: 'succeeded', refundedFen: 1_000 })
    await wechat.world.deliverDue()
    expect(wechat.notices).toContainEqual(expect.objectContaining({ about: 'refund', tradeNo, refundNo: 'R1', state }))
  })

  test('one that WeChat gives up has failed, both asked and rung', async () => {
    await wechat.world.setMood('wechat-pay', { refunds: 'fail' })
    const { tradeNo } = await paidOrder()
    expect(await wechat.pay.cash.refund(refundOf(tradeNo, 'R1', 1_000))).toEqual({ state: 'failed' })
    await wechat.world.deliverDue()
    expect(wechat.notices).toContainEqual(expect.objectContaining({ about: 'refund', state: { state: 'failed' } }))
  })
})

describe('closed refunds', () => {
  test('free the amount again', async () => {
    await wechat.world.setMood('wechat-pay', { refunds: 'slow' })
    const { tradeNo } = await paidOrder()
    const refund = { tradeNo, refundNo: 'R1', refundFen: 3_000, totalFen: 3_000, reason: '' }
    await wechat.pay.cash.refund(refund)
    await wechat.post('/hooks/refund', { refundNo: 'R1', status: 'CLOSED' })
    expect(await wechat.pay.cash.queryRefund(refund)).toEqual({ state: 'failed' })
    expect(await wechat.pay.cash.refund({ ...refund, refundNo: 'R2' })).toEqual({ state: 'processing' })
  })
})
