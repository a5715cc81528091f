import type { Coupon } from '@xinglin/types/billing'
import { headWords } from '@/patient/booking/done/head-words'
import { couponRule, couponState, sorted } from '@/patient/money/coupons/coupon'
import { wayAfter } from '@/patient/payment/after-booking'
import { canPayNow, isHeld } from '@/patient/payment/unpaid'
import { type Wallet, mayPayFor, walletsOn, waysWords } from '@/patient/payment/wallets'

jest.mock('@/patient/navigation', () => ({ replace: jest.fn() }))

const NOW = Date.parse('2026-11-26T01:00:00.000Z')
beforeEach(() => jest.useFakeTimers({ now: NOW }))
afterEach(() => jest.useRealTimers())

const inMinutes = (minutes: number) => new Date(NOW + minutes * 60_000).toISOString()
const both: Wallet[] = [
  { name: 'wechat', insurance: true },
  { name: 'alipay', insurance: true },
]

describe('the wallets', () => {
  it('of a wallet’s own mini-program are that one; the web has them all', () => {
    expect(walletsOn('weapp', both).map(({ name }) => name)).toEqual(['wechat'])
    expect(walletsOn('alipay', both).map(({ name }) => name)).toEqual(['alipay'])
    expect(walletsOn('h5', both)).toHaveLength(2)
  })

  it('are named with insurance where the hospital has it', () => {
    expect(waysWords(both)).toBe('医保、微信支付、支付宝都可以')
    expect(waysWords([{ name: 'alipay', insurance: false }])).toBe('用支付宝')
  })

  it('may pay for oneself and for who granted it', () => {
    expect(mayPayFor({ held: 'own', scopes: [] })).toBe(true)
    expect(mayPayFor({ held: 'granted', scopes: ['booking', 'payment'] })).toBe(true)
    expect(mayPayFor({ held: 'granted', scopes: ['booking'] })).toBe(false)
  })
})

describe('after a place was taken', () => {
  const taken = (id: string, status: 'pending' | 'booked') => ({ id, status })

  it('what is to be paid leads to the cashier, a family to its list, everything else to what was booked', () => {
    expect(wayAfter([taken('a', 'pending')])).toEqual({
      ...{ path: '/money/checkout/index', query: { appointmentId: 'a' } },
    })
    expect(wayAfter([taken('a', 'pending'), taken('b', 'pending')])).toEqual({
      ...{ path: '/money/together/index', query: { ids: 'a,b' } },
    })
    expect(wayAfter([taken('a', 'booked')])).toEqual({ path: '/booking/done/index', query: { ids: 'a' } })
  })
})

describe('what can be paid', () => {
  const visit = { status: 'booked', paid: false, feeFen: 1_200, payBy: null, endsAt: inMinutes(60) } as const

  it('a booked visit can until it is over, a held place until its time is', () => {
    expect(canPayNow(visit)).toBe(true)
    expect(canPayNow({ ...visit, endsAt: inMinutes(-1) })).toBe(false)
    expect(canPayNow({ ...visit, status: 'pending', payBy: inMinutes(1) })).toBe(true)
    expect(canPayNow({ ...visit, status: 'pending', payBy: inMinutes(0) })).toBe(false)
  })

  it('what is paid, costs nothing or was cancelled cannot', () => {
    expect(canPayNow({ ...visit, paid: true })).toBe(false)
    expect(canPayNow({ ...visit, feeFen: 0 })).toBe(false)
    expect(canPayNow({ ...visit, status: 'cancelled' })).toBe(false)
    expect(isHeld({ status: 'booked', payBy: null })).toBe(false)
  })
})

describe('after paying', () => {
  const paid = { status: 'booked', paid: true } as const

  it('it is booked, or being settled, or gone with the money coming back', () => {
    expect(headWords([paid]).big).toBe('约好了，到时见')
    expect(headWords([paid, { status: 'pending', paid: false }]).big).toBe('正在确认您的号')
    expect(headWords([{ status: 'cancelled', paid: false }]).big).toBe('号没有留住')
    expect(headWords([paid, { status: 'cancelled', paid: false }]).big).toBe('有 1 位的号没有留住')
    expect(headWords([{ status: 'cancelled', paid: false }]).small).toContain('原路退回')
  })
})

describe('coupons', () => {
  const coupon = (changes: Partial<Coupon> = {}): Coupon => ({
    ...{ id: 'c1', status: 'granted', title: '停诊补偿', amountFen: 1_000, minimumFen: 0 },
    expiresAt: '2026-12-03T02:00:00.000Z',
    ...changes,
  })

  it('say from what sum and until when', () => {
    expect(couponRule(coupon())).toBe('没有门槛，12月3日前有效')
    expect(couponRule(coupon({ minimumFen: 2_000 }))).toBe('满 ¥20.00 可用，12月3日前有效')
  })

  it('that are used or over stand below those that can be used', () => {
    const [used, over] = [coupon({ id: 'used', status: 'used' }), coupon({ id: 'over', expiresAt: inMinutes(-1) })]
    const locked = coupon({ id: 'locked', status: 'locked' })
    expect(sorted([coupon(), locked, used, over])).toEqual({ usable: [coupon(), locked], over: [used, over] })
    expect([couponState(coupon()), couponState(locked), couponState(used)]).toEqual([
      null,
      '用在一笔待付的订单上',
      '已用',
    ])
  })
})
