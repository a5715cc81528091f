import type { RefundState } from '../../kernel/rail-books'
import { type CashRefund, type CashState, RailRefused } from '../../kernel/rails'
import type { AlipayPayConfig } from './config'
import type { AlipayGateway } from './gateway'
import { type MedicalTrade, medicalTrades } from './medical'
import { refundStateOf } from './refund-state'
import { theirNumber } from './trade-number'
import { yuanOf } from './yuan'

export interface OwnPart {
  query: (tradeNo: string) => Promise<CashState>
  refund: (refund: CashRefund) => Promise<RefundState>
  queryRefund: (tradeNo: string, refundNo: string) => Promise<RefundState>
}

const UNPAID: Readonly<Record<string, CashState['state']>> = { created: 'unpaid', failed: 'closed', none: 'absent' }

const stateOf = ({ answer, state: { cash } }: MedicalTrade): CashState => {
  if (cash !== 'paid' && cash !== 'refunded') return { state: UNPAID[cash] as 'absent' | 'unpaid' | 'closed' }
  return {
    state: cash,
    railId: answer.need('alipay_trade_no'),
    paidFen: answer.fen('real_amount'),
    paidAt: answer.instant('gmt_own_paid'),
  }
}

/** Without a contract for insurance there is no such payment. */
const noOwnPart: OwnPart = {
  query: () => Promise.resolve({ state: 'absent' }),
  refund: () => Promise.reject(new RailRefused('ACQ.TRADE_NOT_EXIST')),
  queryRefund: () => Promise.resolve({ state: 'absent' }),
}

/** The money of a payment with insurance: alipay.trade.* does not know our number for it, alipay.commerce.medical.trade.* does. */
export const ownPart = (gateway: AlipayGateway, { medical }: AlipayPayConfig): OwnPart => {
  if (!medical) return noOwnPart
  const find = medicalTrades(gateway, medical)

  /** The platform has no question for one refund; Alipay answers it under its own number of the trade. */
  const queryRefund: OwnPart['queryRefund'] = async (tradeNo, refundNo) => {
    const alipayTradeNo = (await find(tradeNo))?.answer.text('alipay_trade_no')
    if (!alipayTradeNo) return { state: 'absent' }
    const answer = await gateway.ask('alipay.trade.fastpay.refund.query', {
      trade_no: alipayTradeNo,
      out_request_no: refundNo,
      query_options: ['gmt_refund_pay'],
    })
    return answer.absent ? { state: 'absent' } : refundStateOf(answer.granted(), refundNo)
  }

  return {
    query: async (tradeNo) => {
      const trade = await find(tradeNo)
      return trade ? stateOf(trade) : { state: 'absent' }
    },
    refund: async ({ tradeNo, refundNo, refundFen, reason }) => {
      const answer = await gateway.ask('alipay.commerce.medical.trade.refund', {
        out_trade_no: theirNumber(tradeNo),
        refund_request_no: refundNo,
        refund_amount: yuanOf(refundFen),
        refund_reason: reason,
      })
      answer.granted().about('refund_request_no', refundNo)
      const state = await queryRefund(tradeNo, refundNo)
      return state.state === 'absent' ? { state: 'processing' } : state
    },
    queryRefund,
  }
}
