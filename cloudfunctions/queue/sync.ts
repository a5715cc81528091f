import type { Appointment } from '../booking/public'
import type { Queue, Ticket } from './collections'
import { placeFor } from './order'

/** What the appointment's end, or its move to another quarter, makes of a ticket. Who is in the room stays there. */
const followed = (ticket: Ticket, appointment: Appointment | undefined, sessionId: string): Ticket => {
  if (['in-room', 'done', 'left'].includes(ticket.state)) return ticket
  if (appointment?.status === 'fulfilled') return { ...ticket, state: 'done' }
  if (appointment?.status !== 'booked' || appointment.sessionId !== sessionId) return { ...ticket, state: 'left' }
  const { startsAt, endsAt } = appointment
  if (startsAt === ticket.startsAt) return ticket
  const moved = { ...ticket, startsAt, endsAt }
  return { ...moved, place: placeFor(moved) }
}

/** The queue as booking has it now: what was cancelled or moved away is gone, and who is still to come is known. */
export const inStep = (queue: Queue, appointments: readonly Appointment[]): Queue => {
  const byId = new Map(appointments.map((each) => [each.id, each]))
  const tickets = queue.tickets.map((ticket) => followed(ticket, byId.get(ticket.appointmentId), queue.id))
  const here = new Set(tickets.map(({ appointmentId }) => appointmentId))
  const absent = appointments
    .filter(({ id, status, sessionId }) => status === 'booked' && sessionId === queue.id && !here.has(id))
    .map(({ startsAt, visitType }) => ({ startsAt, visitType }))
    .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
  return { ...queue, tickets, absent }
}
