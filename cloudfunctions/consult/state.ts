import type { ConsultState } from '@xinglin/types/consult'
import type { Consult } from './collections'
import { isLate, nextDue } from './clock'

/** On its way to the doctor's first word. */
export const BEFORE_WORD: readonly ConsultState[] = ['paid', 'waiting', 'open']
/** Somebody expects an answer of somebody. */
export const UNDER_WAY: readonly ConsultState[] = [...BEFORE_WORD, 'answered']
export const OVER: readonly ConsultState[] = ['ended', 'referred', 'refunded', 'expired']

export type Move =
  | 'edit'
  | 'submit'
  | 'cancel'
  | 'start'
  | 'hold-up'
  | 'hand-over'
  | 'refer-offline'
  | 'end'
  | 'patient-speaks'
  | 'doctor-speaks'
  | 'plan'
  | 'call'
  | 'ask-again'
  | 'rate'

const FROM: Record<Move, readonly ConsultState[]> = {
  edit: ['drafted'],
  submit: ['drafted'],
  cancel: ['drafted', ...BEFORE_WORD],
  start: ['waiting'],
  'hold-up': ['waiting', 'open'],
  'hand-over': ['waiting', 'open', 'answered'],
  'refer-offline': ['waiting', 'open', 'answered'],
  end: ['open', 'answered'],
  'patient-speaks': UNDER_WAY,
  'doctor-speaks': ['open', 'answered'],
  plan: ['open', 'answered'],
  call: ['open', 'answered'],
  'ask-again': ['ended'],
  rate: ['ended', 'referred'],
}

/** Whether its state allows this. Who may is the guard's to say: the patient's side, or the doctor in charge. */
export const allows = (consult: Pick<Consult, 'state' | 'again' | 'answeredAt'>, move: Move): boolean => {
  if (!FROM[move].includes(consult.state)) return false
  if (move === 'cancel') return consult.answeredAt === null
  if (move === 'hold-up') return !consult.again && consult.answeredAt === null
  return true
}

/** The same with the clock looked at: once it is out, the doctor's word comes too late, whoever notices first. */
export const allowsNow = (consult: Consult, move: Move, now: string) =>
  allows(consult, move) && (move === 'cancel' || !isLate(consult, now))

/**
 * What a word of one side makes of the consult, for the write that carries it. The doctor's first word stops the clock: it and the
 * clock's end are decided by that one write.
 */
export const afterWord = (
  consult: Consult,
  from: 'patient' | 'doctor',
  now: string,
): Pick<Consult, 'state' | 'answeredAt' | 'asked' | 'answerBy' | 'promisedBy' | 'heldUp' | 'lastAt' | 'dueAt'> => {
  const isAnswer = from === 'doctor' && consult.state === 'open'
  const { state, answeredAt, answerBy, promisedBy, heldUp } = consult
  const asked = consult.asked ?? null
  const answered = { state: 'answered' as const, answeredAt: answeredAt ?? now, answerBy: null, promisedBy: null }
  const after = isAnswer
    ? { ...answered, asked: asked && { ...asked, answeredAt: asked.answeredAt ?? now }, heldUp: '' }
    : { state, answeredAt, asked, answerBy, promisedBy, heldUp }
  return { ...after, lastAt: now, dueAt: nextDue({ ...consult, ...after, lastAt: now }, now) }
}
