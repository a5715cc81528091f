import { gunzipSync } from 'node:zlib'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { type Row, fenOf, lineOf, rowsOf } from '../../cloudfunctions/adapters/wechat-pay/bill-lines'
import { RailUnknown } from '../../cloudfunctions/kernel/rails'
import { type TestPay, anOrder, openWechatPay, rawRequest } from './support'

const DAY_S = 86_400
const TODAY = '2026-11-25'

let wechat: TestPay
beforeEach(async () => {
  wechat = await openWechatPay()
})
afterEach(() => wechat.close())

const all = async <T>(lines: AsyncIterable<T>): Promise<T[]> => {
  const found: T[] = []
  for await (const line of lines) found.push(line)
  return found
}

/** Three payments, one of them given back in part, and an order that nobody paid. */
const aDay = async () => {
  const orders = [anOrder(), anOrder({ totalFen: 1_234, title: '复诊,开药\n第二行' }), anOrder({ totalFen: 5 })]
  for (const order of orders) {
    await wechat.phone(await wechat.pay.cash.create(order), 'paid')
    wechat.passSeconds(60)
  }
  await wechat.pay.cash.create(anOrder())
  const [first] = orders
  const refund = { refundNo: 'R1', refundFen: 1_001, totalFen: 3_000, reason: '' }
  if (first) await wechat.pay.cash.refund({ tradeNo: first.tradeNo, ...refund })
  return orders
}

describe('the trade bill of a day', () => {
  test('has each payment and refund to the fen and second, in order, and nothing unpaid', async () => {
    const orders = await aDay()
    wechat.passSeconds(DAY_S)
    const lines = await all(wechat.pay.cash.statement(TODAY))
    expect(lines.map(({ kind, tradeNo, amountFen, at }) => [kind, tradeNo, amountFen, at])).toEqual([
      ['payment', orders[0]?.tradeNo, 3_000, '2026-11-25T02:00:00.000Z'],
      ['payment', orders[1]?.tradeNo, 1_234, '2026-11-25T02:01:00.000Z'],
      ['payment', orders[2]?.tradeNo, 5, '2026-11-25T02:02:00.000Z'],
      ['refund', orders[0]?.tradeNo, 1_001, '2026-11-25T02:03:00.000Z'],
    ])
    const paid = await wechat.pay.cash.query(orders[1]?.tradeNo ?? '')
    expect(lines[1]).toMatchObject({ refundNo: null, railId: (paid as { railId: string }).railId })
    expect(lines[3]).toMatchObject({ refundNo: 'R1', railId: expect.stringMatching(/^5030\d+$/) as string })
  })

  test('of a day without movements is empty', async () => {
    wechat.passSeconds(DAY_S)
    expect(await all(wechat.pay.cash.statement(TODAY))).toEqual([])
  })

  test('is unknown until the day is over and nine o’clock is past', async () => {
    await aDay()
    await expect(all(wechat.pay.cash.statement(TODAY))).rejects.toThrow(RailUnknown)
    wechat.passSeconds(22 * 3_600)
    await expect(all(wechat.pay.cash.statement(TODAY))).rejects.toThrow(RailUnknown)
    wechat.passSeconds(3_600)
    expect(await all(wechat.pay.cash.statement(TODAY))).toHaveLength(4)
  })

  test('does not count a refund that WeChat gave up', async () => {
    await wechat.world.setMood('wechat-pay', { refunds: 'slow' })
    await aDay()
    await wechat.post('/hooks/refund', { refundNo: 'R1', status: 'CLOSED' })
    wechat.passSeconds(DAY_S)
    expect(await all(wechat.pay.cash.statement(TODAY))).toHaveLength(3)
  })

  test('that was changed on the way is not used, not a line of it', async () => {
    await aDay()
    wechat.passSeconds(DAY_S)
    const real = globalThis.fetch
    const spy = jest.spyOn(globalThis, 'fetch').mockImplementation(async (url, init) => {
      const response = await real(url, init)
      if (!String(url).includes('billdownload')) return response
      const text = gunzipSync(Buffer.from(await response.arrayBuffer())).toString()
      return new Response(text.replaceAll('`30.00', '`31.00'))
    })
    const lines: unknown[] = []
    const reading = (async () => {
      for await (const line of wechat.pay.cash.statement(TODAY)) lines.push(line)
    })()
    await expect(reading).rejects.toThrow(RailUnknown)
    expect(lines).toEqual([])
    spy.mockRestore()
  })

  test('may come plain, is fetched within five minutes, and only by the merchant', async () => {
    await aDay()
    wechat.passSeconds(DAY_S)
    const { body } = await rawRequest(wechat, ['GET', `/v3/bill/tradebill?bill_date=${TODAY}`])
    const { pathname, search } = new URL(String(body?.['download_url']))
    expect((await fetch(`${wechat.baseUrl}${pathname}${search}`)).status).toBe(401)
    wechat.passSeconds(301)
    expect(await rawRequest(wechat, ['GET', `${pathname}${search}`])).toMatchObject({ status: 400 })
  })
})

describe('the fund flow of a day', () => {
  test('has what came in and went out, and what is left', async () => {
    await aDay()
    wechat.passSeconds(DAY_S)
    const flow = await all(wechat.pay.fundFlow(TODAY))
    expect(flow.map(({ direction, amountFen }) => [direction, amountFen])).toEqual([
      ['in', 3_000],
      ['in', 1_234],
      ['in', 5],
      ['out', 1_001],
    ])
    const [first, last] = [flow[0], flow.at(-1)]
    expect((last?.balanceFen ?? 0) - (first?.balanceFen ?? 0)).toBe(1_234 + 5 - 1_001)
  })
})

describe('a bill’s text', () => {
  const columns = '交易时间,微信订单号,商户订单号,交易状态,订单金额'

  const read = async (text: string) => {
    const rows: Row[] = []
    for await (const row of rowsOf(createInterface({ input: Readable.from([text]) }))) rows.push(row)
    return rows
  }

  test('is read by the names of its columns, whatever their order', async () => {
    const text = `\uFEFF订单金额,交易状态,商户订单号,微信订单号,交易时间\r\n\`0.10,\`SUCCESS,\`XL1,\`42,\`2026-11-25 23:59:59\r\n总交易单数\r\n\`1\r\n`
    const [row] = await read(text)
    expect(row && lineOf(row)).toEqual({
      ...{ kind: 'payment', tradeNo: 'XL1', refundNo: null, railId: '42', amountFen: 10 },
      at: '2026-11-25T15:59:59.000Z',
    })
  })

  test('that ends too early, or has a row too short, is not believed', async () => {
    const tooEarly = `${columns}\n\`2026-11-25 10:00:00,\`42,\`XL1,\`SUCCESS,\`0.10\n`
    const tooShort = `${columns}\n\`2026-11-25 10:00:00,\`42\n总交易单数\n\`1`
    await expect(read(tooEarly)).rejects.toThrow(RailUnknown)
    await expect(read(tooShort)).rejects.toThrow(RailUnknown)
  })

  test.each([
    ['0.01', 1],
    ['12.30', 1_230],
    ['7.79000', 779],
    ['100000.00', 10_000_000],
  ])('says %s yuan for %i fen', (yuan, fen) => expect(fenOf(yuan)).toBe(fen))

  test.each(['', '1', '-1.00', '1.005', '1,000.00', '1e2', undefined])(
    'with %s for an amount is not believed',
    (yuan) => {
      expect(() => fenOf(yuan)).toThrow(RailUnknown)
    },
  )
})
