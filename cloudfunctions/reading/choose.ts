import type { AgeGroup, Occasion, Weather } from '@xinglin/types/reading'
import { ageOn } from '../kernel/time'
import type { Article } from './collections'

const [CHILD_BELOW, ELDER_FROM] = [14, 60]

export const ageGroupOn = (birthDate: string, day: string): AgeGroup => {
  const age = ageOn(birthDate, day)
  return age < CHILD_BELOW ? 'child' : age < ELDER_FROM ? 'adult' : 'elder'
}

export interface Reader {
  boardIds: readonly string[]
  had: readonly string[]
  /** Of all whom he keeps. */
  ages: readonly AgeGroup[]
}

export interface Week {
  month: number
  /** Holidays, solar terms and the weather. */
  occasions: readonly (Occasion | Weather)[]
}

/** What an article names must hold; where it names nothing it suits always. */
const holds = <T>(named: readonly T[], given: readonly T[]) => !named.length || named.some((one) => given.includes(one))

/** Of what suits his boards, his people's ages and the time of year and that he was not sent yet: what this week calls for, else the newest. */
export const choose = (newestFirst: readonly Article[], reader: Reader, week: Week): Article | null => {
  const suits = ({ id, boardIds, months, ages, occasions }: Article) =>
    !reader.had.includes(id) &&
    boardIds.some((board) => reader.boardIds.includes(board)) &&
    holds(months, [week.month]) &&
    holds(ages, reader.ages) &&
    holds(occasions, week.occasions)
  const fitting = newestFirst.filter(suits)
  return fitting.find(({ occasions }) => occasions.length) ?? fitting[0] ?? null
}
