import type { ClinicQueue } from '@xinglin/types/queue'
import type { Appointment } from '../booking/public'
import { ageOn } from '../kernel/time'
import { closesAt } from './apply'
import { checkInFrom } from './board'
import type { Experience, Queue, Ticket } from './collections'
import { likelyEnd } from './outlook'
import { RULES } from './rules'
import { findTicket, lineOf, promisedAt, ticketView } from './ticket'

const personView = (appointment: Appointment) => {
  const { id: appointmentId, patientName, patientSex: sex, patientBirthDate, date } = appointment
  const { visitType, startsAt, needs, reason } = appointment
  return { appointmentId, patientName, sex, age: ageOn(patientBirthDate, date), visitType, startsAt, needs, reason }
}

const staffTicket = (ticket: Ticket, appointment: Appointment) => {
  const { presentFrom, minutes, visitType, startsAt } = ticket
  return {
    ...personView(appointment),
    ...ticketView(ticket),
    ...{ visitType, startsAt, presentFrom, promisedAt: promisedAt(ticket) },
    minutes: minutes === null ? null : Math.round(minutes),
  }
}

export interface Seen {
  queue: Queue
  /** Of the queue's tickets, and of the doctor's day. */
  appointments: readonly Appointment[]
  experience: Experience
  now: string
}

/** Booked in this clinic and not checked in, by their quarter. */
const expectedIn = ({ queue, appointments }: Seen) =>
  appointments
    .filter(({ id, status, sessionId }) => status === 'booked' && sessionId === queue.id && !findTicket(queue, id))
    .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))

/** What the clinic's staff see of its queue. */
export const clinicView = (seen: Seen): ClinicQueue => {
  const { queue, appointments, experience, now } = seen
  const byId = new Map(appointments.map((each) => [each.id, each]))
  const view = (tickets: readonly Ticket[]) =>
    tickets.flatMap((ticket) => {
      const appointment = byId.get(ticket.appointmentId)
      return appointment ? [staffTicket(ticket, appointment)] : []
    })
  const { id: sessionId, doctorId, doctorName, departmentName, date, place, startsAt, endsAt, over } = queue
  const others = queue.tickets.filter(({ state }) => state !== 'waiting').sort((a, b) => a.number - b.number)
  return {
    ...{ sessionId, doctorId, doctorName, departmentName, date, place, startsAt, endsAt, over },
    ...{ checkInFrom: checkInFrom(queue), checkInUntil: closesAt(queue) },
    ...{ waiting: view(lineOf(queue)), others: view(others) },
    ...{ absent: queue.absent.length, expected: expectedIn(seen).map(personView) },
    likelyEndAt: likelyEnd(queue, experience, now),
    rules: [...RULES],
  }
}
