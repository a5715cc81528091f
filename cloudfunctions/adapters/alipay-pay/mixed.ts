import { type MixedOrder, type MixedRail, type MixedState, RailUnknown } from '../../kernel/rails'
import { chinaTime } from '../alipay/china-time'
import type { MedicalPayConfig } from './config'
import type { AlipayGateway } from './gateway'
import { medicalTrades } from './medical'
import { personFields } from './person'
import { theirNumber } from './trade-number'
import { yuanOf } from './yuan'

/** A page of our mini-program as Alipay opens it. */
export const pageLink = (appId: string, page: string) =>
  `alipays://platformapi/startapp?appId=${appId}&page=${encodeURIComponent(page)}`

const amountsOf = ({ split, reductionFen }: MixedOrder, { subsidy }: MedicalPayConfig['medical']) => ({
  total_amount: yuanOf(split.totalFen),
  gov_amount: yuanOf(split.fundFen),
  account_amount: yuanOf(split.accountFen + split.mutualAidFen),
  other_amount: yuanOf(split.otherFen),
  real_amount: yuanOf(split.ownFen - reductionFen),
  ...(reductionFen > 0 && {
    subsidy_amount_params: [
      { subsidy_amount: yuanOf(reductionFen), subsidy_mode: subsidy.mode, subsidy_type: subsidy.type },
    ],
  }),
})

const contentOf = ({ appId, notifyUrl, medical }: MedicalPayConfig, order: MixedOrder) => ({
  out_trade_no: theirNumber(order.tradeNo),
  order_type: 'INSURANCE_PAY',
  industry: medical.industry,
  insurance_pay_scene: medical.scene,
  subject: order.title,
  ...amountsOf(order, medical),
  pay_order_id: order.payOrdId,
  pay_auth_no: order.authorisation.payAuthNo,
  med_org_ord: order.hospitalOrderNo,
  chrg_bch_no: order.batchNo,
  org_no: medical.orgCode,
  store_id: medical.storeId,
  ...personFields(order.payerOpenId),
  gmt_out_create: chinaTime(order.orderedAt),
  gmt_time_expire: chinaTime(order.expiresAt),
  callback_url: pageLink(appId, medical.returnPage),
  result_notify_url: notifyUrl,
  display_mode: 'normal',
  ...(order.authorisation.cardId && {
    extend_params: { medical_card_id: order.authorisation.cardId, medical_card_inst_id: 'NATHSA' },
  }),
})

/** Insurance and money in one cashier of Alipay: alipay.commerce.medical.trade.createandpay and its kin. */
export const alipayMixed = (gateway: AlipayGateway, config: MedicalPayConfig): MixedRail => {
  const find = medicalTrades(gateway, config.medical)
  const query = async (tradeNo: string): Promise<MixedState> => (await find(tradeNo))?.state ?? { state: 'absent' }

  /** An end, or null while it still waits. One paid leg is enough for `paid`: somebody must look after it. */
  const endOf = async (tradeNo: string): Promise<'closed' | 'paid' | null> => {
    const now = await query(tradeNo)
    if (now.state === 'created') return null
    const isPaid = now.state !== 'absent' && [now.state, now.insurance, now.cash].includes('paid')
    return isPaid ? 'paid' : 'closed'
  }

  return {
    create: async (order) => {
      const answer = await gateway.ask('alipay.commerce.medical.trade.createandpay', contentOf(config, order))
      answer.granted().about('out_trade_no', theirNumber(order.tradeNo)).about('pay_order_id', order.payOrdId)
      return { mixId: answer.need('trade_no'), launch: { kind: 'alipay-medical', payUrl: answer.need('pay_url') } }
    },
    query,
    close: async (tradeNo) => {
      // Cancelling takes back what is paid already, so it is asked for only while nothing is.
      const end = await endOf(tradeNo)
      if (end) return end
      const answer = await gateway.ask('alipay.commerce.medical.trade.cancel', { out_trade_no: theirNumber(tradeNo) })
      if (!answer.absent) answer.granted().about('out_trade_no', theirNumber(tradeNo))
      const after = await endOf(tradeNo)
      if (!after) throw new RailUnknown('alipay.commerce.medical.trade.cancel is not done yet')
      return after
    },
    // Alipay hears of it from the insurance centre, and has no call for it.
    reportInsuranceRefund: () => Promise.resolve(),
  }
}
