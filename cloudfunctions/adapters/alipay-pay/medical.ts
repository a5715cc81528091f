import { type MixedState, RailUnknown } from '../../kernel/rails'
import type { Answer } from './answer'
import type { MedicalConfig } from './config'
import type { AlipayGateway } from './gateway'
import { theirNumber } from './trade-number'
import { MEDICAL_WORDS, type MedicalWords, legOf } from './words'

/** A payment of insurance and money as the medical platform (蚂蚁逸康) keeps it. */
export interface MedicalTrade {
  state: Extract<MixedState, { mixId: string }>
  answer: Answer
}

const wordsOf = ({ words }: MedicalConfig): MedicalWords => ({
  payment: { ...MEDICAL_WORDS.payment, ...words?.payment },
  own: { ...MEDICAL_WORDS.own, ...words?.own },
})

const stateOf = (answer: Answer, { payment, own }: MedicalWords): MedicalTrade['state'] => {
  const state = legOf(payment, answer.need('trade_status'))
  if (state === 'none') throw new RailUnknown('alipay.commerce.medical.trade.query answered without a status')
  const reason = answer.text('medical_pay_msg') ?? answer.text('own_pay_msg')
  return {
    state,
    mixId: answer.need('trade_no'),
    insurance: legOf(payment, answer.text('medical_pay_status')),
    cash: legOf(own, answer.text('own_pay_status')),
    failReason: state === 'failed' ? reason : null,
  }
}

/** alipay.commerce.medical.trade.query by our own number; null when there is no such trade. */
export const medicalTrades = (gateway: AlipayGateway, config: MedicalConfig) => {
  const words = wordsOf(config)
  return async (tradeNo: string): Promise<MedicalTrade | null> => {
    const answer = await gateway.ask('alipay.commerce.medical.trade.query', { out_trade_no: theirNumber(tradeNo) })
    if (answer.absent) return null
    return { answer, state: stateOf(answer.granted().about('out_trade_no', theirNumber(tradeNo)), words) }
  }
}
