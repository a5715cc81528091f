import type { ConsultKind } from '@xinglin/types/consult'
import type { Finding } from '@xinglin/types/consult-staff'
import { COME_BACK_OFFER, givesAdvice, saysWhenToReturn } from './come-back'
import { contactsIn } from './contacts'
import { diagnosesIn } from './diagnosis-words'
import { hardWordsIn } from './jargon'
import { promisesIn } from './promises'
import type { Span } from '../kernel/spans'

export interface ReplyFacts {
  kind: ConsultKind
  /** The plan or an earlier word of his says when to come back. */
  knowsWhenToReturn: boolean
}

const ADVICE = {
  contact: '请不要留私人联系方式，在问诊里说就好',
  promise: '疗效不能保证，请说可能的效果和把握不准的地方',
  diagnosis: '健康咨询不下诊断，可以说“要排除…”，或请他到医院看',
  'no-return': '还没说什么时候复诊、什么情况要马上来',
} as const

const findings = (text: string, kind: 'contact' | 'promise' | 'diagnosis', spans: readonly Span[]): Finding[] =>
  spans.map(({ from, to }) => ({ kind, from, to, words: text.slice(from, to), plain: null, advice: ADVICE[kind] }))

const jargon = (text: string): Finding[] =>
  hardWordsIn(text).map(({ from, to, term, plain }) => ({
    ...{ kind: 'jargon' as const, from, to, words: term, plain },
    advice: `病人可能不懂“${term}”，可以说“${plain}”`,
  }))

/** Stands at the end: what is offered can be added there. */
const noReturn = (text: string, { knowsWhenToReturn }: ReplyFacts): Finding[] => {
  if (knowsWhenToReturn || !givesAdvice(text) || saysWhenToReturn(text)) return []
  const end = { from: text.length, to: text.length, words: '' }
  return [{ kind: 'no-return', ...end, plain: COME_BACK_OFFER, advice: ADVICE['no-return'] }]
}

/** What the doctor may want to mend before he sends it, in the order of the text. */
export const findingsIn = (text: string, facts: ReplyFacts): Finding[] =>
  [
    ...jargon(text),
    ...findings(text, 'contact', contactsIn(text)),
    ...findings(text, 'promise', promisesIn(text)),
    ...findings(text, 'diagnosis', facts.kind === 'advice' ? diagnosesIn(text) : []),
    ...noReturn(text, facts),
  ].sort((a, b) => a.from - b.from || a.to - b.to)
