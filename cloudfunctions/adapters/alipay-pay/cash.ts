import type { CashOrder, CashRail, CashState } from '../../kernel/rails'
import { RailRefused, RailUnknown } from '../../kernel/rails'
import { chinaTime } from '../alipay/china-time'
import type { Answer } from './answer'
import type { AlipayPayConfig } from './config'
import type { AlipayGateway } from './gateway'
import { ownPart } from './own-part'
import { buyerFields } from './person'
import { alipayRefunds } from './refunds'
import { alipayStatement } from './statement'
import { theirNumber } from './trade-number'
import { yuanOf } from './yuan'

/** What Alipay calls a trade that waits for no payment any more. */
const NOT_WAITING = new Set(['ACQ.TRADE_STATUS_ERROR', 'ACQ.REASON_TRADE_STATUS_INVALID', 'ACQ.REASON_ILLEGAL_STATUS'])

/** `TRADE_CLOSED` is both: never paid, and all given back; only the latter has a time of payment. A partial refund does not show. */
const stateOf = (answer: Answer): CashState => {
  const status = answer.need('trade_status')
  const paid = () => ({
    railId: answer.need('trade_no'),
    paidFen: answer.fen('total_amount'),
    paidAt: answer.instant('send_pay_date'),
  })
  if (status === 'WAIT_BUYER_PAY') return { state: 'unpaid' }
  if (status === 'TRADE_CLOSED')
    return answer.text('send_pay_date') ? { state: 'refunded', ...paid() } : { state: 'closed' }
  if (status === 'TRADE_SUCCESS' || status === 'TRADE_FINISHED') return { state: 'paid', ...paid() }
  throw new RailUnknown('alipay.trade.query answered with a status that is none')
}

const contentOf = ({ appId }: AlipayPayConfig, order: CashOrder) => ({
  out_trade_no: theirNumber(order.tradeNo),
  total_amount: yuanOf(order.totalFen),
  subject: order.title,
  product_code: 'JSAPI_PAY',
  op_app_id: appId,
  ...buyerFields(order.payerOpenId),
  time_expire: chinaTime(order.expiresAt),
})

/** Alipay inside its mini-program: alipay.trade.create (JSAPI_PAY) and what follows from it. */
export const alipayCash = (gateway: AlipayGateway, config: AlipayPayConfig, now: () => number): CashRail => {
  const own = ownPart(gateway, config)

  const query = async (tradeNo: string): Promise<CashState> => {
    const answer = await gateway.ask('alipay.trade.query', { out_trade_no: theirNumber(tradeNo) })
    // The money of a payment with insurance is kept by the medical platform.
    if (answer.absent) return own.query(tradeNo)
    return stateOf(answer.granted().about('out_trade_no', theirNumber(tradeNo)))
  }

  const whyNotClosed = async (tradeNo: string): Promise<'closed' | 'paid'> => {
    const { state } = await query(tradeNo)
    if (state === 'unpaid') throw new RailUnknown('alipay.trade.close contradicts alipay.trade.query')
    return state === 'paid' || state === 'refunded' ? 'paid' : 'closed'
  }

  return {
    create: async (order) => {
      const answer = await gateway.ask('alipay.trade.create', contentOf(config, order), config.notifyUrl)
      const tradeNo = answer.granted().about('out_trade_no', theirNumber(order.tradeNo)).need('trade_no')
      return { kind: 'alipay-trade', tradeNo }
    },
    query,
    close: async (tradeNo) => {
      const answer = await gateway.ask('alipay.trade.close', { out_trade_no: theirNumber(tradeNo) })
      const { refusal } = answer
      if (answer.absent) return 'closed'
      if (refusal && NOT_WAITING.has(refusal)) return whyNotClosed(tradeNo)
      if (refusal) throw new RailRefused(refusal)
      answer.about('out_trade_no', theirNumber(tradeNo))
      return 'closed'
    },
    ...alipayRefunds(gateway, own),
    statement: alipayStatement(gateway, now),
  }
}
