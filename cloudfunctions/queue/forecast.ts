import type { VisitType } from '@xinglin/types/visit'
import { toMs } from '../kernel/time'
import type { Experience, Queue, Ticket } from './collections'
import { type Coming, type Line, type Wait, expectedWait } from './estimator'
import { type Pace, paceOf } from './pace'
import { lineOf, theOne } from './ticket'

const QUARTER_MINUTES = 15
/** Until there is experience: eight in a hundred do not come, as sure as fifty bookings make it. */
const PRIOR_MISSED = 4
const PRIOR_BOOKED = 50

const minutesBetween = (from: string, to: string) => (toMs(to) - toMs(from)) / 60_000

const noShowRate = ({ missed, booked }: Experience) => (missed + PRIOR_MISSED) / (booked + PRIOR_BOOKED)

/** Those who are booked before him and not here yet. */
const stillToCome = (queue: Queue, experience: Experience, { place }: Ticket, now: string): Coming[] =>
  queue.absent
    .filter(({ startsAt }) => startsAt < place.slice(0, startsAt.length))
    .map(({ startsAt, visitType }) => ({
      ...paceOf(experience, queue.doctorId, visitType),
      dueIn: minutesBetween(now, startsAt) - experience.early,
      lateIn: minutesBetween(now, startsAt) + QUARTER_MINUTES,
    }))
    .filter(({ lateIn }) => lateIn > 0)

/** The visit that keeps the doctor now, by when it began to. */
const runningVisit = (queue: Queue, pace: (visitType: VisitType) => Pace, now: string): Line['running'] => {
  const ticket = theOne(queue, 'in-room') ?? theOne(queue, 'called')
  if (!ticket?.calledAt) return null
  const since = queue.tickets.reduce(
    (last, { endedAt }) => (endedAt && endedAt > last ? endedAt : last),
    ticket.calledAt,
  )
  return { ...pace(ticket.visitType), elapsed: minutesBetween(since, now) }
}

/** How long this patient will wait from now on, as a range. Null for who does not wait. */
export const forecast = (queue: Queue, experience: Experience, appointmentId: string, now: string): Wait | null => {
  const line = lineOf(queue)
  const position = line.findIndex((ticket) => ticket.appointmentId === appointmentId)
  const own = line[position]
  if (!own) return null
  const pace = (visitType: VisitType) => paceOf(experience, queue.doctorId, visitType)
  const atDoor = theOne(queue, 'in-room') ? theOne(queue, 'called') : undefined
  const before = [...(atDoor ? [atDoor] : []), ...line.slice(0, position)]
  const { bias, low, high, earlySpread } = experience
  return expectedWait({
    opensIn: Math.max(0, minutesBetween(now, queue.startsAt)),
    running: runningVisit(queue, pace, now),
    here: before.map(({ visitType }) => pace(visitType)),
    coming: stillToCome(queue, experience, own, now),
    showing: { chance: 1 - noShowRate(experience), spread: earlySpread },
    ...{ bias, low, high },
  })
}
