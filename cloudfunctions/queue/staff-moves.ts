import { Refusal } from '../kernel/refusal'
import { addMinutes, toMs } from '../kernel/time'
import type { Queue, Ticket } from './collections'
import { patientCalled, turnMissed, visitFinished } from './events'
import { announce, makeGood, tellNear } from './facts'
import { placeBehind } from './order'
import { CALLS_BEFORE_MISSED, MINUTES_BEFORE_MISSED } from './rules'
import { changeTicket, expectState, lineOf, theOne, ticketOf } from './ticket'

/** What a move made, and of whom. */
export interface Moved {
  queue: Queue
  appointmentId: string
}

/** This one, as long as he is still the one who was meant: another device may have gone on. */
const ifMeant = (queue: Queue, ticket: Ticket | undefined, meant: string | undefined): Ticket => {
  if (meant && ticket?.appointmentId !== meant) throw new Refusal('NOT_NOW', { state: ticketOf(queue, meant).state })
  if (!ticket) throw new Refusal('NOBODY_CALLED')
  return ticket
}

const calledOne = (queue: Queue, meant?: string): Ticket => ifMeant(queue, theOne(queue, 'called'), meant)

/** The one in the room, else the one who is called. */
const presentOne = (queue: Queue, meant?: string): Ticket =>
  ifMeant(queue, theOne(queue, 'in-room') ?? theOne(queue, 'called'), meant)

const notThere = (queue: Queue, { appointmentId, calledAt }: Ticket, state: 'skipped' | 'missed', now: string) =>
  announce(changeTicket(queue, appointmentId, { state }), turnMissed.of, `${appointmentId}:${calledAt ?? now}`, now, {
    appointmentId,
  })

/** Called three times and not there for five minutes. */
export const hasMissed = ({ calls, calledAt }: Ticket, now: string) =>
  calls >= CALLS_BEFORE_MISSED && calledAt !== null && addMinutes(calledAt, MINUTES_BEFORE_MISSED) <= now

/** At most one is called at a time; who missed his three calls makes room for the next. */
const cleared = (queue: Queue, now: string): Queue => {
  const called = theOne(queue, 'called')
  if (!called) return queue
  if (hasMissed(called, now)) return notThere(queue, called, 'missed', now)
  const { appointmentId, number } = called
  throw new Refusal('ALREADY_CALLED', { appointmentId, number })
}

const call = (queue: Queue, { appointmentId, number, calls }: Ticket, now: string): Queue =>
  announce(queue, patientCalled.of, `${appointmentId}:${now}:${calls + 1}`, now, { appointmentId, number })

export const nextCalled = (before: Queue, now: string): Moved => {
  const queue = cleared(before, now)
  const [next] = lineOf(queue)
  if (!next) throw new Refusal('NOBODY_WAITING')
  const { appointmentId, priority } = next
  const owed = makeGood(queue, next, now)
  const called = changeTicket(owed, appointmentId, { state: 'called', calls: 1, calledAt: now })
  const told = tellNear({ ...called, lastHadPriority: priority !== 'none' }, now)
  return { queue: call(told, { ...next, calls: 0 }, now), appointmentId }
}

export const calledAgain = (queue: Queue, now: string, meant?: string): Moved => {
  const ticket = calledOne(queue, meant)
  const { appointmentId, calls } = ticket
  return { queue: call(changeTicket(queue, appointmentId, { calls: calls + 1 }), ticket, now), appointmentId }
}

export const skipped = (queue: Queue, now: string, meant?: string): Moved => {
  const ticket = calledOne(queue, meant)
  return { queue: notThere(queue, ticket, 'skipped', now), appointmentId: ticket.appointmentId }
}

export const visitStarted = (queue: Queue, meant?: string): Moved => {
  const running = theOne(queue, 'in-room')
  if (running && running.appointmentId !== meant) throw new Refusal('VISIT_RUNNING', { number: running.number })
  const { appointmentId } = calledOne(queue, meant)
  return { queue: changeTicket(queue, appointmentId, { state: 'in-room' }), appointmentId }
}

/** From when he was called, or from when the one before him was done, if that was later. Never less than nothing: clocks are set back. */
const minutesOf = ({ tickets }: Queue, { calledAt }: Ticket, now: string) => {
  const from = tickets.reduce((last, { endedAt }) => (endedAt && endedAt > last ? endedAt : last), calledAt ?? now)
  return Math.max(0, Math.round(((toMs(now) - toMs(from)) / 60_000) * 10) / 10)
}

export const finished = (queue: Queue, now: string, meant?: string): Moved => {
  const ticket = presentOne(queue, meant)
  const { appointmentId } = ticket
  const over = { state: 'done' as const, endedAt: now, minutes: minutesOf(queue, ticket, now) }
  const done = changeTicket(queue, appointmentId, over)
  const { departmentId } = queue
  return { queue: announce(done, visitFinished.of, appointmentId, now, { appointmentId, departmentId }), appointmentId }
}

/** `next`: waits again behind the next one. `tests`: away, and with priority when he is back. */
export const putBack = (queue: Queue, appointmentId: string | undefined, why: 'next' | 'tests', now: string): Moved => {
  const ticket = appointmentId ? ticketOf(queue, appointmentId) : presentOne(queue)
  const id = ticket.appointmentId
  if (why === 'tests') {
    expectState(ticket, 'in-room', 'called')
    const away = { state: 'stepped-away' as const, priority: 'tests' as const, awayFrom: now }
    return { queue: changeTicket(queue, id, away), appointmentId: id }
  }
  expectState(ticket, 'called', 'in-room', 'skipped', 'missed')
  const place = placeBehind(lineOf(queue), 1, ticket.place)
  const again = { state: 'waiting' as const, place, presentFrom: now, calls: 0, calledAt: null, toldAhead: null }
  return { queue: changeTicket(queue, id, again), appointmentId: id }
}
