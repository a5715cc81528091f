import type { ConsultState } from '@xinglin/types/consult'
import { addMinutes } from '../kernel/time'
import type { Consult } from './collections'
import { nextDue } from './clock'

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

/** Held by a promise of a first word, for which the money comes back. */
const isPromised = ({ again }: Pick<Consult, 'again'>) => !again

/** Whether its state allows this now. Who may is the guard's to say: the patient's side, or the doctor in charge. */
export const allows = (consult: Pick<Consult, 'state' | 'again' | 'answeredAt'>, move: Move): boolean => {
  if (!FROM[move].includes(consult.state)) return false
  if (move === 'cancel') return consult.answeredAt === null
  if (move === 'hold-up') return isPromised(consult) && consult.answeredAt === null
  return true
}

/** Longer silence than that after an answer ends a consult. */
export const QUIET_MINUTES = 24 * 60
/** How long the one question after the end may be asked. */
export const ASK_AGAIN_DAYS = 7
/** A draft that nobody touches is forgotten, with its files. */
export const DRAFT_DAYS = 7

/**
 * What a word of one side makes of the consult, for the write that carries it. The doctor's first word stops the clock: it and the
 * clock's end are decided by that one write.
 */
export const afterWord = (
  consult: Consult,
  from: 'patient' | 'doctor',
  now: string,
): Pick<Consult, 'state' | 'answeredAt' | 'answerBy' | 'promisedBy' | 'heldUp' | 'lastAt' | 'dueAt'> => {
  const isAnswer = from === 'doctor' && consult.state === 'open'
  const { state, answeredAt, answerBy, promisedBy, heldUp } = consult
  const after = isAnswer
    ? { state: 'answered' as const, answeredAt: answeredAt ?? now, answerBy: null, promisedBy: null, heldUp: '' }
    : { state, answeredAt, answerBy, promisedBy, heldUp }
  return { ...after, lastAt: now, dueAt: nextDue({ ...consult, ...after, lastAt: now }, now) }
}

/** When the silence after the last word has lasted long enough. */
export const quietAt = ({ lastAt }: Pick<Consult, 'lastAt'>) => addMinutes(lastAt, QUIET_MINUTES)
