import type { Appointment } from '../booking/public'
import type { Announcement } from '../kernel/events'
import type { Store, Stored } from '../kernel/store'
import { type Plan, plans } from './collections'
import { givePlacesBack } from './places'
import { type Moved, newPlan, placesIn } from './plan'
import { dueOf } from './reminders'

/** The plan of an appointment, made when this is the first to ask for it. */
export const openPlan = async (store: Store, appointment: Appointment, now: string): Promise<Stored<Plan>> => {
  const known = await store.get(plans, appointment.id)
  if (known) return known
  await store.insert(plans, newPlan(appointment, now))
  return openPlan(store, appointment, now)
}

/** What the new items no longer have has to go back to the rooms' days. */
const leavingBehind = (before: Plan, after: Plan) => {
  const kept = new Set(placesIn(after).map(({ holder }) => holder))
  return [...before.leaving, ...placesIn(before).filter(({ holder }) => !kept.has(holder))]
}

/** Writes the next plan if nobody else wrote meanwhile; what it gives up is named in the same write, and due to be given back. */
export const writePlan = async (
  store: Store,
  before: Stored<Plan>,
  after: Plan,
  news: readonly Announcement[],
  now: string,
) => {
  const { items, visitAt, commands, chosenAt, remindedAt } = after
  const outbox = [...before.outbox, ...news]
  const leaving = leavingBehind(before, after)
  return store.updateIf(
    plans,
    before.id,
    { version: before.version },
    {
      set: {
        ...{ items, visitAt, commands, chosenAt, remindedAt, dueAt: leaving.length > 0 ? now : dueOf(after) },
        leaving,
        ...(news.length > 0 && { outbox, outboxAt: now }),
      },
    },
  )
}

/** Gives back what a plan has given up. Safe to repeat. */
export const tidy = async (store: Store, plan: Stored<Plan>): Promise<Stored<Plan>> => {
  if (plan.leaving.length === 0) return plan
  await givePlacesBack(store, plan.leaving)
  const tidied = await store.updateIf(
    plans,
    plan.id,
    { version: plan.version },
    { set: { leaving: [], dueAt: dueOf(plan) } },
  )
  if (tidied) return tidied
  const current = await store.get(plans, plan.id)
  return current ? tidy(store, current) : plan
}

/** A move on a plan as it is now; null when there is no plan. `move` may be asked again when others write at the same time. */
export const changePlan = async (
  store: Store,
  id: string,
  move: (plan: Plan) => Moved,
  now: string,
): Promise<Stored<Plan> | null> => {
  const plan = await store.get(plans, id)
  if (!plan) return null
  const { version: _, ...known } = plan
  const next = move(known)
  if (next.plan === known) return tidy(store, plan)
  const written = await writePlan(store, plan, next.plan, next.news, now)
  return written ? tidy(store, written) : changePlan(store, id, move, now)
}
