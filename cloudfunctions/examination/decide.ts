import { examination } from '@xinglin/types/examination'
import { findAppointment } from '../booking/public'
import { operation } from '../kernel/operation'
import { Refusal } from '../kernel/refusal'
import { changePlan } from './change'
import type { Plan } from './collections'
import { type Moved, declined, itemOf, ordered } from './plan'
import { viewOf } from './view'

const WORDS = { order: { said: 'ordered', move: ordered }, decline: { said: 'declined', move: declined } } as const

/** The doctor of the clinic orders or declines. What he has said already is not said twice. */
export const decide = operation(examination.decide, async ({ input, store, now, newId, repeated }) => {
  const { appointmentId, kind, decision } = input
  const appointment = await findAppointment(store, appointmentId)
  if (!appointment) throw new Refusal('NOT_FOUND')
  const { said, move } = WORDS[decision]
  const by = newId('exd')
  const { status } = appointment
  const decided = (plan: Plan): Moved => {
    const item = itemOf(plan, kind)
    if (!item) throw new Refusal('NOT_ASKED')
    if (item.request === said) return { plan, news: [] }
    if (item.doneAt) throw new Refusal('ALREADY_DONE')
    if (!repeated && status !== 'booked' && status !== 'fulfilled') throw new Refusal('VISIT_OVER', { status })
    return move(plan, kind, by, now)
  }
  if (!(await changePlan(store, appointmentId, decided, now))) throw new Refusal('NOT_ASKED')
  return viewOf(store, appointmentId, now)
})
