import * as z from 'zod/mini'
import { type CashState, RailUnknown } from '../../kernel/rails'
import type { WechatPayConfig } from './config'
import { instantFrom } from './time'

/** A payment as a query answers it and a callback brings it. */
export const Transaction = z.object({
  appid: z.string(),
  mchid: z.string(),
  out_trade_no: z.string(),
  trade_state: z.string(),
  transaction_id: z.optional(z.string()),
  success_time: z.optional(z.string()),
  amount: z.optional(z.object({ total: z.int().check(z.positive()), currency: z.optional(z.string()) })),
})
export type Transaction = z.infer<typeof Transaction>

/** `USERPAYING`, `REVOKED` and `PAYERROR` belong to payment codes shown at a counter. */
const STATES: Record<string, CashState['state']> = {
  NOTPAY: 'unpaid',
  ACCEPT: 'unpaid',
  USERPAYING: 'unpaid',
  SUCCESS: 'paid',
  REFUND: 'refunded',
  CLOSED: 'closed',
  REVOKED: 'closed',
  PAYERROR: 'closed',
}

export const isOurs = ({ appid, mchid }: Transaction, { appId, mchId }: WechatPayConfig) =>
  appid === appId && mchid === mchId

/** `RailUnknown` for a state or currency that we do not know, and for a payment without amount, number or time. */
export const cashStateOf = ({ trade_state, transaction_id, success_time, amount }: Transaction): CashState => {
  const state = STATES[trade_state]
  if (state === 'absent' || state === 'unpaid' || state === 'closed') return { state }
  const paidAt = instantFrom(success_time)
  if (!state || !transaction_id || !paidAt || !amount || (amount.currency ?? 'CNY') !== 'CNY')
    throw new RailUnknown('a payment in a state that we do not know')
  return { state, railId: transaction_id, paidFen: amount.total, paidAt }
}
