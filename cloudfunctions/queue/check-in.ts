import { queue } from '@xinglin/types/queue'
import { type Appointment, type Session, findAppointment, findSession } from '../booking/public'
import { operation } from '../kernel/operation'
import { Refusal } from '../kernel/refusal'
import type { Store } from '../kernel/store'
import { applyMove, closesAt } from './apply'
import { arrivalOf, checkInFrom } from './board'
import { type Experience, type Queue, queues } from './collections'
import { takeAmends } from './compensation'
import { forecast } from './forecast'
import { checkedIn } from './patient-moves'
import { checkPresent } from './presence'
import { readExperience } from './read'
import { changeTicket, findTicket, priorityOf, ticketView } from './ticket'

const checkTime = (session: Session, now: string) => {
  const opensAt = checkInFrom(session)
  if (now < opensAt) throw new Refusal('CHECK_IN_NOT_OPEN', { opensAt })
  if (now >= closesAt(session)) throw new Refusal('CLINIC_OVER')
}

/** Who has priority by age needs nothing that is owed to him, and keeps it. */
const owedPriority = async (store: Store, appointment: Appointment) => {
  const { patientBirthDate, date } = appointment
  return priorityOf(patientBirthDate, date, false) === 'none' && (await takeAmends(store, appointment))
}

/** What he is told at this moment stays with the ticket, to be held against what comes. */
const withPromise = (clinic: Queue, experience: Experience, appointmentId: string, now: string): Queue => {
  if (findTicket(clinic, appointmentId)?.promised) return clinic
  return changeTicket(clinic, appointmentId, { promised: forecast(clinic, experience, appointmentId, now) })
}

/** The queue's own write decides. Once in the queue, checking in again answers the same ticket. */
export const checkIn = operation(queue.checkIn, async ({ input, caller, services, store, now, newId, errors }) => {
  const { appointmentId } = input
  const by = newId('move')
  const appointment = await findAppointment(store, appointmentId)
  const session = appointment && (await findSession(store, appointment.sessionId))
  if (!session) throw errors.NOT_FOUND()
  const known = await store.get(queues, session.id)
  const ticket = known && findTicket(known, appointmentId)
  if (ticket && ticket.state !== 'left') return { ticket: ticketView(ticket) }
  if (appointment.status !== 'booked') throw errors.NOT_BOOKED({ data: { status: appointment.status } })
  checkTime(session, now)
  if (caller.role === 'patient') await checkPresent(services, input, session.place)
  const arrival = arrivalOf(appointment, await owedPriority(store, appointment))
  const experience = await readExperience(store, session.departmentId)
  const move = (clinic: Queue) => {
    const here = checkedIn(clinic, arrival, now)
    return { queue: withPromise(here, experience, appointmentId, now), appointmentId }
  }
  const made = await applyMove(store, { sessionId: session.id, by, move })
  return { ticket: ticketView(made.ticket) }
})
