import type { Priority } from '@xinglin/types/queue'
import type { VisitType } from '@xinglin/types/visit'
import { addMinutes } from '../kernel/time'
import type { Queue, Ticket } from './collections'
import { cameLate } from './events'
import { announce, makeGood } from './facts'
import { isLate, placeBehind, placeFor, placeInTime, placeOfLate } from './order'
import { AWAY_MINUTES, BEHIND_AFTER_MISSED } from './rules'
import { changeTicket, expectState, findTicket, lineOf, ticketOf } from './ticket'

/** Who checks in, as his appointment says. */
export interface Arrival {
  appointmentId: string
  patientName: string
  visitType: VisitType
  startsAt: string
  endsAt: string
  priority: Priority
}

const newTicket = (arrival: Arrival, number: number, now: string): Ticket => {
  const own = { ...arrival, number, presentFrom: now }
  return {
    ...own,
    ...{ state: 'waiting', late: isLate(own), place: placeFor(own), checkedInAt: now, awayFrom: null, calls: 0 },
    ...{ calledAt: null, endedAt: null, minutes: null, toldAhead: null, delayed: false, promised: null },
  }
}

const arrived = (queue: Queue, ticket: Ticket, now: string): Queue => {
  const { appointmentId, startsAt } = ticket
  const known = findTicket(queue, appointmentId)
  const absent = [...queue.absent]
  const expected = absent.findIndex((each) => each.startsAt === startsAt)
  if (!known && expected >= 0) absent.splice(expected, 1)
  const tickets = known ? queue.tickets.map((each) => (each === known ? ticket : each)) : [...queue.tickets, ticket]
  const here = { ...queue, absent, tickets, lastNumber: Math.max(queue.lastNumber, ticket.number) }
  return ticket.late ? announce(here, cameLate.of, `${appointmentId}:${now}`, now, { appointmentId }) : here
}

/** A new number for who is new. Who had left keeps his, and stands as if he came now; anybody else is here already. */
export const checkedIn = (queue: Queue, arrival: Arrival, now: string): Queue => {
  const known = findTicket(queue, arrival.appointmentId)
  if (known && known.state !== 'left') return queue
  const ticket = newTicket(arrival, known?.number ?? queue.lastNumber + 1, now)
  return arrived(queue, { ...ticket, delayed: known?.delayed ?? false }, now)
}

export const steppedAway = (queue: Queue, appointmentId: string, now: string): Queue => {
  const ticket = ticketOf(queue, appointmentId)
  if (ticket.state === 'stepped-away') return queue
  expectState(ticket, 'waiting')
  return changeTicket(makeGood(queue, ticket, now), appointmentId, { state: 'stepped-away', awayFrom: now })
}

/** Whether somebody was called meanwhile who stood behind his place. */
const wasPassed = ({ tickets }: Queue, { place, awayFrom }: Ticket) =>
  tickets.some((other) => other.calledAt !== null && other.calledAt >= (awayFrom ?? '') && other.place > place)

/**
 * Where somebody stands who was away: at his place while his turn has not passed; then behind the next one; after more than
 * half an hour as if he came late. Back from tests: by his booked time, with priority.
 */
const placeOnReturn = (queue: Queue, ticket: Ticket, now: string): Partial<Ticket> => {
  const { place, awayFrom } = ticket
  const back = { ...ticket, presentFrom: now }
  if (ticket.priority === 'tests') return { place: placeInTime({ ...ticket, presentFrom: ticket.checkedInAt }) }
  if (awayFrom && now > addMinutes(awayFrom, AWAY_MINUTES)) return { place: lateOrOwn(placeOfLate(back), place) }
  if (!wasPassed(queue, ticket)) return {}
  return { place: placeBehind(lineOf(queue), 1, place) }
}

const lateOrOwn = (late: string, own: string) => (late > own ? late : own)

/** Back in the queue, by the rule for why he was not in it. */
export const cameBack = (queue: Queue, appointmentId: string, now: string): Queue => {
  const ticket = ticketOf(queue, appointmentId)
  if (ticket.state === 'waiting') return queue
  expectState(ticket, 'stepped-away', 'skipped', 'missed')
  const where =
    ticket.state === 'stepped-away'
      ? placeOnReturn(queue, ticket, now)
      : { place: placeBehind(lineOf(queue), BEHIND_AFTER_MISSED, ticket.place) }
  const here = { state: 'waiting' as const, presentFrom: now, awayFrom: null, calls: 0, calledAt: null }
  return changeTicket(queue, appointmentId, { ...where, ...here, toldAhead: null })
}

/** Goes home; who waited too long until now is owed the same as one who stayed. */
export const gone = (queue: Queue, appointmentId: string, now: string): Queue => {
  const ticket = ticketOf(queue, appointmentId)
  if (ticket.state === 'left') return queue
  expectState(ticket, 'waiting', 'called', 'stepped-away', 'skipped', 'missed')
  const owed = ticket.state === 'waiting' ? makeGood(queue, ticket, now) : queue
  return changeTicket(owed, appointmentId, { state: 'left' })
}
