import { examination } from '@xinglin/types/examination'
import { operation } from '../kernel/operation'
import { Refusal } from '../kernel/refusal'
import { dayOf } from '../kernel/time'
import { changePlan } from './change'
import type { Plan } from './collections'
import { type Moved, done, itemOf } from './plan'

/** Nobody is examined without an order, nor before his day. */
export const markDone = operation(examination.markDone, async ({ input, store, now }) => {
  const { appointmentId, kind } = input
  const marked = (plan: Plan): Moved => {
    const item = itemOf(plan, kind)
    if (!item?.place) throw new Refusal('NOT_ASKED')
    if (Boolean(item.doneAt) === input.done) return { plan, news: [] }
    if (item.request !== 'ordered') throw new Refusal('NOT_ORDERED')
    const { startsAt } = item.place
    if (dayOf(now) < dayOf(startsAt)) throw new Refusal('NOT_TODAY', { startsAt })
    return { plan: done(plan, kind, input.done ? now : null), news: [] }
  }
  if (!(await changePlan(store, appointmentId, marked, now))) throw new Refusal('NOT_ASKED')
  return { done: true as const }
})
