import type { Consult, ConsultKind, ConsultState } from '@xinglin/types/consult'
import { countdown } from '@/shared/time'
import type { TagProps } from '@/shared/ui/tag'

export const KINDS: Record<ConsultKind, string> = { advice: '健康咨询', revisit: '在线复诊' }

/** What each is for, in a line. */
export const KIND_ABOUT: Record<ConsultKind, string> = {
  advice: '问症状、用药、报告怎么看；不作诊断，不开处方',
  revisit: '已在医院确诊的病，病情稳定时复诊；要有诊断证明',
}

const STATES: Record<ConsultState, string> = {
  drafted: '还没提交',
  paid: '正在转给医生',
  waiting: '等医生接诊',
  open: '医生已接诊',
  answered: '医生已回复',
  ended: '已结束',
  referred: '转到医院看',
  refunded: '已退款',
  expired: '超时，已退款',
}

const TONES: Partial<Record<ConsultState, NonNullable<TagProps['tone']>>> = {
  drafted: 'apricot',
  paid: 'apricot',
  waiting: 'apricot',
  open: 'green',
  answered: 'green',
}

/** Submitted, and not paid: it still leads to the cashier. */
export const isUnpaid = ({ state, orderId }: Pick<Consult, 'state' | 'orderId'>): boolean =>
  state === 'drafted' && orderId !== null

const UNDER_WAY: readonly ConsultState[] = ['paid', 'waiting', 'open', 'answered']

/** A doctor has it, or is about to. */
export const isUnderWay = ({ state }: Pick<Consult, 'state'>): boolean => UNDER_WAY.includes(state)

/** A word of the doctor is still to come: he can change his mind, and all money comes back. */
export const isBeforeFirstWord = ({ state, answeredAt }: Pick<Consult, 'state' | 'answeredAt'>): boolean =>
  isUnderWay({ state }) && state !== 'answered' && answeredAt === null

/** A draft that holds something, or one that goes on: worth showing on top. */
export const isOpenForMe = (consult: Pick<Consult, 'state' | 'intake'>): boolean =>
  isUnderWay(consult) || (consult.state === 'drafted' && consult.intake !== null)

export function stateOf(consult: Consult): { words: string; tone: NonNullable<TagProps['tone']> } {
  const asked = consult.state === 'open' && consult.answeredAt !== null
  const words = isUnpaid(consult) ? '待支付' : asked ? '等医生回复' : STATES[consult.state]
  return { words, tone: TONES[consult.state] ?? 'grey' }
}

/** `沈怀安医生`, or who will come on the emergency line. */
export const doctorOf = ({ doctorName }: Pick<Consult, 'doctorName'>): string =>
  doctorName ? `${doctorName}医生` : '急诊值班医生'

/** `还剩 28:05` while the clock runs; null when none does. */
export function timeLeft({ clock: { answerBy } }: Pick<Consult, 'clock'>, now: number): string | null {
  return answerBy && Date.parse(answerBy) > now ? countdown(answerBy, now) : null
}

/** How many waits tell something: `通常 12 分钟回复`, `前面 3 人`. */
export function paceWords({ usualMinutes, queue }: { usualMinutes: number | null; queue: number }): string {
  const usual = usualMinutes === null ? null : `通常 ${usualMinutes} 分钟回复`
  return [usual, queue ? `前面 ${queue} 人` : '不用排队'].filter(Boolean).join(' · ')
}
