import type { Order, Refund, RefundReason } from '@xinglin/types/billing'
import { momentText } from '@/shared/time'

export interface Waiting {
  refund: Refund
  order: Order
}

export type Decision = 'grant' | 'refuse' | 'retry' | 'settled-by-hand'

export interface Choice {
  decision: Decision
  /** On the chip. */
  label: string
  /** Over the reasons. */
  question: string
  hint: string
  common: readonly string[]
  done: string
}

const GRANT: Choice = {
  decision: 'grant',
  label: '同意',
  question: '为什么同意',
  hint: '同意后马上原路退回，不能撤回',
  common: ['情况属实', '医生原因未就诊', '服务补救'],
  done: '已同意，开始退款',
}

const REFUSE: Choice = {
  decision: 'refuse',
  label: '不同意',
  question: '为什么不同意',
  hint: '患者会看到这句话',
  common: ['已经就诊', '已过退款时间', '与记录不符'],
  done: '已回复患者',
}

const RETRY: Choice = {
  decision: 'retry',
  label: '再退一次',
  question: '为什么现在能退了',
  hint: '只退没退成的那一边，退成的不会再退',
  common: ['渠道已恢复', '渠道客服已处理', '患者账户已恢复'],
  done: '已再次提交',
}

const BY_HAND: Choice = {
  decision: 'settled-by-hand',
  label: '已线下退款',
  question: '怎么退的',
  hint: '请先把钱退给患者；登记后这笔退款就算完成，不能撤回',
  common: ['窗口退现金', '银行转账', '在渠道商户后台退款'],
  done: '已登记',
}

/** What a person can do about it. */
export const choicesFor = ({ status }: Refund): readonly Choice[] => {
  if (status === 'asked') return [GRANT, REFUSE]
  return status === 'failed' ? [RETRY, BY_HAND] : []
}

/** Who wants the money back; a rule needs nobody. */
export function whoAsked(reason: RefundReason): string {
  if (reason === 'asked') return '患者或代办的家人'
  return reason === 'goodwill' ? '医院同事' : '系统按规则'
}

/** What the rule would have done by itself. */
export function ruleText({ refundableUntil }: Order, { reason, requestedAt }: Refund): string {
  if (reason !== 'asked') return '符合全额退的规则，是渠道没有退成'
  const late = requestedAt > refundableUntil ? '，申请时已过' : ''
  return `${momentText(refundableUntil)}前取消自动全额退${late}；之后由您决定`
}

/** Only what the rail gave up is still to be given back. */
export const stillOwed = (legs: readonly { fen: number; state: string }[]): number =>
  legs.filter(({ state }) => state !== 'done').reduce((sum, { fen }) => sum + fen, 0)
