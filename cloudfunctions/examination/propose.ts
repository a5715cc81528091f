import type { ExaminationKind } from '@xinglin/types/examination'
import { clockOf, dayOf } from '../kernel/time'
import { kinds } from './kinds'
import { type Timed, type VisitStop, whyNot } from './suit'
import { walkMinutes } from './where'

interface Wish {
  needed: readonly ExaminationKind[]
  /** Free times of what is needed. */
  free: readonly Timed[]
  /** Held already. */
  held: readonly Timed[]
  visit: VisitStop
  /** The best first. */
  dates: readonly string[]
}

type Order = (a: Timed, b: Timed) => number

const soonest: Order = (a, b) => (a.startsAt < b.startsAt ? -1 : a.startsAt > b.startsAt ? 1 : 0)
/** Close to the visit: nobody waits about for long. */
const latest: Order = (a, b) => soonest(b, a)

const hasToFast = (kind: ExaminationKind) => kinds[kind].fastingHours > 0
const hasToEat = (kind: ExaminationKind) => kinds[kind].afterMealMinutes > 0

const pick = ({ free, held, visit }: Wish, kind: ExaminationKind, date: string, chosen: readonly Timed[], by: Order) =>
  free
    .filter((time) => time.kind === kind && dayOf(time.startsAt) === date)
    .filter((time) => whyNot(time, [...held, ...chosen], visit) === null)
    .sort((a, b) => by(a, b) || walkMinutes(a, visit) - walkMinutes(b, visit))[0]

/** All of these on one day, hungry until `limit` at the latest, or null. Whose result takes longest comes first. */
const mealsUntil = (wish: Wish, date: string, limit: string): Timed[] | null => {
  const hungry = wish.needed.filter(hasToFast).sort((a, b) => kinds[a].resultMinutes - kinds[b].resultMinutes)
  const early = { ...wish, free: wish.free.filter(({ startsAt }) => startsAt <= limit) }
  const chosen: Timed[] = []
  for (const kind of [...hungry, ...wish.needed.filter(hasToEat)]) {
    const found = hasToEat(kind) ? pick(wish, kind, date, chosen, soonest) : pick(early, kind, date, chosen, latest)
    if (!found) return null
    chosen.push(found)
  }
  return chosen
}

/** Late enough to sleep, and not hungry for longer than needed. */
const PREFERRED_CLOCK = '09:00'

/** As late as the meal after it allows, but rather not after nine. */
const mealsOn = (wish: Wish, date: string): Timed[] | null => {
  const starts = wish.free.filter(({ kind, startsAt }) => hasToFast(kind) && dayOf(startsAt) === date)
  const clocks = [...new Set(starts.map(({ startsAt }) => startsAt))].sort()
  const isLate = (startsAt: string) => clockOf(startsAt) > PREFERRED_CLOCK
  const limits = [...clocks.filter((each) => !isLate(each)).reverse(), ...clocks.filter(isLate)]
  for (const limit of limits.length > 0 ? limits : [wish.visit.startsAt]) {
    const found = mealsUntil(wish, date, limit)
    if (found) return found
  }
  return null
}

/** Hunger and the meal after it belong together: one day for all of them, as late as goes, else one by one. */
const withMeals = (wish: Wish): Timed[] => {
  for (const date of wish.dates) {
    const together = mealsOn(wish, date)
    if (together) return together
  }
  const chosen: Timed[] = []
  for (const kind of wish.needed.filter((each) => hasToFast(each) || hasToEat(each))) {
    const found = wish.dates.map((date) => pick(wish, kind, date, chosen, latest)).find(Boolean)
    if (found) chosen.push(found)
  }
  return chosen
}

/** After breakfast when somebody fasts that day: then close to the visit, or on a day before it without waiting about. */
const afterBreakfast =
  (others: readonly Timed[], visit: VisitStop): Order =>
  (a, b) => {
    const date = dayOf(a.startsAt)
    const fasting = others.filter(({ kind, startsAt }) => hasToFast(kind) && dayOf(startsAt) === date)
    const early = (one: Timed) => Number(fasting.some(({ startsAt }) => one.startsAt < startsAt))
    const together = fasting.length > 0 && date !== dayOf(visit.startsAt)
    return early(a) - early(b) || (together ? soonest : latest)(a, b)
  }

/**
 * One time for each examination that finds one: results ready before the visit, fasting ones in the morning and first, the meal's
 * after the meal, no two at once and time to walk between them.
 */
export const propose = (wish: Wish): Timed[] => {
  const chosen = withMeals(wish)
  const nearest = (kind: ExaminationKind) =>
    Math.min(...wish.free.filter((time) => time.kind === kind).map((time) => walkMinutes(time, wish.visit)), 99)
  const rest = wish.needed.filter((kind) => !hasToFast(kind) && !hasToEat(kind))
  for (const kind of rest.sort((a, b) => nearest(a) - nearest(b))) {
    const order = afterBreakfast([...wish.held, ...chosen], wish.visit)
    const found = wish.dates.map((date) => pick(wish, kind, date, chosen, order)).find(Boolean)
    if (found) chosen.push(found)
  }
  return chosen.sort(soonest)
}
