import type { InsuranceSplit } from '../../kernel/insurance-rail'
import { RailRefused } from '../../kernel/rails'

/** The amounts of a mixed order. Zero reductions are left out. */
export interface Fees {
  mix_pay_type: 'INSURANCE_ONLY' | 'CASH_AND_INSURANCE'
  total_fee: number
  med_ins_gov_fee: number
  med_ins_self_fee: number
  med_ins_other_fee: number
  med_ins_cash_fee: number
  wechat_pay_cash_fee: number
  cash_reduce_detail?: { cash_reduce_fee: number; cash_reduce_type: 'HOSPITAL_REDUCE' }[]
}

const isFen = (amount: number) => Number.isSafeInteger(amount) && amount >= 0

/**
 * WeChat's formulae: total = gov + self + other + own, and what is paid in money = own − reductions. Throws `RailRefused`
 * (RULE_LIMIT, WeChat's own word for it) for a split that does not add up, before anything is sent. `CASH_ONLY` does not arise: what
 * insurance has no part in is an ordinary payment.
 */
export const feesOf = (split: InsuranceSplit, reductionFen: number): Fees => {
  const { totalFen, fundFen, accountFen, mutualAidFen, otherFen, ownFen } = split
  const parts = [fundFen, accountFen, mutualAidFen, otherFen, ownFen]
  const cashFen = ownFen - reductionFen
  const addsUp = parts.reduce((sum, part) => sum + part, 0) === totalFen
  if (![...parts, totalFen, reductionFen, cashFen].every(isFen) || !addsUp) throw new RailRefused('RULE_LIMIT')
  return {
    mix_pay_type: cashFen === 0 ? 'INSURANCE_ONLY' : 'CASH_AND_INSURANCE',
    total_fee: totalFen,
    med_ins_gov_fee: fundFen,
    med_ins_self_fee: accountFen + mutualAidFen,
    med_ins_other_fee: otherFen,
    med_ins_cash_fee: ownFen,
    wechat_pay_cash_fee: cashFen,
    ...(reductionFen > 0 && {
      cash_reduce_detail: [{ cash_reduce_fee: reductionFen, cash_reduce_type: 'HOSPITAL_REDUCE' }],
    }),
  }
}
