import type { RefundState } from '../../kernel/rail-books'
import { RailUnknown } from '../../kernel/rails'
import type { Answer } from './answer'

/**
 * alipay.trade.fastpay.refund.query. Alipay has a word for success only: without it the refund failed, is not done yet or
 * never arrived, and the same refund may be asked for again.
 */
export const refundStateOf = (answer: Answer, refundNo: string): RefundState => {
  const status = answer.text('refund_status')
  if (status === null) return { state: 'absent' }
  if (status !== 'REFUND_SUCCESS')
    throw new RailUnknown('alipay.trade.fastpay.refund.query answered with a status that is none')
  return {
    state: 'succeeded',
    railId: answer.about('out_request_no', refundNo).need('trade_no'),
    refundedFen: answer.fen('refund_amount'),
    at: answer.instant('gmt_refund_pay'),
  }
}
