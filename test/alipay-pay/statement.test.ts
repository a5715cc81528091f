import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { BillUnreadable, billLines } from '../../cloudfunctions/adapters/alipay-pay/bill'
import { ZipUnreadable, zipEntries } from '../../cloudfunctions/adapters/alipay-pay/zip'
import type { StatementLine } from '../../cloudfunctions/kernel/rail-books'
import { RailUnknown } from '../../cloudfunctions/kernel/rails'
import { gbk } from '../../local/sandbox/alipay/gbk'
import { zip } from '../../local/sandbox/alipay/zip'
import { TestAlipay, failureOf } from './support'

const DAY = '2026-11-22'

describe('the bill of a day', () => {
  let alipay: TestAlipay
  beforeEach(async () => {
    alipay = await new TestAlipay().listen()
  })
  afterEach(() => alipay.stop())

  const linesOf = async (date = DAY) => {
    const lines: StatementLine[] = []
    for await (const line of alipay.wallet.cash.statement(date)) lines.push(line)
    return lines
  }
  const tomorrowAtNine = () => {
    alipay.now = Date.parse('2026-11-23T01:00:00.000Z')
  }

  test('has every payment and every refund, in order, and nothing of other days', async () => {
    const railId = await alipay.paid({ title: '挂号费,加急', totalFen: 1_205 })
    alipay.passSeconds(90)
    const refund = { tradeNo: 'ord-7h_2K_01', totalFen: 1_205, reason: '取消预约' }
    await alipay.wallet.cash.refund({ ...refund, refundNo: 'ref-1', refundFen: 200 })
    await alipay.wallet.cash.create(alipay.order({ tradeNo: 'ord-unpaid_01' }))
    tomorrowAtNine()
    await alipay.wallet.cash.refund({ ...refund, refundNo: 'ref-2', refundFen: 300 })
    expect(await linesOf()).toEqual([
      {
        ...{ kind: 'payment', tradeNo: 'ord-7h_2K_01', refundNo: null, railId, amountFen: 1_205 },
        at: '2026-11-22T01:30:00.000Z',
      },
      {
        ...{ kind: 'refund', tradeNo: 'ord-7h_2K_01', refundNo: 'ref-1', railId, amountFen: 200 },
        at: '2026-11-22T01:31:30.000Z',
      },
    ])
  })

  test('ends at midnight in China', async () => {
    alipay.now = Date.parse('2026-11-22T15:59:59.000Z')
    await alipay.paid()
    alipay.now = Date.parse('2026-11-22T16:00:00.000Z')
    await alipay.paid({ tradeNo: 'ord-next_01' })
    alipay.now = Date.parse('2026-11-24T04:00:00.000Z')
    expect((await linesOf()).map(({ tradeNo }) => tradeNo)).toEqual(['ord-7h_2K_01'])
    expect((await linesOf('2026-11-23')).map(({ tradeNo }) => tradeNo)).toEqual(['ord-next_01'])
  })

  test('is not made before the next morning, and until noon a missing one may still come', async () => {
    await alipay.paid()
    expect(await failureOf(linesOf())).toBeInstanceOf(RailUnknown)
    tomorrowAtNine()
    expect(await linesOf()).toHaveLength(1)
    expect(await failureOf(linesOf('2026-11-23'))).toBeInstanceOf(RailUnknown)
  })

  test('of a day without business is empty from the next noon on', async () => {
    tomorrowAtNine()
    expect(await failureOf(linesOf())).toBeInstanceOf(RailUnknown)
    alipay.now = Date.parse('2026-11-23T04:00:00.000Z')
    expect(await linesOf()).toEqual([])
  })

  test('lies at an address that holds for half a minute', async () => {
    await alipay.paid()
    tomorrowAtNine()
    const real = globalThis.fetch
    const spy = jest.spyOn(globalThis, 'fetch').mockImplementation((...given) => {
      alipay.passSeconds(31)
      return real(...given)
    })
    const failure = await failureOf(linesOf())
    spy.mockRestore()
    expect(failure).toBeInstanceOf(RailUnknown)
    expect(String(failure)).not.toContain('http')
  })

  test('is not given to who guesses its address', async () => {
    for (const query of ['', '?day=2026-11-22', `?day=${DAY}&until=${alipay.now + 1000}&key=${'0'.repeat(64)}`])
      expect((await fetch(`${alipay.url}/bill${query}`)).status).toBe(403)
  })

  test('with a thousand lines more than a page has them all', async () => {
    await Promise.all(
      Array.from({ length: 1_001 }, (_, n) =>
        alipay.store.insert<never>(
          { name: 'alipay_movements', indexes: [{ fields: ['day', 'at'] }], sealed: [] } as never,
          {
            ...{ id: `m${n}`, day: DAY, kind: '交易', outTradeNo: `t${n}`, tradeNo: `a${n}`, refundNo: '' },
            ...{ fen: n, subject: '费', startedAt: alipay.world.now(), at: alipay.world.now() },
          } as never,
        ),
      ),
    )
    tomorrowAtNine()
    const lines = await linesOf()
    expect(new Set(lines.map(({ tradeNo }) => tradeNo)).size).toBe(1_001)
  })
})

describe('a bill that is none', () => {
  const header = '支付宝交易号,商户订单号,业务类型,完成时间,订单金额（元）,退款批次号/请求号'
  const row = '1\t,ord_m1,交易,2026-11-22 09:30:00,12.05,'
  const text = (rows: readonly string[], end = '#----业务明细列表结束----\r\n#交易合计：1笔，商家实收共12.05元') =>
    ['#支付宝业务明细查询', '#----业务明细列表----', header, ...rows, end].join('\r\n')
  const bill = (content: string, names = ['20880156_20261122_业务明细.csv', '20880156_20261122_业务明细(汇总).csv']) =>
    zip(names.map((name) => ({ name: gbk(name), content: gbk(content) })))

  test('starts from one that is', () => {
    expect(billLines(bill(text([row])))).toEqual([
      {
        ...{ kind: 'payment', tradeNo: 'ord-1', refundNo: null, railId: '1', amountFen: 1_205 },
        at: '2026-11-22T01:30:00.000Z',
      },
    ])
  })

  test.each([
    ['was cut off', bill(text([row], ''))],
    ['lost a line', bill(text([]))],
    ['has a line with a column less', bill(text(['1\t,ord_m1,交易,2026-11-22 09:30:00,12.05']))],
    ['has an amount that is none', bill(text([row.replace('12.05', '12.0x')]))],
    ['has a time that is none', bill(text([row.replace('2026-11-22 09:30:00', '昨天')]))],
    ['has a kind that nobody knows', bill(text([row.replace('交易', '分账')]))],
    ['lacks a column', bill(text([row]).replace('商户订单号', '订单'))],
    ['has no list', bill('#支付宝业务明细查询')],
    ['has only a summary', bill(text([row]), ['业务明细(汇总).csv'])],
    ['has two lists', bill(text([row]), ['a_业务明细.csv', 'b_业务明细.csv'])],
  ])('when it %s', (_, archive) => expect(() => billLines(archive)).toThrow(BillUnreadable))

  test('and says nothing of what it holds', () => {
    const archive = bill(text([row.replace('12.05', '王小明')]))
    expect(() => billLines(archive)).toThrow(/^an amount that is none$/)
  })
})

describe('an archive', () => {
  test('gives back what was put into it, whatever that is', () => {
    const files = fc.array(fc.record({ name: fc.uint8Array({ maxLength: 40 }), content: fc.uint8Array() }), {
      maxLength: 4,
    })
    fc.assert(
      fc.property(files, (given) => {
        const packed = zip(
          given.map(({ name, content }) => ({ name: Buffer.from(name), content: Buffer.from(content) })),
        )
        const found = zipEntries(packed).map((entry) => [[...entry.name], [...entry.read()]])
        expect(found).toEqual(given.map(({ name, content }) => [[...name], [...content]]))
      }),
      { numRuns: 60 },
    )
  })

  test('that is damaged anywhere is either read as it was or refused by name', () => {
    const content = gbk('业务明细'.repeat(50))
    const packed = zip([{ name: gbk('a.csv'), content }])
    fc.assert(
      fc.property(fc.nat(packed.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = Buffer.from(packed)
        damaged[at] = (damaged[at] as number) ^ change
        try {
          for (const entry of zipEntries(damaged)) expect(entry.read().equals(content)).toBe(true)
        } catch (error) {
          if (!(error instanceof ZipUnreadable)) throw error
        }
      }),
      { numRuns: 300 },
    )
    for (const length of [0, 10, packed.length - 1])
      expect(() => zipEntries(packed.subarray(0, length)).map((entry) => entry.read())).toThrow(ZipUnreadable)
  })

  test('that would swell to more than it says is not unpacked', () => {
    const packed = zip([{ name: Buffer.from('a'), content: Buffer.alloc(1_000_000) }])
    const bomb = deflateRawSync(Buffer.alloc(1_000_000))
    expect(packed.includes(bomb)).toBe(true)
    const central = packed.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
    packed.writeUInt32LE(10, central + 24)
    expect(() => zipEntries(packed)[0]?.read()).toThrow(ZipUnreadable)
  })
})
