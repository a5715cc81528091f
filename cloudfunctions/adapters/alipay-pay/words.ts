import { type MixedState, RailUnknown } from '../../kernel/rails'

type Leg = Extract<MixedState, { mixId: string }>['insurance']

/**
 * What the medical platform's status words mean. Alipay publishes the fields but not their values, so a deployment can put
 * its own in their place (`MedicalConfig.words`); a word that is in neither is no answer.
 */
export interface MedicalWords {
  /** `trade_status` and `medical_pay_status`. */
  payment: Readonly<Record<string, Leg>>
  /** `own_pay_status`: the words of an ordinary trade. */
  own: Readonly<Record<string, Leg>>
}

export const MEDICAL_WORDS: MedicalWords = {
  payment: {
    INIT: 'created',
    WAIT_PAY: 'created',
    PAYING: 'created',
    SUCCESS: 'paid',
    FAIL: 'failed',
    CLOSED: 'failed',
    REFUND: 'refunded',
  },
  own: {
    WAIT_BUYER_PAY: 'created',
    TRADE_SUCCESS: 'paid',
    TRADE_FINISHED: 'paid',
    TRADE_CLOSED: 'failed',
    REFUND: 'refunded',
  },
}

/** The leg that a word stands for; `none` where the platform says nothing about it. */
export const legOf = (words: MedicalWords['own'], word: string | null): Leg => {
  if (word === null) return 'none'
  const leg = words[word]
  if (!leg) throw new RailUnknown('alipay.commerce.medical.trade.query answered with a word that nobody explained')
  return leg
}
