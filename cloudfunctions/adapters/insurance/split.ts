import type { InsuranceSplit } from '../../kernel/insurance-rail'
import { RailUnknown } from '../../kernel/rails'
import type { Exact, ExactObject } from './exact'
import { fenOf } from './money'

const isMissing = (value: Exact | undefined) => value === undefined || value === null || value === ''

/** A part that may be left out when it is nothing. */
const partOf = (data: ExactObject, ...names: string[]): number => {
  const given = names.map((name) => data[name]).find((value) => !isMissing(value))
  const fen = given === undefined ? 0 : fenOf(given)
  if (fen === null) throw new RailUnknown(`no amount in ${names[0]}`)
  return fen
}

const needed = (data: ExactObject, ...names: string[]): number => {
  if (names.every((name) => isMissing(data[name]))) throw new RailUnknown(`no ${names[0]}`)
  return partOf(data, ...names)
}

/** 个人账户 and 家庭共济 apart, where the centre tells them apart. */
const accounts = (data: ExactObject) => {
  const all = needed(data, 'psnAcctPay')
  const own = isMissing(data['selfAcctPay']) ? null : partOf(data, 'selfAcctPay')
  const mutual = isMissing(data['acctMulaidPay']) ? null : partOf(data, 'acctMulaidPay')
  const mutualAidFen = mutual ?? (own === null ? 0 : all - own)
  const accountFen = own ?? all - mutualAidFen
  if (accountFen + mutualAidFen !== all || accountFen < 0 || mutualAidFen < 0)
    throw new RailUnknown('the accounts do not add up')
  return { accountFen, mutualAidFen }
}

/** Who pays how much, from 6202, 6301 or 6302. What does not add up is no money: `RailUnknown`. */
export const splitOf = (data: ExactObject): InsuranceSplit => {
  const split = {
    totalFen: needed(data, 'feeSumamt'),
    fundFen: needed(data, 'fundPay'),
    ...accounts(data),
    otherFen: partOf(data, 'othFeeAmt') + partOf(data, 'hospPartAmt'),
    ownFen: needed(data, 'ownPayAmt', 'ownpayAmt'),
  }
  const { totalFen, fundFen, accountFen, mutualAidFen, otherFen, ownFen } = split
  if (fundFen + accountFen + mutualAidFen + otherFen + ownFen !== totalFen)
    throw new RailUnknown('the parts do not add up')
  return split
}

/** The same where an order that nobody has worked out yet has none. */
export const splitIfAny = (data: ExactObject): InsuranceSplit | null =>
  isMissing(data['feeSumamt']) ? null : splitOf(data)
