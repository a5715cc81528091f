import type { ExaminationKind } from '@xinglin/types/examination'
import { addMinutes, clockOf, dayOf } from '../kernel/time'
import { kinds } from './kinds'
import { type Where, walkMinutes } from './where'

/** A time of an examination in a room. */
export interface Timed extends Where {
  kind: ExaminationKind
  roomId: string
  startsAt: string
  endsAt: string
}

/** The visit that the examinations are for. */
export interface VisitStop extends Where {
  startsAt: string
}

/** Nobody hungry waits longer than this for the needle. */
const LAST_FASTING_CLOCK = '10:00'
/** To sit down at the clinic, and for a result that takes a little longer. */
const BEFORE_VISIT_MINUTES = 15
/** From the needle to the first bite, and how long that may take. */
const TO_THE_MEAL_MINUTES = 10
const MEAL_WITHIN_MINUTES = 45

export type Unsuitable = 'late' | 'fasting' | 'meal' | 'clash'

const isFasting = ({ kind }: Timed) => kinds[kind].fastingHours > 0

/** Until when it must be over for the doctor to have it in hand. */
const readyInTime = (one: Timed, visit: VisitStop) => {
  const after = Math.max(kinds[one.kind].resultMinutes, walkMinutes(one, visit)) + BEFORE_VISIT_MINUTES
  return addMinutes(one.endsAt, after) <= visit.startsAt
}

const overlap = (one: Timed, other: Timed) => {
  const walk = walkMinutes(one, other)
  return addMinutes(one.endsAt, walk) > other.startsAt && addMinutes(other.endsAt, walk) > one.startsAt
}

/** The one after a meal goes by the breakfast that follows the one without: far enough behind it, and not by another meal. */
const mealBetween = (hungry: Timed, fed: Timed) => {
  const { afterMealMinutes } = kinds[fed.kind]
  if (!isFasting(hungry) || afterMealMinutes === 0 || dayOf(hungry.startsAt) !== dayOf(fed.startsAt)) return true
  const from = addMinutes(hungry.endsAt, TO_THE_MEAL_MINUTES + afterMealMinutes)
  return from <= fed.startsAt && fed.startsAt <= addMinutes(from, MEAL_WITHIN_MINUTES)
}

/** Why a time does not go with the visit and the other examinations; null when it does. */
export const whyNot = (one: Timed, others: readonly Timed[], visit: VisitStop): Unsuitable | null => {
  if (!readyInTime(one, visit)) return 'late'
  if (isFasting(one) && clockOf(one.startsAt) > LAST_FASTING_CLOCK) return 'fasting'
  if (others.some((other) => overlap(one, other))) return 'clash'
  if (others.some((other) => !mealBetween(one, other) || !mealBetween(other, one))) return 'meal'
  return null
}
