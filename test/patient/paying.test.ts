import { ORPCError } from '@orpc/client'
import * as fc from 'fast-check'
import type { Order, Parts, Refund } from '@xinglin/types/billing'
import { faceOf, noteAfter, watchFrom } from '@/patient/money/cashier/face'
import { subjectOf } from '@/patient/money/subject'
import { payTrouble, payWords } from '@/patient/money/cashier/pay-words'
import { refundWay } from '@/patient/money/order/refund-way'
import { stepsOf } from '@/patient/money/order/steps'
import { refundWords, statusOf } from '@/patient/money/states'
import { backOf, helpOf, insuredFen } from '@/patient/payment/parts'

const VISIT = subjectOf({ purpose: 'registration' })
const NOW = Date.parse('2026-11-26T01:00:00.000Z')
beforeEach(() => jest.useFakeTimers({ now: NOW }))
afterEach(() => jest.useRealTimers())

const inMinutes = (minutes: number) => new Date(NOW + minutes * 60_000).toISOString()

const NOTHING: Parts = {
  ...{ totalFen: 0, fundFen: 0, accountFen: 0, mutualAidFen: 0, otherFen: 0, couponFen: 0, cashFen: 0 },
}

const order = (changes: Partial<Order> = {}): Order => ({
  ...{ id: 'ord-1', purpose: 'registration', subjectId: 'apt-1', status: 'open', title: '门诊挂号', about: '' },
  ...{ patientId: 'p1', patientName: '王小明', lines: [], wallet: null, insured: false, cash: 'none' },
  ...{ insurance: 'none', couponId: null, createdAt: inMinutes(-1), expiresAt: inMinutes(14), paidAt: null },
  ...{ refundableUntil: inMinutes(600), refund: null, receiptNo: null, insurable: true },
  parts: { ...NOTHING, totalFen: 1_200, cashFen: 1_200 },
  ...changes,
})

const refund = (changes: Partial<Refund> = {}): Refund => ({
  ...{ id: 'ref-1', orderId: 'ord-1', status: 'processing', reason: 'cancelled', note: '', refusal: '' },
  ...{ parts: NOTHING, cash: 'processing', insurance: 'none', requestedAt: inMinutes(-1), doneAt: null },
  expectedBy: '2026-12-01T15:59:00.000Z',
  ...changes,
})

describe('the face of the cashier', () => {
  it('is the form while the order can be paid, and leads on once it is paid', () => {
    expect(faceOf(order(), null, NOW)).toBe('form')
    expect(faceOf(order({ status: 'paid' }), null, NOW)).toBe('paid')
  })

  it('is over when the time is, or when the order was closed', () => {
    expect(faceOf(order({ expiresAt: inMinutes(0) }), null, NOW)).toBe('over')
    expect(faceOf(order({ status: 'closed' }), null, NOW)).toBe('over')
  })

  it('waits for the rails’ word when the wallet says that he paid, or says nothing', () => {
    const paying = order({ status: 'paying' })
    expect(faceOf(paying, watchFrom('done'), NOW)).toBe('confirming')
    expect(faceOf(paying, watchFrom('unknown'), NOW)).toBe('confirming')
  })

  it('is the form again when he left the wallet, and when a payment was begun long ago', () => {
    const paying = order({ status: 'paying' })
    for (const end of ['cancelled', 'failed', 'resumed'] as const) {
      expect(faceOf(paying, watchFrom(end), NOW)).toBe('form')
    }
    expect(faceOf(paying, null, NOW)).toBe('form')
  })

  it('does not call it over while a payment may still come through', () => {
    expect(faceOf(order({ status: 'paying', expiresAt: inMinutes(-1) }), null, NOW)).toBe('confirming')
  })

  it('shows the form with a word when the rails say that nothing was paid, whatever the wallet said', () => {
    expect(faceOf(order(), watchFrom('done'), NOW)).toBe('form')
  })

  it('is about the refund once the money went back', () => {
    expect(faceOf(order({ status: 'refunding' }), null, NOW)).toBe('returned')
    expect(faceOf(order({ status: 'refunded' }), watchFrom('done'), NOW)).toBe('returned')
  })
})

describe('words at the button', () => {
  it('name what is left to pay, or who pays', () => {
    expect(payWords({ ...NOTHING, totalFen: 123_456_789, cashFen: 123_456_789 })).toBe('确认支付 ¥1234567.89')
    expect(payWords({ ...NOTHING, totalFen: 1_000, fundFen: 1_000 })).toBe('确认，由医保支付')
    expect(payWords({ ...NOTHING, totalFen: 1_000, couponFen: 1_000 })).toBe('确认，不用再付')
  })

  it('tell who came back without paying that his place is kept', () => {
    expect(noteAfter(watchFrom('cancelled'), VISIT)).toBe('还没有付款，号给您留着')
    expect(noteAfter(watchFrom('failed'), VISIT)).toContain('没有付成')
    expect([watchFrom('done'), watchFrom('resumed'), null].map((watch) => noteAfter(watch, VISIT))).toEqual([
      null,
      null,
      null,
    ])
  })

  it('carry the rail’s own code for the help desk', () => {
    const refused = new ORPCError('RAIL_REFUSED', {
      ...{ status: 409, message: '支付通道没有接受，请换一种方式', defined: true, data: { railCode: 'NOT_ENOUGH' } },
    })
    expect(payTrouble(refused)).toBe('支付通道没有接受，请换一种方式（代码 NOT_ENOUGH）')
  })

  it('are silent about what the page says by itself', () => {
    const errors = ['ORDER_EXPIRED', 'ORDER_NOT_PAYABLE', 'PAYMENT_UNCERTAIN', 'NOT_OFFERED']
    expect(errors.map((code) => payTrouble(new ORPCError(code, { status: 409 })))).toEqual([null, null, null, null])
  })
})

const fen = fc.integer({ min: 0, max: 10_000_000 })
const anyParts = fc
  .record({ fundFen: fen, accountFen: fen, mutualAidFen: fen, otherFen: fen, couponFen: fen, cashFen: fen })
  .map((parts): Parts => ({ ...parts, totalFen: Object.values(parts).reduce((sum, each) => sum + each, 0) }))

describe('lines', () => {
  const sum = (lines: readonly { fen: number }[]) => lines.reduce((all, { fen: each }) => all + each, 0)

  it('always add up to the total, and none of them is zero', () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        expect(sum(helpOf(parts)) + parts.cashFen).toBe(parts.totalFen)
        expect(sum(backOf(parts, 'wechat'))).toBe(parts.totalFen)
        expect(insuredFen(parts)).toBe(parts.totalFen - parts.couponFen - parts.cashFen)
        expect([...helpOf(parts), ...backOf(parts, null)].every(({ fen: each }) => each > 0)).toBe(true)
      }),
    )
  })

  it('say where each part comes back to', () => {
    const parts = { ...NOTHING, totalFen: 600, fundFen: 300, couponFen: 100, cashFen: 200 }
    expect(backOf(parts, 'alipay').map(({ label, to }) => [label, to])).toEqual([
      ['支付宝', '原路退回'],
      ['医保统筹', '退回医保'],
      ['优惠券', '券退回卡包'],
    ])
  })
})

describe('where an order stands', () => {
  it('an unpaid one whose time is over is closed, though the server has not said so yet', () => {
    expect(statusOf(order({ expiresAt: inMinutes(-1) })).words).toBe('已关闭')
    expect(statusOf(order()).words).toBe('待支付')
  })

  it('a paid one whose refund a person looks at says so', () => {
    expect(statusOf(order({ status: 'paid', refund: refund({ status: 'asked' }) })).words).toBe('退款审核中')
  })

  it('money that was paid twice and goes back makes no refund of the order', () => {
    const twice = order({ status: 'paid', refund: refund({ reason: 'twice' }) })
    expect(statusOf(twice).words).toBe('已支付')
    expect(refundWay(twice, NOW)).toBe('cancel')
  })

  it('a refund under way names the last day', () => {
    expect(refundWords(refund())).toContain('最晚周二（12月1日）到账')
    expect(refundWords(refund({ status: 'succeeded', doneAt: inMinutes(0) }))).toBe('钱已原路退回，11月26日退出')
    expect(refundWords(refund({ status: 'refused', refusal: '已经就诊' }))).toBe('没有通过：已经就诊')
  })
})

describe('getting the money back', () => {
  it('is cancelling until two hours before, asking after that, and neither while it is not paid', () => {
    expect(refundWay(order({ status: 'paid' }), NOW)).toBe('cancel')
    expect(refundWay(order({ status: 'paid', refundableUntil: inMinutes(-1) }), NOW)).toBe('ask')
    expect(refundWay(order(), NOW)).toBeNull()
    expect(refundWay(order({ status: 'refunding' }), NOW)).toBeNull()
  })

  it('is asked for once', () => {
    const late = { status: 'paid', refundableUntil: inMinutes(-1) } as const
    expect(refundWay(order({ ...late, refund: refund({ status: 'asked' }) }), NOW)).toBeNull()
    expect(refundWay(order({ ...late, refund: refund({ status: 'refused' }) }), NOW)).toBeNull()
  })
})

describe('what happened, in time', () => {
  const words = (of: Order) => stepsOf(of).map(({ words: each, done }) => `${done ? '●' : '○'} ${each}`)

  it('ends with what comes next', () => {
    expect(words(order())).toEqual(['● 下单', '○ 等待支付'])
    expect(words(order({ status: 'paying' }))).toEqual(['● 下单', '○ 支付结果确认中'])
    expect(words(order({ status: 'closed' }))).toEqual(['● 下单', '● 没有支付，订单关闭'])
  })

  it('follows a refund to its arrival', () => {
    const paid = order({ status: 'refunding', paidAt: inMinutes(-5) })
    expect(words({ ...paid, refund: refund() })).toEqual(['● 下单', '● 支付成功', '● 开始退款', '○ 到账'])
    expect(words({ ...paid, refund: refund({ status: 'succeeded' }) }).at(-1)).toBe('● 已退回')
    const asked = refund({ status: 'asked', reason: 'asked' })
    expect(words({ ...paid, status: 'paid', refund: asked }).slice(2)).toEqual(['● 申请退款', '○ 医院答复'])
  })
})
