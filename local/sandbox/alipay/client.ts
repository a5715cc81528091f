import type { Trades } from './trades'
import { Wrong } from './wrong'

/** What the person does in Alipay, and what becomes of it. `unnotified`: paid, and the notice gets lost. */
export const OUTCOMES = ['paid', 'cancelled', 'failed', 'late', 'unnotified'] as const
export type Outcome = (typeof OUTCOMES)[number]

export const isOutcome = (value: unknown): value is Outcome => OUTCOMES.includes(value as Outcome)

/** Result codes of `my.tradePay`. */
const CODES: Readonly<Record<Outcome, string>> = {
  paid: '9000',
  unnotified: '9000',
  late: '8000',
  failed: '4000',
  cancelled: '6001',
}

/** `my.tradePay` on the person's phone. What cannot be paid any more fails there. */
export const tradePay = async (trades: Trades, tradeNo: string, outcome: Outcome): Promise<{ resultCode: string }> => {
  const trade = await trades.withNumber(tradeNo).catch((error: unknown) => {
    if (error instanceof Wrong) return null
    throw error
  })
  if (trade?.status !== 'WAIT_BUYER_PAY') return { resultCode: '4000' }
  if (outcome === 'paid' || outcome === 'unnotified') await trades.pay(trade.id, outcome === 'paid')
  if (outcome === 'late') await trades.payLater(trade.id)
  return { resultCode: CODES[outcome] }
}
