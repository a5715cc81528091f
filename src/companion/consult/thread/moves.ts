import type { Consult } from '@xinglin/types/consult'
import type { IconName } from '@/shared/ui/icon'
import { isRunning } from '../words'

export type Move = 'hold-up' | 'hand-over' | 'refer' | 'end'

export interface MoveEntry {
  move: Move
  icon: IconName
  words: string
  about: string
}

const ENTRIES: Record<Move, Omit<MoveEntry, 'move'>> = {
  'hold-up': { icon: 'clock', words: '晚一点回复', about: '告诉病人新的时间，只能一次' },
  'hand-over': { icon: 'share', words: '转给同事', about: '现在接诊的同事，计时继续' },
  refer: { icon: 'place', words: '转线下就诊', about: '不适合在线看，写明去哪个科' },
  end: { icon: 'check', words: '结束问诊', about: '没追问过的病人之后可以免费问一次' },
}

/** The doctor is at it. */
export const isStarted = ({ state }: Pick<Consult, 'state'>) => state === 'open' || state === 'answered'

/** A clock that was not moved yet, before the first word. */
const canBeHeldUp = ({ answeredAt, clock: { answerBy, promisedBy } }: Pick<Consult, 'answeredAt' | 'clock'>) =>
  answeredAt === null && answerBy !== null && promisedBy === null

/** What a doctor can still do with it, beside answering. */
export function movesOf(consult: Pick<Consult, 'state' | 'clock' | 'answeredAt'>): MoveEntry[] {
  if (!isRunning(consult)) return []
  const moves: Move[] = canBeHeldUp(consult) ? ['hold-up'] : []
  moves.push('hand-over', 'refer')
  if (isStarted(consult)) moves.push('end')
  return moves.map((move) => ({ move, ...ENTRIES[move] }))
}

/** Waits for the doctor to begin. */
export const isUnstarted = ({ state }: Pick<Consult, 'state'>): boolean => state === 'paid' || state === 'waiting'
