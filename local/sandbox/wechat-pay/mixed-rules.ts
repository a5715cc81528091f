import { privateDecrypt, constants } from 'node:crypto'
import type { Desk } from './desk'
import { Problem, paramError, ruleLimit } from './problem'
import type { MixedRequest } from './requests'

const INSURANCE_IDS = ['pay_order_id', 'pay_auth_no', 'geo_location', 'med_ins_order_create_time'] as const
const INSURANCE_FEES = ['med_ins_gov_fee', 'med_ins_self_fee', 'med_ins_other_fee', 'med_ins_cash_fee'] as const

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0)

/** Both ways of adding up, for every kind of payment. */
export const checkAmounts = (request: MixedRequest) => {
  const added = sum((request.cash_add_detail ?? []).map(({ cash_add_fee }) => cash_add_fee))
  const reduced = sum((request.cash_reduce_detail ?? []).map(({ cash_reduce_fee }) => cash_reduce_fee))
  const { med_ins_gov_fee: gov = 0, med_ins_self_fee: self = 0, med_ins_other_fee: other = 0 } = request
  const { med_ins_cash_fee: own = 0, wechat_pay_cash_fee: cash = 0, total_fee: total } = request
  if (total !== gov + self + other + cash + reduced) throw ruleLimit('订单金额校验不通过', 268529476)
  if (total !== gov + self + other + own + added) throw ruleLimit('医保金额校验不通过', 268529477)
  if (cash !== own + added - reduced) throw ruleLimit('自费金额校验不通过', 268529481)
}

/** Which fields belong to which kind of payment. */
export const checkKind = (request: MixedRequest) => {
  const { mix_pay_type: kind, wechat_pay_cash_fee: cash = 0, prepay_id: prepayId } = request
  const hasCash = kind !== 'INSURANCE_ONLY'
  if (hasCash !== cash > 0) throw ruleLimit('自费金额与混合支付类型不符', 268529474)
  if (hasCash !== (prepayId !== undefined)) throw paramError('prepay_id 与混合支付类型不符')
  if (kind === 'CASH_ONLY') checkWithoutInsurance(request)
  else checkWithInsurance(request)
}

const checkWithoutInsurance = (request: MixedRequest) => {
  if (sum(INSURANCE_FEES.map((name) => request[name] ?? 0)) > 0) throw ruleLimit('纯自费订单不能有医保金额', 268529475)
  const extra = INSURANCE_IDS.find((name) => request[name] !== undefined)
  if (extra) throw paramError(`纯自费订单不能填 ${extra}`)
}

const checkWithInsurance = (request: MixedRequest) => {
  const missing = [...INSURANCE_FEES, ...INSURANCE_IDS, 'wechat_pay_cash_fee' as const].find(
    (name) => request[name] === undefined,
  )
  if (missing) throw paramError(`缺少 ${missing}`)
  const isMixed = request.mix_pay_type === 'CASH_AND_INSURANCE'
  if (isMixed && sum(INSURANCE_FEES.map((name) => request[name] ?? 0)) === 0)
    throw ruleLimit('混合订单的医保金额不能全为零', 268529475)
}

const opener = ({ keys }: Desk, serial: string | undefined) => {
  if (serial === keys.platform.id) return keys.platform.privateKey
  const certificate = keys.certificates.find((one) => one.serial === serial)
  if (!certificate) throw paramError('Wechatpay-Serial 不正确，无法解密敏感字段')
  return certificate.privateKey
}

const open = (privateKey: string, sealed: string): string => {
  const padding = constants.RSA_PKCS1_OAEP_PADDING
  try {
    return privateDecrypt({ key: privateKey, padding, oaepHash: 'sha1' }, Buffer.from(sealed, 'base64')).toString()
  } catch {
    throw paramError('敏感字段解密失败')
  }
}

/** Names and digests must open with the key that `Wechatpay-Serial` names, and be what they should be. */
export const checkPeople = (
  desk: Desk,
  { payer, relative, pay_for_relatives }: MixedRequest,
  serial: string | undefined,
) => {
  const key = opener(desk, serial)
  if ((pay_for_relatives ?? false) !== (relative !== undefined)) throw paramError('relative 与 pay_for_relatives 不符')
  for (const { name, id_digest } of [payer, ...(relative ? [relative] : [])]) {
    if (!open(key, name)) throw paramError('姓名为空')
    if (!/^[0-9a-f]{32}$/.test(open(key, id_digest)))
      throw new Problem(400, 'PARAM_ERROR', '身份证摘要不正确', 268545961)
  }
}
