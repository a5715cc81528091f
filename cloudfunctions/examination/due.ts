import type { ReactionContext } from '../kernel/events'
import { dueWork } from '../kernel/jobs'
import type { Stored } from '../kernel/store'
import { changePlan } from './change'
import { type Day, type Item, type Plan, days, plans } from './collections'
import { sweepDay } from './follow'
import { type Moved, losing } from './plan'
import { datesToRemind } from './reminders'
import { remind } from './tell'

/** Nobody ordered it in time. */
const lapsed = (plan: Plan, now: string): Moved => {
  const isLate = ({ request, confirmBy }: Item) => request === 'waiting' && confirmBy !== null && confirmBy <= now
  return losing(plan, isLate, 'unconfirmed', now)
}

/** Gives back what nobody ordered, then reminds of what is left. */
const tendPlan = async ({ id }: Stored<Plan>, context: ReactionContext) => {
  const { store, now } = context
  const plan = await changePlan(store, id, (known) => lapsed(known, now), now)
  if (!plan) return
  for (const date of datesToRemind(plan, now)) await remind(plan, date, context)
  await changePlan(store, id, (known) => ({ plan: { ...known, remindedAt: now }, news: [] }), now)
}

/** Once more, for a place that was being held at the moment of closing. */
const tendDay = async (day: Stored<Day>, { store, now }: ReactionContext) => {
  if (!day.open) await sweepDay(store, day, now)
  await store.updateIf(days, day.id, {}, { set: { dueAt: null } })
}

export const examinationDue = [dueWork(plans, tendPlan), dueWork(days, tendDay)]
