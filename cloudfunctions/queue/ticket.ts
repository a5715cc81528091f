import type { Priority, TicketState, Ticket as TicketView } from '@xinglin/types/queue'
import { Refusal } from '../kernel/refusal'
import { addMinutes, ageOn } from '../kernel/time'
import type { Queue, Ticket } from './collections'
import { inOrder } from './order'
import { CHILD_AGE, ELDER_AGE, GRACE_MINUTES } from './rules'

export const ticketView = (ticket: Ticket): TicketView => {
  const { appointmentId, number, state, priority, late, calls, checkedInAt, calledAt } = ticket
  return { appointmentId, number, state, priority, late, calls, checkedInAt, calledAt }
}

export const findTicket = ({ tickets }: Pick<Queue, 'tickets'>, appointmentId: string) =>
  tickets.find((ticket) => ticket.appointmentId === appointmentId)

export const ticketOf = (queue: Queue, appointmentId: string): Ticket => {
  const ticket = findTicket(queue, appointmentId)
  if (!ticket) throw new Refusal('NOT_CHECKED_IN')
  return ticket
}

/** The one in this state of which there is at most one: called, or in the room. */
export const theOne = ({ tickets }: Pick<Queue, 'tickets'>, state: 'called' | 'in-room') =>
  tickets.find((ticket) => ticket.state === state)

type Line = readonly Ticket[]

const lines = new WeakMap<Line, { line: Line; lastHadPriority: boolean }>()

/** Those who wait, the next one first. All who look at the same queue share one line. */
export const lineOf = ({ tickets, lastHadPriority }: Pick<Queue, 'tickets' | 'lastHadPriority'>): Line => {
  const known = lines.get(tickets)
  if (known?.lastHadPriority === lastHadPriority) return known.line
  const waiting = tickets.filter(({ state }) => state === 'waiting')
  const line = inOrder(waiting, lastHadPriority)
  lines.set(tickets, { line, lastHadPriority })
  return line
}

export const changeTicket = (queue: Queue, appointmentId: string, change: Partial<Ticket>): Queue => ({
  ...queue,
  tickets: queue.tickets.map((ticket) => (ticket.appointmentId === appointmentId ? { ...ticket, ...change } : ticket)),
})

/** Refuses unless the ticket is in one of these states. */
export const expectState = (ticket: Ticket, ...states: TicketState[]) => {
  if (!states.includes(ticket.state)) throw new Refusal('NOT_NOW', { state: ticket.state })
}

/** By age on the day; whoever waited too long last time has it whatever his age. */
export const priorityOf = (birthDate: string, day: string, delayedBefore: boolean): Priority => {
  const age = ageOn(birthDate, day)
  if (age >= ELDER_AGE) return 'elder'
  if (age <= CHILD_AGE) return 'child'
  return delayedBefore ? 'delayed' : 'none'
}

/** When he is to be called at the latest: at the end of his quarter, or when he came (or came back) if that is later. */
export const promisedAt = ({ endsAt, presentFrom }: Pick<Ticket, 'endsAt' | 'presentFrom'>) =>
  presentFrom > endsAt ? presentFrom : endsAt

/** Whether a wait that ends at this time ran more than half an hour over. */
export const isDelayed = (ticket: Pick<Ticket, 'endsAt' | 'presentFrom'>, at: string) =>
  at > addMinutes(promisedAt(ticket), GRACE_MINUTES)
