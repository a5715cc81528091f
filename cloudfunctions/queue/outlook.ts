import { addMinutes, instant, toMs } from '../kernel/time'
import type { Experience, Queue, Ticket } from './collections'
import { remaining } from './estimator'
import { noShowRate, runningVisit } from './forecast'
import { paceOf } from './pace'
import { theOne } from './ticket'

const STEP_MS = 5 * 60_000
const QUARTER_MINUTES = 15

/** Still to be seen, beside the one who keeps the doctor now. */
const stillHere = (queue: Queue): Ticket[] => {
  const present = theOne(queue, 'in-room') ?? theOne(queue, 'called')
  return queue.tickets.filter(
    (ticket) => ticket !== present && ['waiting', 'called', 'stepped-away'].includes(ticket.state),
  )
}

const later = (a: string, b: string) => (a > b ? a : b)

/**
 * When the last patient is done as things stand: those who are here one after the other, and of those who are booked as many as
 * usually come. In steps of five minutes. Null when nobody is left.
 */
export const likelyEnd = (queue: Queue, experience: Experience, now: string): string | null => {
  const pace = (ticket: Pick<Ticket, 'visitType'>) => paceOf(experience, queue.doctorId, ticket.visitType)
  const running = runningVisit(queue, (visitType) => pace({ visitType }), now)
  const here = stillHere(queue)
  const coming = queue.absent.filter(({ startsAt }) => addMinutes(startsAt, QUARTER_MINUTES) > now)
  if (queue.over || (!running && !here.length && !coming.length)) return null
  const chance = 1 - noShowRate(experience)
  const minutes =
    (running ? remaining(running).mean : 0) +
    here.reduce((sum, ticket) => sum + pace(ticket).mean, 0) +
    coming.reduce((sum, ticket) => sum + chance * pace(ticket).mean, 0)
  const worked = addMinutes(later(now, queue.startsAt), minutes)
  const last = coming.at(-1)
  const end = last ? later(worked, addMinutes(last.startsAt, pace(last).mean)) : worked
  return instant(Math.ceil(toMs(end) / STEP_MS) * STEP_MS)
}
