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

export const noShowRate = ({ missed, booked }: Experience) => (missed + PRIOR_MISSED) / (booked + PRIOR_BOOKED)

type PaceFor = (visitType: VisitType) => Pace

/** One doctor's paces, each worked out once. */
const pacesOf = (experience: Experience, doctorId: string): PaceFor => {
  const known = new Map<VisitType, Pace>()
  return (visitType) => {
    const pace = known.get(visitType) ?? paceOf(experience, doctorId, visitType)
    known.set(visitType, pace)
    return pace
  }
}

/** Those who are booked before him and not here yet. */
const stillToCome = (queue: Queue, early: number, pace: PaceFor, { place }: Ticket, now: string): Coming[] => {
  const before = queue.absent.filter(({ startsAt }) => startsAt < place.slice(0, startsAt.length))
  return before.flatMap(({ startsAt, visitType }) => {
    const left = minutesBetween(now, startsAt)
    const { mean, sd } = pace(visitType)
    return left + QUARTER_MINUTES > 0 ? { mean, sd, dueIn: left - early, lateIn: left + QUARTER_MINUTES } : []
  })
}

/** The visit that keeps the doctor now, by when it began to. */
export const runningVisit = (queue: Queue, pace: PaceFor, now: string): Line['running'] => {
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
  const pace = pacesOf(experience, queue.doctorId)
  const atDoor = theOne(queue, 'in-room') ? theOne(queue, 'called') : undefined
  const before = [...(atDoor ? [atDoor] : []), ...line.slice(0, position)]
  const { bias, low, high, early, earlySpread } = experience
  return expectedWait({
    opensIn: Math.max(0, minutesBetween(now, queue.startsAt)),
    running: runningVisit(queue, pace, now),
    here: before.map(({ visitType }) => pace(visitType)),
    coming: stillToCome(queue, early, pace, own, now),
    showing: { chance: 1 - noShowRate(experience), spread: earlySpread },
    ...{ bias, low, high },
  })
}
