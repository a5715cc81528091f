import { addMinutes, instant, toMs } from '../kernel/time'
import type { Consult } from './collections'

/** To the doctor's first word, from payment on. */
export const ORDINARY_MINUTES = 30
export const EMERGENCY_MINUTES = 5
/** How long an emergency rings with one doctor. */
export const RING_SECONDS = 60
const LOOK_SECONDS = 20
/** The one question more has no money on its clock: it only reminds. */
const AGAIN_MINUTES = 24 * 60
/** A longer silence after an answer ends a consult. */
const QUIET_MINUTES = 24 * 60
/** A draft that nobody touches is forgotten, with its files. */
const DRAFT_MINUTES = 7 * 24 * 60
/** How long the one question after the end may be asked. */
export const ASK_AGAIN_MINUTES = 7 * 24 * 60

export const addSeconds = (at: string, seconds: number) => instant(toMs(at) + seconds * 1000)

const minutesOf = ({ line }: Pick<Consult, 'line'>) => (line === 'emergency' ? EMERGENCY_MINUTES : ORDINARY_MINUTES)

/** When the doctor has said his first word at the latest. */
export const answerByFrom = (consult: Pick<Consult, 'line' | 'again'>, from: string) =>
  addMinutes(from, consult.again ? AGAIN_MINUTES : minutesOf(consult))

/** The doctor is reminded at half time, and five minutes before the end. */
const remindersOf = (consult: Pick<Consult, 'line' | 'again'>, answerBy: string): string[] => {
  if (consult.again) return [addMinutes(answerBy, -AGAIN_MINUTES / 2)]
  const half = addMinutes(answerBy, -minutesOf(consult) / 2)
  return consult.line === 'emergency' ? [half] : [half, addMinutes(answerBy, -5)]
}

/** While nobody is there to ring with, it is looked again and again. */
const looksOf = ({ state, line, ring, submittedAt }: Consult): string[] => {
  if (state !== 'paid' || line !== 'emergency' || ring || !submittedAt) return []
  const looks = (EMERGENCY_MINUTES * 60) / LOOK_SECONDS
  return Array.from({ length: looks }, (_, n) => addSeconds(submittedAt, (n + 1) * LOOK_SECONDS))
}

/** When a consult asks for something by itself, whatever it is. */
const timesOf = (consult: Consult): string[] => {
  const { state, ring, answerBy, lastAt } = consult
  if (state === 'drafted') return [addMinutes(lastAt, DRAFT_MINUTES)]
  if (state === 'answered') return [addMinutes(lastAt, QUIET_MINUTES)]
  if (!['paid', 'waiting', 'open'].includes(state) || !answerBy) return []
  return [...(ring ? [ring.until] : []), ...looksOf(consult), ...remindersOf(consult, answerBy), answerBy]
}

/** The day of the question after the end is over and `remind` has said so: it leaves no time behind. */
const wasTold = ({ again, state, dueAt }: Consult) => again && state === 'open' && dueAt === null

/** The next of them. A time that passed while nobody looked counts as now for the end of a clock, and not at all for a reminder. */
export const nextDue = (consult: Consult, now: string): string | null => {
  const times = timesOf(consult).sort()
  return times.find((time) => time > now) ?? (wasTold(consult) ? null : (times.at(-1) ?? null))
}

/** Whether the clock ran out without the doctor's first word: all money goes back. */
export const isLate = (
  { state, answeredAt, answerBy, again }: Pick<Consult, 'state' | 'answeredAt' | 'answerBy' | 'again'>,
  now: string,
) =>
  !again && answeredAt === null && ['paid', 'waiting', 'open'].includes(state) && answerBy !== null && answerBy <= now

/** Whether it has been silent long enough to be over. */
export const isQuiet = ({ state, lastAt }: Consult, now: string) =>
  state === 'answered' && addMinutes(lastAt, QUIET_MINUTES) <= now

export const isForgotten = ({ state, paid, lastAt }: Consult, now: string) =>
  state === 'drafted' && !paid && addMinutes(lastAt, DRAFT_MINUTES) <= now
