import type { Order, Parts, Refund } from '@xinglin/types/billing'
import type { Difference, RailMoney } from '@xinglin/types/billing-staff'
import { waitsText } from '@/companion/desk/waits'
import {
  dayNumbers,
  insuranceFen,
  orderLegs,
  partLines,
  refundLegs,
  returnable,
  sumOf,
} from '@/companion/money/amounts'
import { joinPages } from '@/companion/money/join-pages'
import { orderIdIn } from '@/companion/money/order-number'
import { byDay, faceOf, nextStep, totalsOf, unsettledIn } from '@/companion/money/reconcile/books'
import { choicesFor, ruleText, stillOwed, whoAsked } from '@/companion/money/refunds/decision'

const PARTS: Parts = {
  ...{ totalFen: 2000, fundFen: 1000, accountFen: 300, mutualAidFen: 100, otherFen: 0, couponFen: 100, cashFen: 500 },
}

const ORDER = {
  ...{ id: 'ord-abcdefghij0123456', status: 'paid', wallet: 'wechat', cash: 'paid', insurance: 'paid', parts: PARTS },
  refundableUntil: '2026-11-26T01:00:00.000Z',
} as Order

const REFUND = {
  ...{ id: 'ref-1', status: 'asked', reason: 'asked', parts: PARTS, cash: 'todo', insurance: 'todo' },
  requestedAt: '2026-11-26T02:00:00.000Z',
} as Refund

describe('who paid how much', () => {
  it('leaves out who pays nothing, and adds up', () => {
    const lines = partLines(PARTS)
    expect(lines.map(({ label }) => label)).toEqual(['统筹基金', '个人账户', '家庭共济', '优惠券', '自付'])
    expect(sumOf(lines)).toBe(PARTS.totalFen)
  })

  it('puts the wallet on one side and all of insurance on the other', () => {
    expect(orderLegs(ORDER)).toEqual([
      { name: '微信支付', fen: 500, state: 'paid' },
      { name: '医保', fen: insuranceFen(PARTS), state: 'paid' },
    ])
    expect(orderLegs({ ...ORDER, insurance: 'none' })).toHaveLength(1)
  })

  it('promises to give back what was paid, never the coupon', () => {
    expect(sumOf(returnable(ORDER))).toBe(PARTS.totalFen - PARTS.couponFen)
    expect(returnable({ ...ORDER, cash: 'closed' }).map(({ name }) => name)).toEqual(['医保'])
  })

  it('counts a day’s insurance apart from the wallets, and refunds of all', () => {
    const rail = (name: RailMoney['rail'], paidFen: number, refundedFen: number): RailMoney => ({
      ...{ rail: name, payments: paidFen ? 2 : 0, paidFen, refunds: refundedFen ? 1 : 0, refundedFen },
    })
    expect(dayNumbers([rail('wechat', 300, 100), rail('alipay', 50, 0), rail('insurance', 900, 200)])).toEqual({
      cash: { count: 4, fen: 350 },
      insurance: { count: 2, fen: 900 },
      refunds: { count: 2, fen: 300 },
    })
  })
})

describe('the number that somebody reads from a bill', () => {
  it.each([
    ['ord-abcdefghij0123456', 'ord-abcdefghij0123456'],
    [' ord-abcdefghij0123456_01 ', 'ord-abcdefghij0123456'],
    ['ord-abcdefghij0123456_01_0', 'ord-abcdefghij0123456'],
    ['abcdefghij0123456_02', 'ord-abcdefghij0123456'],
    ['ord-a_b-defghij012345_01', 'ord-a_b-defghij012345'],
    ['ord-short', 'ord-short'],
  ])('finds the order behind %s', (typed, orderId) => {
    expect(orderIdIn(typed)).toBe(orderId)
  })

  it.each(['', '王小明', '13800138000', 'ord-', 'ord-有汉字', '4200444012738175713748396670'])(
    'does not ask the server about %p',
    (typed) => {
      expect(orderIdIn(typed)).toBeNull()
    },
  )
})

describe('a refund that waits for a person', () => {
  it('can be granted or refused while it is a wish, tried again or settled by hand once a rail gave up', () => {
    const decisions = (status: Refund['status']) => choicesFor({ ...REFUND, status }).map(({ decision }) => decision)
    expect(decisions('asked')).toEqual(['grant', 'refuse'])
    expect(decisions('failed')).toEqual(['retry', 'settled-by-hand'])
    expect(decisions('processing')).toEqual([])
    expect(decisions('succeeded')).toEqual([])
  })

  it('says what the rule would have done, and whether the wish came after it', () => {
    expect(ruleText(ORDER, REFUND)).toMatch(/上午 9:00前取消自动全额退，申请时已过；之后由您决定$/)
    expect(ruleText(ORDER, { ...REFUND, requestedAt: '2026-11-26T00:00:00.000Z' })).not.toContain('已过')
    expect(ruleText(ORDER, { ...REFUND, reason: 'twice' })).toBe('符合全额退的规则，是渠道没有退成')
  })

  it('names who wants it, and nobody where a rule does', () => {
    expect(whoAsked('asked')).toBe('患者或代办的家人')
    expect(whoAsked('goodwill')).toBe('医院同事')
    expect(whoAsked('clinic-stopped')).toBe('系统按规则')
  })

  it('owes only what is not back yet', () => {
    expect(stillOwed(refundLegs(ORDER, REFUND))).toBe(1900)
    expect(stillOwed(refundLegs(ORDER, { ...REFUND, cash: 'done', insurance: 'failed' }))).toBe(1400)
  })
})

const day = (rail: RailMoney['rail'], date: string, status: 'waiting' | 'agrees' | 'differs') => ({
  ...{ rail, date, status, payments: 1, paidFen: 500, refunds: 1, refundedFen: 200, checkedAt: null },
  differences: status === 'differs' ? 1 : 0,
})

const difference = (patch: Partial<Difference> = {}): Difference => ({
  ...{ id: 'dif-1', rail: 'wechat', date: '2026-11-24', kind: 'theirs', about: 'payment', tradeNo: 't', note: '' },
  ...{ orderId: 'ord-1', ourFen: null, theirFen: 500, status: 'open' },
  ...patch,
})

describe('the books', () => {
  it('gives every kind of difference a next step of its own', () => {
    const kinds = (['theirs', 'ours', 'amount'] as const).flatMap((kind) =>
      (['payment', 'refund'] as const).map((about) => nextStep(difference({ kind, about }))),
    )
    expect(new Set(kinds).size).toBe(6)
    kinds.forEach((step) => expect(step.length).toBeGreaterThan(15))
    expect(nextStep(difference())).toContain('一小时后仍在，请核对订单')
  })

  it('does not send anybody to an order that is not ours', () => {
    expect(nextStep(difference({ orderId: null }))).toContain('不是我们的订单号')
  })

  it('says of today that its statement comes tomorrow, and of yesterday that it is late', () => {
    expect(faceOf(day('wechat', '2026-11-25', 'waiting'), null, '2026-11-25')).toBe('tomorrow')
    expect(faceOf(day('wechat', '2026-11-24', 'waiting'), null, '2026-11-25')).toBe('waiting')
  })

  it('calls a day done only when it is known that nothing of it is open', () => {
    const differs = day('wechat', '2026-11-24', 'differs')
    expect(faceOf(differs, unsettledIn([], false), '2026-11-25')).toBe('settled')
    expect(faceOf(differs, unsettledIn([difference()], false), '2026-11-25')).toBe('differs')
    expect(faceOf(differs, unsettledIn([], true), '2026-11-25')).toBe('differs')
    expect(faceOf(differs, unsettledIn(undefined, false), '2026-11-25')).toBe('differs')
  })

  it('stands day by day, newest first, the rails in one order', () => {
    const all = [
      day('insurance', '2026-11-23', 'agrees'),
      day('alipay', '2026-11-24', 'agrees'),
      day('wechat', '2026-11-24', 'agrees'),
    ]
    expect(byDay(all).map(({ date, rails }) => [date, rails.map(({ rail }) => rail)])).toEqual([
      ['2026-11-24', ['wechat', 'alipay']],
      ['2026-11-23', ['insurance']],
    ])
  })

  it('adds up only days that were compared', () => {
    const all = [
      day('wechat', '2026-11-24', 'agrees'),
      day('wechat', '2026-11-23', 'differs'),
      day('wechat', '2026-11-25', 'waiting'),
    ]
    expect(totalsOf(all)[0]).toEqual({
      ...{ rail: 'wechat', days: 2, payments: 2, paidFen: 1000, refunds: 2, refundedFen: 400 },
    })
    expect(totalsOf([]).map(({ days }) => days)).toEqual([0, 0, 0])
  })
})

describe('a table in pages', () => {
  const fileName = 'orders.csv'
  const first = { fileName, csv: '\uFEFF订单号,总额\r\nord-1,20.00\r\n', nextCursor: 'second' }
  const pages = new Map([
    ['second', { fileName, csv: 'ord-2,20.00\r\n', nextCursor: 'third' }],
    ['third', { fileName, csv: 'ord-3,20.00\r\n', nextCursor: null }],
  ])

  it('is joined in order, with one head, and its lines are counted', async () => {
    const asked: (string | undefined)[] = []
    const table = await joinPages((cursor) => {
      asked.push(cursor)
      return Promise.resolve(pages.get(cursor ?? '') ?? first)
    })
    expect(asked).toEqual([undefined, 'second', 'third'])
    expect(table).toEqual({
      ...{ fileName: 'orders.csv', lines: 3 },
      csv: '\uFEFF订单号,总额\r\nord-1,20.00\r\nord-2,20.00\r\nord-3,20.00\r\n',
    })
  })

  it('of an empty day has a head and no lines', async () => {
    const head = { fileName: 'orders.csv', csv: '\uFEFF订单号,总额\r\n', nextCursor: null }
    expect((await joinPages(() => Promise.resolve(head))).lines).toBe(0)
  })

  it('is given to nobody when one page fails', async () => {
    const failing = (cursor: string | undefined) =>
      cursor ? Promise.reject(new Error('lost')) : Promise.resolve(first)
    await expect(joinPages(failing)).rejects.toThrow('lost')
  })
})

test('the desk says how many wait, and that there are more than it counted', () => {
  expect(waitsText(0, false, '笔待处理')).toBeUndefined()
  expect(waitsText(undefined, false, '笔待处理')).toBeUndefined()
  expect(waitsText(3, false, '笔待处理')).toBe('3 笔待处理')
  expect(waitsText(50, true, '笔待处理')).toBe('50+ 笔待处理')
})
