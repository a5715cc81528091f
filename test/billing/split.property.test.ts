import * as fc from 'fast-check'
import { divide, hospitalOrderNoOf, orderIdFrom, orderIdOf, tradeNoOf } from '../../cloudfunctions/billing/order'

const fen = fc.nat({ max: 100_000_000 })
const split = fc.tuple(fen, fen, fen, fen, fen).map(([fundFen, accountFen, mutualAidFen, otherFen, ownFen]) => {
  const totalFen = fundFen + accountFen + mutualAidFen + otherFen + ownFen
  return { totalFen, fundFen, accountFen, mutualAidFen, otherFen, ownFen }
})

test('the parts always add up to the total, none is negative, and a coupon takes only from the own part', () => {
  const property = fc.property(split, fen, (insured, coupon) => {
    const parts = divide(insured.totalFen, insured, coupon)
    const { totalFen, ...shares } = parts
    expect(Object.values(shares).reduce((sum, share) => sum + share, 0)).toBe(totalFen)
    expect(Object.values(shares).every((share) => share >= 0 && Number.isSafeInteger(share))).toBe(true)
    expect(parts.couponFen).toBe(Math.min(coupon, insured.ownFen))
    expect(parts.fundFen).toBe(insured.fundFen)
  })
  fc.assert(property, { numRuns: 5_000, seed: 20261126 })
})

test('without insurance the person pays all that the coupon leaves', () => {
  const property = fc.property(fen, fen, (totalFen, coupon) => {
    const parts = divide(totalFen, null, coupon)
    expect(parts.cashFen + parts.couponFen).toBe(totalFen)
    expect(parts).toMatchObject({ fundFen: 0, accountFen: 0, mutualAidFen: 0, otherFen: 0 })
  })
  fc.assert(property, { numRuns: 5_000, seed: 20261126 })
})

test('every number that a rail may name leads back to its order, and fits the rail', () => {
  const property = fc.property(
    fc.string(),
    fc.integer({ min: 1, max: 99 }),
    fc.nat({ max: 120 }),
    (subject, n, retry) => {
      const orderId = orderIdOf('registration', subject)
      const tradeNo = tradeNoOf(orderId, n)
      const hospitalOrderNo = hospitalOrderNoOf(orderId, n)
      expect(tradeNo).toMatch(/^[\w-]{6,32}$/)
      expect(hospitalOrderNo).toMatch(/^[\w-]{1,20}$/)
      expect([tradeNo, hospitalOrderNo, `${tradeNo}_${retry}`].map(orderIdFrom)).toEqual([orderId, orderId, orderId])
    },
  )
  fc.assert(property, { numRuns: 2_000, seed: 20261126 })
})

test('numbers of others lead nowhere', () => {
  for (const number of ['', 'ord-', 'ord-short_01', `${'x'.repeat(40)}_01`, 'ord-aaaaaaaaaaaaaaaaa', '/etc/passwd']) {
    expect(orderIdFrom(number)).toBeNull()
  }
})
