import * as z from 'zod/mini'
import type { RefundState } from '../../kernel/rail-books'
import { type CashRefund, RailUnknown } from '../../kernel/rails'
import { type Client, orAbsent } from './client'
import { instantFrom } from './time'

const REASON_LENGTH = 80

const common = {
  refund_id: z.string(),
  out_refund_no: z.string(),
  out_trade_no: z.string(),
  success_time: z.optional(z.string()),
  amount: z.object({ refund: z.int().check(z.positive()) }),
}
const Refund = z.object({ ...common, status: z.string() })
/** What a callback brings; it names the state differently. */
export const RefundNotice = z.object({ ...common, mchid: z.string(), refund_status: z.string() })

/** @param status ABNORMAL (the card is gone) and CLOSED (the merchant had no money) need a person. */
export const refundStateOf = (
  { refund_id, success_time, amount }: Pick<z.infer<typeof Refund>, 'refund_id' | 'success_time' | 'amount'>,
  status: string,
): RefundState => {
  if (status === 'PROCESSING') return { state: 'processing' }
  if (status === 'ABNORMAL' || status === 'CLOSED') return { state: 'failed' }
  const at = instantFrom(success_time)
  if (status !== 'SUCCESS' || !at) throw new RailUnknown('a refund in a state that we do not know')
  return { state: 'succeeded', railId: refund_id, refundedFen: amount.refund, at }
}

/** Refunds at WeChat Pay: `/v3/refund/domestic/refunds`. */
export class Refunds {
  constructor(private readonly client: Client) {}

  async ask({ tradeNo, refundNo, refundFen, totalFen, reason }: CashRefund): Promise<RefundState> {
    const answer = await this.client.ask({
      method: 'POST',
      path: '/v3/refund/domestic/refunds',
      body: {
        ...{ out_trade_no: tradeNo, out_refund_no: refundNo, notify_url: this.client.config.noticeUrl },
        reason: [...reason].slice(0, REASON_LENGTH).join(''),
        amount: { refund: refundFen, total: totalFen, currency: 'CNY' },
      },
      answer: Refund,
    })
    return this.stateOf(answer, tradeNo, refundNo)
  }

  async query({ tradeNo, refundNo }: Pick<CashRefund, 'tradeNo' | 'refundNo'>): Promise<RefundState> {
    const path = `/v3/refund/domestic/refunds/${encodeURIComponent(refundNo)}`
    const answer = await orAbsent(this.client.ask({ method: 'GET', path, answer: Refund }))
    return answer ? this.stateOf(answer, tradeNo, refundNo) : { state: 'absent' }
  }

  private stateOf(refund: z.infer<typeof Refund>, tradeNo: string, refundNo: string): RefundState {
    if (refund.out_trade_no !== tradeNo || refund.out_refund_no !== refundNo)
      throw new RailUnknown('an answer about another refund')
    return refundStateOf(refund, refund.status)
  }
}
