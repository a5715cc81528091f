import { addDays, dayOf, instantOf } from '../kernel/time'
import type { Plan } from './collections'
import { placesIn } from './plan'

const EVE_CLOCK = '18:00'

/** The evening before a day of examinations. */
const eveOf = (date: string) => instantOf(addDays(date, -1), EVE_CLOCK)

const datesOf = (plan: Pick<Plan, 'items'>) =>
  [...new Set(placesIn(plan).map(({ startsAt }) => dayOf(startsAt)))].sort()

/** Days whose evening has come and has not been reminded of yet. */
export const datesToRemind = (plan: Pick<Plan, 'items' | 'remindedAt'>, now: string) =>
  datesOf(plan).filter((date) => eveOf(date) > plan.remindedAt && eveOf(date) <= now)

/** When a plan wants to be looked at next: a place that goes back unless it is ordered, or an evening to remind of. */
export const dueOf = (plan: Plan): string | null => {
  const confirms = plan.items.flatMap(({ request, place, confirmBy }) =>
    request === 'waiting' && place && confirmBy ? confirmBy : [],
  )
  const eves = datesOf(plan)
    .map(eveOf)
    .filter((eve) => eve > plan.remindedAt)
  return [...confirms, ...eves].sort()[0] ?? null
}
