import fc from 'fast-check'
import { feesOf } from '../../cloudfunctions/adapters/wechat-pay/fees'
import { RailRefused } from '../../cloudfunctions/kernel/rails'
import { checkAmounts, checkKind } from '../../local/sandbox/wechat-pay/mixed-rules'
import type { MixedRequest } from '../../local/sandbox/wechat-pay/requests'

const fen = fc.integer({ min: 0, max: 10_000_000 })
const parts = fc.record({ fundFen: fen, accountFen: fen, mutualAidFen: fen, otherFen: fen, ownFen: fen })

/** Splits that add up, with a reduction of at most the own part. */
const splits = fc
  .tuple(parts, fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([split, share]) => ({
    split: { ...split, totalFen: Object.values(split).reduce((sum, part) => sum + part, 0) },
    reductionFen: Math.floor(split.ownFen * share),
  }))
  .filter(({ split }) => split.totalFen > 0)

/** The rest of a mixed order, as far as the rules look at it. */
const requestOf = (fees: ReturnType<typeof feesOf>) =>
  ({
    ...fees,
    ...(fees.mix_pay_type === 'CASH_AND_INSURANCE' && { prepay_id: 'wx1' }),
    ...{ pay_order_id: 'ORD1', pay_auth_no: 'AUTH1', geo_location: '1,1' },
    med_ins_order_create_time: '2026-11-25T10:00:00+08:00',
  }) as MixedRequest

const accepted = (request: MixedRequest) => {
  checkAmounts(request)
  checkKind(request)
}

describe('the amounts of a mixed payment', () => {
  test('that we make always pass WeChat’s formulae', () => {
    fc.assert(
      fc.property(splits, ({ split, reductionFen }) => {
        accepted(requestOf(feesOf(split, reductionFen)))
      }),
    )
  })

  test('lose no fen on the way: what insurance and the person pay, and what is let off, is the total', () => {
    fc.assert(
      fc.property(splits, ({ split, reductionFen }) => {
        const fees = feesOf(split, reductionFen)
        const paid = fees.med_ins_gov_fee + fees.med_ins_self_fee + fees.med_ins_other_fee + fees.wechat_pay_cash_fee
        expect(paid + reductionFen).toBe(split.totalFen)
        expect(fees.med_ins_self_fee).toBe(split.accountFen + split.mutualAidFen)
      }),
    )
  })

  test('with one fen too many or too few anywhere fail WeChat’s formulae', () => {
    const names = ['total_fee', 'med_ins_gov_fee', 'med_ins_self_fee', 'med_ins_other_fee'] as const
    const fields = fc.constantFrom(...names, 'med_ins_cash_fee' as const, 'wechat_pay_cash_fee' as const)
    fc.assert(
      fc.property(splits, fields, fc.constantFrom(-1, 1), ({ split, reductionFen }, field, change) => {
        const request = requestOf(feesOf(split, reductionFen))
        expect(() => checkAmounts({ ...request, [field]: (request[field] ?? 0) + change })).toThrow()
      }),
    )
  })

  test('that do not add up are refused before anything is sent', () => {
    fc.assert(
      fc.property(splits, fc.integer({ min: 1, max: 1_000 }), ({ split, reductionFen }, off) => {
        expect(() => feesOf({ ...split, totalFen: split.totalFen + off }, reductionFen)).toThrow(RailRefused)
        expect(() => feesOf(split, split.ownFen + off)).toThrow(RailRefused)
        expect(() => feesOf({ ...split, fundFen: split.fundFen + 0.5 }, reductionFen)).toThrow(RailRefused)
        expect(() => feesOf(split, -off)).toThrow(RailRefused)
      }),
    )
  })

  test('are insurance alone exactly when nothing is left to pay in money', () => {
    fc.assert(
      fc.property(splits, ({ split }) => {
        expect(feesOf(split, split.ownFen).mix_pay_type).toBe('INSURANCE_ONLY')
        if (split.ownFen > 0) expect(feesOf(split, split.ownFen - 1).mix_pay_type).toBe('CASH_AND_INSURANCE')
      }),
    )
  })
})
