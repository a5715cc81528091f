import type { InboxRow } from '@xinglin/types/consult-staff'

type Row = Pick<InboxRow, 'consult'>

/** From here on the time left is told in red, and in a word. */
const SHORT_MS = 5 * 60_000

export interface Groups<R extends Row> {
  /** Somebody said something that sounds like an emergency: on top until it is over. */
  alarms: R[]
  /** A clock runs, the shortest first. */
  waiting: R[]
  /** Answered: the patient may write more. */
  answered: R[]
}

const dueOf = ({ consult: { clock } }: Row): number => (clock.answerBy ? Date.parse(clock.answerBy) : Infinity)

const byDue = (a: Row, b: Row) => {
  const [first, second] = [dueOf(a), dueOf(b)]
  return first === second ? 0 : first - second
}

const isAlarm = ({ consult }: Row) => consult.alarm !== null

/** Whom the doctor sees first: alarms, then by time left, then the answered as they came. */
export function groupsOf<R extends Row>(rows: readonly R[]): Groups<R> {
  const others = rows.filter((row) => !isAlarm(row))
  return {
    alarms: rows.filter(isAlarm).sort(byDue),
    waiting: others.filter((row) => dueOf(row) !== Infinity).sort(byDue),
    answered: others.filter((row) => dueOf(row) === Infinity),
  }
}

/** Those who wait for a first word, and when the first of them has to have it; null when nobody waits. */
export function loadOf(rows: readonly Row[]): { waiting: number; answerBy: string | null } {
  const running = rows.filter((row) => dueOf(row) !== Infinity).sort(byDue)
  return { waiting: running.length, answerBy: running[0]?.consult.clock.answerBy ?? null }
}

export type TimeLeft = 'over' | 'short' | 'enough'

export function timeLeft(answerBy: string, now: number): TimeLeft {
  const left = Date.parse(answerBy) - now
  if (left <= 0) return 'over'
  return left <= SHORT_MS ? 'short' : 'enough'
}

/** Whole seconds until then; never below zero. */
export const secondsUntil = (until: string, now: number): number =>
  Math.max(0, Math.floor((Date.parse(until) - now) / 1000))
