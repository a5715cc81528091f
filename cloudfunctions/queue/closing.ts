import { type Appointment, appointmentsOn, recordOutcome } from '../booking/public'
import type { ReactionContext } from '../kernel/events'
import type { Store, Stored } from '../kernel/store'
import { addMinutes } from '../kernel/time'
import { replace } from './apply'
import type { Queue, Ticket } from './collections'
import { makeGood } from './facts'
import { changeExperience } from './learn'
import { inStep } from './sync'
import { changeTicket, findTicket } from './ticket'

/** A clinic goes on as long as somebody is here, at most this long after its end. */
const LONGEST_OVERTIME_MINUTES = 240
const LOOK_AGAIN_MINUTES = 10
/** The timer comes each minute: when it comes later than this it slept, and commands that were cut short go first. */
const ASLEEP_MINUTES = 3

const isHere = ({ state }: Ticket) => ['waiting', 'called', 'in-room', 'stepped-away'].includes(state)

/** Where each ticket ends when the day is over. Who was in the room was seen, whether finished or sent for tests. */
const lastState = ({ state, priority, calledAt }: Ticket): Ticket['state'] => {
  if (state === 'in-room') return 'done'
  if (state === 'called') return 'missed'
  if (state !== 'stepped-away') return state
  return priority === 'tests' && calledAt ? 'done' : 'left'
}

const closed = (queue: Queue, now: string): Queue => {
  const owed = queue.tickets
    .filter(({ state }) => state === 'waiting')
    .reduce((next, ticket) => makeGood(next, ticket, now), queue)
  const ended = owed.tickets.reduce(
    (next, ticket) => changeTicket(next, ticket.appointmentId, { state: lastState(ticket) }),
    owed,
  )
  return { ...ended, over: true, dueAt: null }
}

/**
 * Seen: kept. Never here, called in vain, or gone: missed. Who waits still, or went after the hospital let him wait too
 * long, is blamed for nothing: a person decides.
 */
const outcomeOf = (ticket: Ticket | undefined): 'fulfilled' | 'noshow' | null => {
  if (!ticket) return 'noshow'
  if (ticket.state === 'done') return 'fulfilled'
  return ticket.state === 'waiting' || ticket.delayed ? null : 'noshow'
}

const record = async (store: Store, queue: Queue, booked: readonly Appointment[], now: string) => {
  const outcomes = booked.map(({ id }) => ({ appointmentId: id, outcome: outcomeOf(findTicket(queue, id)) }))
  for (const { appointmentId, outcome } of outcomes)
    if (outcome) await recordOutcome(store, { appointmentId, outcome, startedBy: now }, now)
  return outcomes.filter(({ outcome }) => outcome === 'noshow').length
}

/** Counts a clinic's no-shows once. */
const countMissed = (store: Store, { id, departmentId }: Queue, booked: number, missed: number) =>
  changeExperience(store, departmentId, (known) =>
    known.counted.includes(id)
      ? known
      : { ...known, booked: known.booked + booked, missed: known.missed + missed, counted: [...known.counted, id] },
  )

/**
 * When everybody is gone, or at last, the clinic is over. Nobody is written down as missing where the queue was not used:
 * there nobody was asked to check in.
 */
export const tendClinic = async (queue: Stored<Queue>, { store, now }: Pick<ReactionContext, 'store' | 'now'>) => {
  const { version: _, ...known } = queue
  if (now > addMinutes(queue.dueAt ?? now, ASLEEP_MINUTES)) {
    await replace(store, queue, { ...known, dueAt: addMinutes(now, ASLEEP_MINUTES) })
    return
  }
  const appointments = await appointmentsOn(store, queue)
  const current = inStep(known, appointments)
  const atLast = now >= addMinutes(queue.endsAt, LONGEST_OVERTIME_MINUTES)
  if (current.tickets.some(isHere) && !atLast) {
    await replace(store, queue, { ...current, dueAt: addMinutes(now, LOOK_AGAIN_MINUTES) })
    return
  }
  const over = closed(current, now)
  if (over.tickets.some(({ state }) => state === 'done')) {
    const booked = appointments.filter(({ status, sessionId }) => status === 'booked' && sessionId === queue.id)
    const missed = await record(store, over, booked, now)
    await countMissed(store, over, over.tickets.length + over.absent.length, missed)
  }
  await replace(store, queue, over)
}
