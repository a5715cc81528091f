import type { Challenge as Told, Progress } from '@xinglin/types/challenge'
import { addDays } from '../kernel/time'
import type { Challenge, CheckIn, Participation } from './collections'

type State = Told['state']

export const stateOn = ({ startsOn, endsOn, cancelledAt }: Challenge, day: string): State => {
  if (cancelledAt) return 'cancelled'
  if (day < startsOn) return 'planned'
  return day > endsOn ? 'over' : 'open'
}

/** Days in a row that end at `day`, or at the day before while `day` is not done. */
const streakAt = (done: ReadonlySet<string>, day: string): number => {
  let at = done.has(day) ? day : addDays(day, -1)
  let streak = 0
  for (; done.has(at); at = addDays(at, -1)) streak += 1
  return streak
}

const longestOf = (done: ReadonlySet<string>) => Math.max(0, ...[...done].map((day) => streakAt(done, day)))

const dayView = ({ date, value, second, picture }: CheckIn): Progress['days'][number] => ({
  ...{ date, value, second },
  pictureId: picture?.id ?? null,
})

export const progressOf = (part: Participation, today: string): Progress => {
  const done = new Set(part.checkIns.map(({ date }) => date))
  return {
    ...{ joinedAt: part.joinedAt, ranked: part.ranked, days: part.checkIns.map(dayView) },
    ...{ streak: streakAt(done, today), longest: longestOf(done), today: done.has(today) },
    finished: part.finishedOn !== null,
  }
}

/** The more days the smaller; among equals whoever got there first. */
export const rankOf = (days: number, at: string) => `${String(999 - days).padStart(3, '0')}:${at}`

/** A day's check-in put in its place; a second one of the day takes the place of the first. */
export const withCheckIn = (checkIns: readonly CheckIn[], checkIn: CheckIn): CheckIn[] =>
  [...checkIns.filter(({ date }) => date !== checkIn.date), checkIn].sort((a, b) => (a.date < b.date ? -1 : 1))

export type ValueFault =
  | { code: 'VALUE_MISSING'; field: 'value' | 'second' }
  | { code: 'VALUE_UNLIKELY'; field: 'value' | 'second'; low: number; high: number }

/** What is wrong with the numbers of a day; null when nothing is. */
export const faultOf = (
  { value, second }: Pick<Challenge, 'value' | 'second'>,
  given: { value?: number | undefined; second?: number | undefined },
): ValueFault | null => {
  for (const [field, wanted] of [['value', value] as const, ['second', second] as const]) {
    if (!wanted) continue
    const number = given[field]
    if (number === undefined) return { code: 'VALUE_MISSING', field }
    const { low, high } = wanted
    if (number < low || number > high) return { code: 'VALUE_UNLIKELY', field, low, high }
  }
  return null
}
