import type { Consult, ConsultKind, ConsultState, EndReason } from '@xinglin/types/consult'
import type { Intake } from '@xinglin/types/intake'
import { clock, momentText, pastText } from '@/shared/time'
import { SEXES } from '@/shared/words'

export const KINDS: Record<ConsultKind, string> = { advice: '健康咨询', revisit: '在线复诊' }

/** Where a consult stands, as its doctor says it. */
export const STATES: Record<ConsultState, string> = {
  drafted: '未提交',
  paid: '已付款',
  waiting: '等您接诊',
  open: '等您回复',
  answered: '已回复',
  ended: '已结束',
  referred: '已转线下',
  refunded: '已退款',
  expired: '超时未回复，已退款',
}

export const ENDINGS: Record<EndReason, string> = {
  done: '医生结束',
  quiet: '回复后没有新消息，自动结束',
  cancelled: '病人取消',
  late: '超时未回复',
  'not-a-revisit': '不符合复诊',
  offline: '转线下就诊',
  nobody: '没有值班医生接诊',
}

const PREGNANCIES: Record<Intake['pregnancy'], string> = {
  no: '',
  pregnant: '怀孕中',
  nursing: '哺乳期',
  unsure: '可能怀孕',
}

export const pregnancyWords = ({ pregnancy }: Pick<Intake, 'pregnancy'>): string => PREGNANCIES[pregnancy]

/** What he is allergic to; that nothing is known is something else than none. */
export const allergyWords = ({ allergies: { none, text } }: Pick<Intake, 'allergies'>): string =>
  text || (none ? '没有过敏' : '没有填写')

/** `女 · 34 岁`; a year that is not full counts as 0. */
export const aboutText = ({ sex, age }: Pick<Consult, 'sex' | 'age'>): string =>
  `${SEXES[sex]} · ${age < 1 ? '不满 1' : age} 岁`

/** Under way: neither a draft nor over. */
export const isRunning = ({ state }: Pick<Consult, 'state'>): boolean =>
  ['paid', 'waiting', 'open', 'answered'].includes(state)

/** It was over, and the patient asked his one question more: a clock runs again after an answer. */
export const isAskedAgain = ({ state, answeredAt }: Pick<Consult, 'state' | 'answeredAt'>): boolean =>
  state === 'open' && answeredAt !== null

/** Until when the doctor has promised his first word. */
export const promiseText = (answerBy: string): string => `最晚 ${clock(answerBy)} 回复`

/** How it ended, in one line; empty while it has not. */
export function endText({ state, endReason, endedAt, referral }: Consult): string {
  if (!endedAt || isRunning({ state })) return ''
  const where = referral ? `，转${referral.departmentName}` : ''
  return `${pastText(endedAt)} ${endReason ? ENDINGS[endReason] : STATES[state]}${where}`
}

export const heldUpText = ({ clock: { heldUp, answerBy } }: Pick<Consult, 'clock'>): string =>
  heldUp && answerBy ? `已告诉病人延到 ${momentText(answerBy)}：${heldUp}` : ''
