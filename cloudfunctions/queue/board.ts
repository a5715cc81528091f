import type { Board } from '@xinglin/types/queue'
import type { Appointment } from '../booking/public'
import { addMinutes } from '../kernel/time'
import { closesAt } from './apply'
import type { Experience, Queue, Ticket } from './collections'
import { accuracyOf } from './experience'
import { forecast } from './forecast'
import { checkedIn } from './patient-moves'
import { CHANCE_PERCENT, CHECK_IN_MINUTES, COUPON_FEN, GRACE_MINUTES, RULES } from './rules'
import { findTicket, lineOf, priorityOf, promisedAt, theOne } from './ticket'

const LAST_VISITS = 3

export const checkInFrom = ({ startsAt }: Pick<Queue, 'startsAt'>) => addMinutes(startsAt, -CHECK_IN_MINUTES)

export const arrivalOf = (appointment: Appointment, delayedBefore: boolean) => {
  const { id: appointmentId, patientName, visitType, startsAt, endsAt, patientBirthDate, date } = appointment
  const priority = priorityOf(patientBirthDate, date, delayedBefore)
  return { appointmentId, patientName, visitType, startsAt, endsAt, priority }
}

const lastVisits = ({ tickets }: Queue) =>
  tickets
    .filter(({ minutes, endedAt }) => minutes !== null && endedAt !== null)
    .sort((a, b) => (String(a.endedAt) > String(b.endedAt) ? -1 : 1))
    .slice(0, LAST_VISITS)
    .map(({ minutes }) => Math.round(minutes ?? 0))

interface Seen {
  queue: Queue
  experience: Experience
  appointment: Appointment
  now: string
}

/** For who is not here yet: how it would be if he checked in now, once that is possible. */
const asIfHere = ({ queue, appointment, now }: Seen): Queue =>
  appointment.status === 'booked' && now >= checkInFrom(queue) && !queue.over
    ? checkedIn(queue, arrivalOf(appointment, false), now)
    : queue

const standing = (seen: Seen, ticket: Ticket | undefined) => {
  const { experience, appointment, now } = seen
  const queue = ticket ? seen.queue : asIfHere(seen)
  const wait = forecast(queue, experience, appointment.id, now)
  return {
    ahead: Math.max(
      0,
      lineOf(queue).findIndex(({ appointmentId }) => appointmentId === appointment.id),
    ),
    expected: wait && {
      fromMinutes: wait.fromMinutes,
      toMinutes: wait.toMinutes,
      chancePercent: CHANCE_PERCENT,
    },
  }
}

/** What a patient sees of his wait. */
export const boardOf = (seen: Seen): Board => {
  const { queue, experience, appointment, now } = seen
  const ticket = findTicket(queue, appointment.id)
  const { endsAt } = appointment
  const promise = ticket ? promisedAt(ticket) : endsAt
  return {
    state: ticket?.state ?? 'expected',
    number: ticket?.number ?? null,
    priority: ticket?.priority ?? arrivalOf(appointment, false).priority,
    late: ticket?.late ?? now > endsAt,
    ...standing(seen, ticket),
    serving: (theOne(queue, 'in-room') ?? theOne(queue, 'called'))?.number ?? null,
    lastVisits: lastVisits(queue),
    accuracy: accuracyOf(experience),
    promisedAt: promise,
    amends: { from: addMinutes(promise, GRACE_MINUTES), fen: COUPON_FEN, made: ticket?.delayed ?? false },
    over: queue.over,
    checkInFrom: checkInFrom(queue),
    checkInUntil: closesAt(queue),
    ...{ place: queue.place, doctorName: queue.doctorName, departmentName: queue.departmentName },
    rules: [...RULES],
  }
}
