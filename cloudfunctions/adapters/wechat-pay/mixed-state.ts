import * as z from 'zod/mini'
import { type MixedState, RailUnknown } from '../../kernel/rails'
import type { WechatPayConfig } from './config'

/** A mixed order as a query answers it and a callback brings it. */
export const MixedEntity = z.object({
  mix_trade_no: z.string().check(z.minLength(1)),
  mix_pay_status: z.string(),
  self_pay_status: z.string(),
  med_ins_pay_status: z.string(),
  appid: z.string(),
  out_trade_no: z.string(),
  pay_order_id: z.optional(z.string()),
  total_fee: z.int(),
  wechat_pay_cash_fee: z.int(),
  prepay_id: z.optional(z.string()),
  med_ins_fail_reason: z.optional(z.string()),
})
export type MixedEntity = z.infer<typeof MixedEntity>

type Known = Exclude<MixedState, { state: 'absent' }>

const WORDS = { CREATED: 'created', SUCCESS: 'paid', REFUND: 'refunded', FAIL: 'failed' } as const

/** `MIX_PAY_SUCCESS` → `paid`. */
const wordOf = (status: string, prefix: string): Known['state'] => {
  const ending = status.startsWith(prefix) ? status.slice(prefix.length) : ''
  if (!Object.hasOwn(WORDS, ending)) throw new RailUnknown('a mixed payment in a state that we do not know')
  return WORDS[ending as keyof typeof WORDS]
}

const legOf = (status: string, prefix: string, none: string): Known['cash'] =>
  status === none ? 'none' : wordOf(status, prefix)

export const isOurs = (entity: MixedEntity, { appId }: WechatPayConfig) => entity.appid === appId

export const mixedStateOf = (entity: MixedEntity): Known => ({
  state: wordOf(entity.mix_pay_status, 'MIX_PAY_'),
  mixId: entity.mix_trade_no,
  insurance: legOf(entity.med_ins_pay_status, 'MED_INS_PAY_', 'NO_MED_INS_PAY'),
  cash: legOf(entity.self_pay_status, 'SELF_PAY_', 'NO_SELF_PAY'),
  failReason: entity.med_ins_fail_reason ?? null,
})
