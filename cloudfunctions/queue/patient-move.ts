import { findAppointment } from '../booking/public'
import { Refusal } from '../kernel/refusal'
import type { Store } from '../kernel/store'
import { applyMove } from './apply'
import { type Queue, queues } from './collections'
import { findTicket, ticketView } from './ticket'

type PatientMove = (queue: Queue, appointmentId: string, now: string) => Queue

interface Call {
  input: { appointmentId: string }
  store: Store
  now: string
  newId: (prefix: string) => string
}

/** An operation of who has checked in. */
export const patientMove =
  (move: PatientMove) =>
  async ({ input: { appointmentId }, store, now, newId }: Call) => {
    const by = newId('move')
    const appointment = await findAppointment(store, appointmentId)
    const known = appointment && (await store.get(queues, appointment.sessionId))
    if (!known || !findTicket(known, appointmentId)) throw new Refusal('NOT_CHECKED_IN')
    const made = await applyMove(store, {
      sessionId: known.id,
      by,
      move: (queue) => ({ queue: move(queue, appointmentId, now), appointmentId }),
    })
    return { ticket: ticketView(made.ticket) }
  }
