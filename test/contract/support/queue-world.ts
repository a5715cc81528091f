import { type Session, appointments, sessions } from '../../../cloudfunctions/booking/collections'
import type { Store } from '../../../cloudfunctions/kernel/store'
import { emptyQueue } from '../../../cloudfunctions/queue/apply'
import { arrivalOf } from '../../../cloudfunctions/queue/board'
import { type Queue, queues } from '../../../cloudfunctions/queue/collections'
import { checkedIn, steppedAway } from '../../../cloudfunctions/queue/patient-moves'
import { nextCalled } from '../../../cloudfunctions/queue/staff-moves'

export const CHECKED_IN_AT = '2026-11-25T00:50:00.000Z'

/** In one clinic somebody is called, waits and is away; in the other, two wait. */
export const QUEUES = {
  busy: 'doc1-20261125-afternoon',
  idle: 'doc1-20261125-evening',
  waiting: 'apt-queue-waiting',
  away: 'apt-queue-away',
  called: 'apt-queue-called',
  next: 'apt-queue-next',
  last: 'apt-queue-last',
}

const openSession = async (store: Store, like: Session, id: string, period: Session['period']) => {
  const session = { ...like, id, period }
  await store.insert(sessions, session)
  return session
}

/** Books as another appointment was booked, in one of these clinics. */
const bookLike = async (store: Store, likeId: string, id: string, sessionId: string) => {
  const like = await store.get(appointments, likeId)
  if (!like) throw new Error(`no appointment ${likeId}`)
  const { version: _, ...rest } = like
  const appointment = { ...rest, id, sessionId, status: 'booked' as const, outbox: [], outboxAt: null, dueAt: null }
  await store.insert(appointments, appointment)
  return arrivalOf(appointment, false)
}

/** @param own the caller's appointment, and @param foreign another patient's, both of the doctor's clinic. */
export const openQueues = async (store: Store, sessionId: string, own: string, foreign: string) => {
  const like = await store.get(sessions, sessionId)
  if (!like) throw new Error(`no session ${sessionId}`)
  const { version: _, ...session } = like
  const enter = async (queue: Queue, likeId: string, id: string) =>
    checkedIn(queue, await bookLike(store, likeId, id, queue.id), CHECKED_IN_AT)

  let busy = emptyQueue(await openSession(store, session, QUEUES.busy, 'afternoon'))
  busy = nextCalled(await enter(busy, foreign, QUEUES.called), CHECKED_IN_AT).queue
  busy = await enter(busy, own, QUEUES.waiting)
  busy = steppedAway(await enter(busy, own, QUEUES.away), QUEUES.away, CHECKED_IN_AT)
  let idle = emptyQueue(await openSession(store, session, QUEUES.idle, 'evening'))
  idle = await enter(await enter(idle, own, QUEUES.next), foreign, QUEUES.last)
  for (const queue of [busy, idle]) await store.insert(queues, { ...queue, outbox: [], outboxAt: null })
}
