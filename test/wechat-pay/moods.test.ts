import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { wechatPay } from '../../cloudfunctions/adapters/wechat-pay/wechat-pay'
import { RailUnknown } from '../../cloudfunctions/kernel/rails'
import { type TestPay, aMixedOrder, anOrder, openWechatPay } from './support'

let wechat: TestPay
beforeEach(async () => {
  wechat = await openWechatPay()
})
afterEach(() => wechat.close())

const suffer = (outage: 'refuses-connection' | 'lost-answer' | 'server-error' | 'bad-signature', outageLeft = 1) =>
  wechat.world.setMood('wechat-pay', { outage, outageLeft })

describe.each(['lost-answer', 'bad-signature'] as const)(
  'with %s what was asked is done, and only a query tells',
  (outage) => {
    test('an order', async () => {
      const order = anOrder()
      await suffer(outage)
      await expect(wechat.pay.cash.create(order)).rejects.toThrow(RailUnknown)
      expect(await wechat.pay.cash.query(order.tradeNo)).toEqual({ state: 'unpaid' })
      expect(await wechat.phone(await wechat.pay.cash.create(order), 'paid')).toBe('requestPayment:ok')
    })

    test('a closing', async () => {
      const order = anOrder()
      await wechat.pay.cash.create(order)
      await suffer(outage)
      await expect(wechat.pay.cash.close(order.tradeNo)).rejects.toThrow(RailUnknown)
      expect(await wechat.pay.cash.query(order.tradeNo)).toEqual({ state: 'closed' })
    })

    test('a refund, which asked again is not a second one', async () => {
      const order = anOrder()
      await wechat.phone(await wechat.pay.cash.create(order), 'paid')
      const refund = { tradeNo: order.tradeNo, refundNo: 'R1', refundFen: 3_000, totalFen: 3_000, reason: '' }
      await suffer(outage)
      await expect(wechat.pay.cash.refund(refund)).rejects.toThrow(RailUnknown)
      expect(await wechat.pay.cash.queryRefund(refund)).toMatchObject({ state: 'succeeded' })
      expect(await wechat.pay.cash.refund(refund)).toMatchObject({ refundedFen: 3_000 })
      expect((await wechat.books())['refunds']).toHaveLength(1)
    })

    test('a mixed order, which asked again is the same one', async () => {
      const order = aMixedOrder({ reductionFen: 2_000 })
      await suffer(outage)
      await expect(wechat.pay.mixed.create(order)).rejects.toThrow(RailUnknown)
      const { mixId } = await wechat.pay.mixed.create(order)
      expect(await wechat.pay.mixed.create(order)).toMatchObject({ mixId })
      expect((await wechat.books())['mixed']).toHaveLength(1)
    })
  },
)

describe.each(['refuses-connection', 'server-error'] as const)(
  'with %s nothing is done, and it may be tried again',
  (outage) => {
    test('an order', async () => {
      const order = anOrder()
      await suffer(outage)
      await expect(wechat.pay.cash.create(order)).rejects.toThrow(RailUnknown)
      expect(await wechat.pay.cash.query(order.tradeNo)).toEqual({ state: 'absent' })
      await wechat.pay.cash.create(order)
    })

    test('a query', async () => {
      await suffer(outage)
      await expect(wechat.pay.cash.query('XL-none')).rejects.toThrow(RailUnknown)
      expect(await wechat.pay.cash.query('XL-none')).toEqual({ state: 'absent' })
    })
  },
)

test('an answer that never comes is given up in time', async () => {
  const silent = createServer(() => {}).listen(0, '127.0.0.1')
  await new Promise((resolve) => silent.once('listening', resolve))
  const baseUrl = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`
  const { cash } = wechatPay({ ...wechat.config, baseUrl, timeoutMs: 50 }, wechat.now)
  await expect(cash.query('XL-none')).rejects.toThrow(RailUnknown)
  silent.closeAllConnections()
  await new Promise((resolve) => silent.close(resolve))
})

test('a server whose clock is off is believed by nobody, nor believes anybody', async () => {
  const { cash } = wechatPay(wechat.config, () => wechat.now() + 301_000)
  await expect(cash.create(anOrder())).rejects.toThrow(RailUnknown)
  expect((await wechat.books())['orders']).toEqual([])
})

test('what goes wrong never quotes what was sent', async () => {
  const order = aMixedOrder()
  await suffer('bad-signature')
  const error: unknown = await wechat.pay.mixed.create(order).catch((thrown: unknown) => thrown)
  const text = `${String(error)} ${JSON.stringify(error)} ${(error as Error).stack}`
  for (const secret of [order.payer.name, order.payer.idNumber, order.payerOpenId, order.authorisation.payAuthNo])
    expect(text).not.toContain(secret)
})
