import type { RefundState } from '../../kernel/rail-books'
import type { CashRail } from '../../kernel/rails'
import type { Answer } from './answer'
import type { AlipayGateway } from './gateway'
import type { OwnPart } from './own-part'
import { refundStateOf } from './refund-state'
import { theirNumber } from './trade-number'
import { yuanOf } from './yuan'

const moved = (answer: Answer, refundedFen: number): RefundState => ({
  state: 'succeeded',
  railId: answer.need('trade_no'),
  refundedFen,
  at: answer.instant('gmt_refund_pay'),
})

/** alipay.trade.refund, always with our own number, so that asking twice is one refund. */
export const alipayRefunds = (gateway: AlipayGateway, own: OwnPart): Pick<CashRail, 'refund' | 'queryRefund'> => {
  const queryRefund: CashRail['queryRefund'] = async ({ tradeNo, refundNo }) => {
    const answer = await gateway.ask('alipay.trade.fastpay.refund.query', {
      out_trade_no: theirNumber(tradeNo),
      out_request_no: refundNo,
      query_options: ['gmt_refund_pay'],
    })
    if (answer.absent) return own.queryRefund(tradeNo, refundNo)
    return refundStateOf(answer.granted(), refundNo)
  }

  const refund: CashRail['refund'] = async ({ tradeNo, refundNo, refundFen, reason, totalFen }) => {
    const answer = await gateway.ask('alipay.trade.refund', {
      out_trade_no: theirNumber(tradeNo),
      refund_amount: yuanOf(refundFen),
      out_request_no: refundNo,
      refund_reason: reason,
    })
    if (answer.absent) return own.refund({ tradeNo, refundNo, refundFen, reason, totalFen })
    answer.granted().about('out_trade_no', theirNumber(tradeNo))
    // `fund_change`: this very request moved money. `refund_fee` is of no use: it is all that ever went back.
    if (answer.text('fund_change') === 'Y' && answer.text('gmt_refund_pay')) return moved(answer, refundFen)
    const state = await queryRefund({ tradeNo, refundNo })
    return state.state === 'absent' ? { state: 'processing' } : state
  }
  return { refund, queryRefund }
}
